using System.Text.Json.Serialization;

namespace CallAssistant;

/// <summary>Something that happened in a session. A closed set: what is not listed here is not in a journal.</summary>
/// <remarks>Times in milliseconds count from the pick-up.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DialStarted), "dial_started")]
[JsonDerivedType(typeof(DialAccepted), "dial_accepted")]
[JsonDerivedType(typeof(DialRejected), "dial_rejected")]
[JsonDerivedType(typeof(DialUnknown), "dial_unknown")]
[JsonDerivedType(typeof(StatusChanged), "status_changed")]
[JsonDerivedType(typeof(AnsweredByKnown), "answered_by_known")]
[JsonDerivedType(typeof(HolderChanged), "holder_changed")]
[JsonDerivedType(typeof(CalleeSpoke), "callee_spoke")]
[JsonDerivedType(typeof(CalleeOptedOut), "callee_opted_out")]
[JsonDerivedType(typeof(AssistantSpoke), "assistant_spoke")]
[JsonDerivedType(typeof(DigitsSent), "digits_sent")]
[JsonDerivedType(typeof(DigitsHeard), "digits_heard")]
[JsonDerivedType(typeof(BeepHeard), "beep_heard")]
[JsonDerivedType(typeof(OfferAccepted), "offer_accepted")]
[JsonDerivedType(typeof(OfferLeftOpen), "offer_left_open")]
[JsonDerivedType(typeof(Blocked), "blocked")]
[JsonDerivedType(typeof(PrincipalAsked), "principal_asked")]
[JsonDerivedType(typeof(PrincipalRequestClosed), "principal_request_closed")]
[JsonDerivedType(typeof(AnsweredLate), "answered_late")]
[JsonDerivedType(typeof(HintGiven), "hint_given")]
[JsonDerivedType(typeof(TakenOver), "taken_over")]
[JsonDerivedType(typeof(Disclosed), "disclosed")]
[JsonDerivedType(typeof(UserHungUp), "user_hung_up")]
[JsonDerivedType(typeof(AgentFailed), "agent_failed")]
[JsonDerivedType(typeof(RecordingAnnounced), "recording_announced")]
[JsonDerivedType(typeof(RecordingAsked), "recording_asked")]
[JsonDerivedType(typeof(RecordingConsented), "recording_consented")]
[JsonDerivedType(typeof(RecordingRefused), "recording_refused")]
[JsonDerivedType(typeof(RecordingStarted), "recording_started")]
[JsonDerivedType(typeof(RecordingStopped), "recording_stopped")]
[JsonDerivedType(typeof(RecordingFailed), "recording_failed")]
[JsonDerivedType(typeof(Ended), "ended")]
[JsonDerivedType(typeof(Processed), "processed")]
[JsonDerivedType(typeof(StrayCallEnded), "stray_call_ended")]
public abstract record CallEvent
{
    private protected CallEvent()
    {
    }

    /// <summary>The decision to dial, stored before the provider is asked.</summary>
    /// <param name="PhoneNumber">The number in E.164 form.</param>
    /// <param name="Attempt">Which attempt of the task, from 1.</param>
    /// <param name="Mandate">What the user has agreed to for this attempt.</param>
    public sealed record DialStarted(string PhoneNumber, int Attempt, Mandate? Mandate = null) : CallEvent;

    /// <summary>The provider has the call.</summary>
    /// <param name="ProviderCallId">The provider's identifier of the call.</param>
    public sealed record DialAccepted(string ProviderCallId) : CallEvent;

    /// <summary>The provider refused; nobody's phone rang.</summary>
    /// <param name="Reason">The class of the refusal.</param>
    /// <param name="Detail">The provider's words.</param>
    public sealed record DialRejected(DialRejection Reason, string Detail) : CallEvent;

    /// <summary>It is not known whether the call was placed.</summary>
    /// <param name="Detail">What went wrong.</param>
    public sealed record DialUnknown(string Detail) : CallEvent;

    /// <summary>The session moved on.</summary>
    /// <param name="Status">The new status.</param>
    /// <param name="AnsweredBy">Who picked up, where known.</param>
    public sealed record StatusChanged(CallSessionStatus Status, AnsweredBy? AnsweredBy = null) : CallEvent;

    /// <summary>The provider found out after the pick-up who had picked up. A hint; the latest counts.</summary>
    /// <param name="AnsweredBy">Who.</param>
    /// <param name="AtMs">When it was known.</param>
    public sealed record AnsweredByKnown(AnsweredBy AnsweredBy, long AtMs) : CallEvent;

    /// <summary>Another host took the session over.</summary>
    /// <param name="Epoch">The fencing number from here on.</param>
    public sealed record HolderChanged(long Epoch) : CallEvent;

    /// <summary>Words of the callee that were heard.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="StartMs">Start.</param>
    /// <param name="EndMs">End.</param>
    public sealed record CalleeSpoke(string Text, long StartMs, long EndMs) : CallEvent;

    /// <summary>The callee does not want to be called again. The number went onto the list of <see cref="ISuppressionStore"/> in the same commit.</summary>
    /// <param name="Words">Sequence of the <see cref="CalleeSpoke"/> that says it, the last where several do together.</param>
    public sealed record CalleeOptedOut(long Words) : CallEvent;

    /// <summary>Words of the assistant that were played to the callee.</summary>
    /// <param name="Text">What was heard; shorter than what was meant when it was interrupted.</param>
    /// <param name="StartMs">Start.</param>
    /// <param name="EndMs">End.</param>
    /// <param name="Interrupted">True when the callee cut it short.</param>
    public sealed record AssistantSpoke(string Text, long StartMs, long EndMs, bool Interrupted) : CallEvent;

    /// <summary>Key tones that were sent.</summary>
    /// <param name="Digits">The keys.</param>
    public sealed record DigitsSent(string Digits) : CallEvent;

    /// <summary>Keys that the callee pressed.</summary>
    /// <param name="Digits">The keys.</param>
    /// <param name="AtMs">When.</param>
    public sealed record DigitsHeard(string Digits, long AtMs) : CallEvent;

    /// <summary>The tone after which a voicemail records.</summary>
    /// <param name="AtMs">When.</param>
    public sealed record BeepHeard(long AtMs) : CallEvent;

    /// <summary>The assistant agreed to an offer that the mandate allows.</summary>
    /// <param name="Offer">The offer.</param>
    public sealed record OfferAccepted(Offer Offer) : CallEvent;

    /// <summary>An offer outside the mandate was left for the user.</summary>
    /// <param name="Offer">The offer.</param>
    /// <param name="Rule">The rule of the mandate that it breaks.</param>
    public sealed record OfferLeftOpen(Offer Offer, string Rule) : CallEvent;

    /// <summary>The gate kept something from leaving.</summary>
    /// <param name="Rule">The rule that it broke. The blocked words themselves are not kept.</param>
    public sealed record Blocked(string Rule) : CallEvent;

    /// <summary>The user is asked. The entry's sequence number is the request's identifier.</summary>
    /// <param name="Question">What is asked.</param>
    /// <param name="Offer">The offer to be allowed; null where a fact is asked for.</param>
    /// <param name="Rule">The rule of the mandate that the offer breaks; null where a fact is asked for.</param>
    /// <param name="Deadline">Until when the call waits.</param>
    public sealed record PrincipalAsked(string Question, Offer? Offer, string? Rule, DateTimeOffset Deadline) : CallEvent;

    /// <summary>A request to the user is open no more. The first such entry of a request decides it; a later <see cref="PrincipalRequestState.OfferChanged"/> makes an approval void that was not used yet.</summary>
    /// <param name="Request">Sequence of its <see cref="PrincipalAsked"/>.</param>
    /// <param name="State">How it ended; never <see cref="PrincipalRequestState.Open"/>.</param>
    /// <param name="Text">The user's answer to a question.</param>
    public sealed record PrincipalRequestClosed(long Request, PrincipalRequestState State, string? Text = null) : CallEvent;

    /// <summary>The user answered a request whose time had passed. It changes nothing on the call; calling back is proposed.</summary>
    /// <param name="Request">Sequence of its <see cref="PrincipalAsked"/>.</param>
    /// <param name="State"><see cref="PrincipalRequestState.Approved"/>, <see cref="PrincipalRequestState.Denied"/> or <see cref="PrincipalRequestState.Answered"/>.</param>
    /// <param name="Text">The user's answer to a question.</param>
    public sealed record AnsweredLate(long Request, PrincipalRequestState State, string? Text = null) : CallEvent;

    /// <summary>The user told the agent something.</summary>
    /// <param name="Text">What.</param>
    public sealed record HintGiven(string Text) : CallEvent;

    /// <summary>The user has the assistant say exactly this. Whether it was heard is in the <see cref="AssistantSpoke"/> that follows.</summary>
    /// <param name="Text">The words.</param>
    public sealed record TakenOver(string Text) : CallEvent;

    /// <summary>The callee heard a private value of the user for the first time on this call.</summary>
    /// <param name="Field">Which one, of <see cref="PrivateFields.All"/>. The value itself is not repeated.</param>
    public sealed record Disclosed(string Field) : CallEvent;

    /// <summary>The user ended the call.</summary>
    public sealed record UserHungUp : CallEvent;

    /// <summary>The agent failed; the call goes on with a scripted line and ends.</summary>
    /// <param name="Detail">What went wrong, without private content.</param>
    public sealed record AgentFailed(string Detail) : CallEvent;

    /// <summary>The callee is to be told that the call is recorded. Stored before it is said: whether it was heard is in the <see cref="AssistantSpoke"/> that follows.</summary>
    public sealed record RecordingAnnounced : CallEvent;

    /// <summary>The callee is to be asked whether the call may be recorded. Stored before it is asked: whether it was heard is in the <see cref="AssistantSpoke"/> that follows.</summary>
    public sealed record RecordingAsked : CallEvent;

    /// <summary>The callee has agreed to the recording.</summary>
    /// <param name="Words">Sequence of the <see cref="CalleeSpoke"/> that agrees.</param>
    public sealed record RecordingConsented(long Words) : CallEvent;

    /// <summary>The call is not to be recorded, or not any longer. Final: it is not asked again.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Words">Sequence of the <see cref="CalleeSpoke"/> that led to it; null when no words did.</param>
    public sealed record RecordingRefused(RecordingRefusal Reason, long? Words = null) : CallEvent;

    /// <summary>The provider records the call.</summary>
    /// <param name="RecordingId">The provider's identifier of the recording.</param>
    public sealed record RecordingStarted(string RecordingId) : CallEvent;

    /// <summary>The provider records the call no more.</summary>
    public sealed record RecordingStopped : CallEvent;

    /// <summary>The provider could not start the recording, or not stop it. The call went on.</summary>
    /// <param name="Detail">The provider's words.</param>
    public sealed record RecordingFailed(string Detail) : CallEvent;

    /// <summary>The line is closed.</summary>
    /// <param name="Status">The terminal status.</param>
    /// <param name="AtMs">When it was closed; 0 when it was never answered.</param>
    /// <param name="Detail">Why.</param>
    public sealed record Ended(CallSessionStatus Status, long AtMs, string Detail) : CallEvent;

    /// <summary>The call was analysed and its result stored.</summary>
    /// <param name="Outcome">What came of it.</param>
    /// <param name="VerifiedFacts">How many facts the callee's words prove.</param>
    /// <param name="FollowUps">How many follow-up drafts were made.</param>
    public sealed record Processed(CallOutcome Outcome, int VerifiedFacts, int FollowUps) : CallEvent;

    /// <summary>The attempt was over when the provider told of a call of it that nobody holds; that call was ended.</summary>
    /// <param name="ProviderCallId">The provider's identifier of that call.</param>
    public sealed record StrayCallEnded(string ProviderCallId) : CallEvent;
}
