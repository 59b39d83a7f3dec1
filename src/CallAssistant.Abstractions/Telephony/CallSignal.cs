namespace CallAssistant;

/// <summary>What comes from the phone. Times count from the pick-up; before it they are zero.</summary>
public abstract record CallSignal
{
    private CallSignal()
    {
    }

    /// <summary>The callee's phone rings.</summary>
    public sealed record Ringing : CallSignal;

    /// <summary>Somebody or something picked up.</summary>
    /// <param name="By">Who, as far as the provider can tell.</param>
    public sealed record Answered(AnsweredBy By) : CallSignal;

    /// <summary>
    /// The provider has found out after the pick-up who picked up. A hint like that of <see cref="Answered"/>, which may be wrong, may come in the middle of the talk and may be corrected: the latest counts. Not sent
    /// where it says nothing new, and never <see cref="AnsweredBy.Unknown"/>. A tone is told by <see cref="Beep"/>, after it. A provider that cannot tell does not send it.
    /// </summary>
    /// <param name="By">Who.</param>
    /// <param name="At">When it was known.</param>
    public sealed record AnsweredByKnown(AnsweredBy By, TimeSpan At) : CallSignal;

    /// <summary>The callee has begun to speak; <see cref="Heard"/> follows when they pause. A provider that cannot tell does not send it.</summary>
    /// <param name="Start">When.</param>
    public sealed record Speaking(TimeSpan Start) : CallSignal;

    /// <summary>The callee said something. Untrusted text.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="Start">Start of the words.</param>
    /// <param name="End">End of the words.</param>
    public sealed record Heard(string Text, TimeSpan Start, TimeSpan End) : CallSignal;

    /// <summary>A <see cref="CallAction.Say"/> was played to the end.</summary>
    /// <param name="UtteranceId">The <see cref="CallAction.Say.UtteranceId"/>.</param>
    /// <param name="Start">Start of the playback.</param>
    /// <param name="End">End of the playback.</param>
    public sealed record Played(long UtteranceId, TimeSpan Start, TimeSpan End) : CallSignal;

    /// <summary>The callee cut a <see cref="CallAction.Say"/> short.</summary>
    /// <param name="UtteranceId">The <see cref="CallAction.Say.UtteranceId"/>.</param>
    /// <param name="HeardText">The part that the callee heard; a prefix of what was to be said, possibly empty.</param>
    /// <param name="Start">Start of the playback.</param>
    /// <param name="End">When it was cut.</param>
    public sealed record Interrupted(long UtteranceId, string HeardText, TimeSpan Start, TimeSpan End) : CallSignal;

    /// <summary>The callee pressed keys.</summary>
    /// <param name="Keys">The keys, of <c>0-9 A-D * #</c>.</param>
    /// <param name="At">When.</param>
    public sealed record Digits(string Keys, TimeSpan At) : CallSignal;

    /// <summary>The tone after which a voicemail records.</summary>
    /// <param name="At">When.</param>
    public sealed record Beep(TimeSpan At) : CallSignal;

    /// <summary>The call is being recorded, as it was asked to be.</summary>
    /// <param name="RecordingId">The provider's identifier of the recording, at most 200 characters.</param>
    public sealed record RecordingStarted(string RecordingId) : CallSignal;

    /// <summary>The call is not being recorded any more, as it was asked to be.</summary>
    public sealed record RecordingStopped : CallSignal;

    /// <summary>The recording could not be started, or not be stopped. The talk goes on.</summary>
    /// <param name="Detail">Why, without secrets.</param>
    public sealed record RecordingFailed(string Detail) : CallSignal;

    /// <summary>The line is closed. Always the last signal of a channel.</summary>
    /// <param name="Status">A terminal status.</param>
    /// <param name="At">When; zero when nobody picked up.</param>
    /// <param name="Detail">Why.</param>
    public sealed record Ended(CallSessionStatus Status, TimeSpan At, string Detail) : CallSignal;
}
