using CallAssistant.Results;
using CallAssistant.Tests.Ai.OfflineConversation;

namespace CallAssistant.Tests.Results;

public sealed class OutcomeRulesTests
{
    private const string Opening = "Hello, this is an AI assistant calling on behalf of Dana Reed.";
    private static readonly Offer Offer = new() { At = Scene.Local(25, 10, 30), Price = Scene.Usd(85), Words = "w" };
    private static readonly CallEvent[] Talk = [new CallEvent.CalleeSpoke("Hello.", 0, 1), new CallEvent.AssistantSpoke(Opening, 1, 2, false), new CallEvent.AssistantSpoke("I would like to book a cleaning.", 2, 3, false)];

    [Theory]
    [InlineData(CallSessionStatus.Busy, CallOutcome.Busy)]
    [InlineData(CallSessionStatus.NoAnswer, CallOutcome.NoAnswer)]
    [InlineData(CallSessionStatus.Failed, CallOutcome.TechnicalFailure)]
    [InlineData(CallSessionStatus.Cancelled, CallOutcome.Unknown)]
    [InlineData(CallSessionStatus.InProgress, CallOutcome.Unknown)]
    [InlineData(CallSessionStatus.Completed, CallOutcome.NoDisclosure)]
    public void Decide_NobodySpoke_FollowsTheStatus(CallSessionStatus status, CallOutcome expected) => Assert.Equal(expected, Decide(status, [], []));

    [Fact]
    public void Decide_VerifiedAppointmentOfTheAcceptedOffer_IsAchieved() =>
        Assert.Equal(CallOutcome.Achieved, Decide(CallSessionStatus.Completed, [.. Talk, new CallEvent.OfferAccepted(Offer)], [Fact("appointment", "2026-11-25T10:30:00-05:00")]));

    [Theory]
    [InlineData("appointment", "2026-11-25T10:30:00-05:00", FactStatus.Unverified)]
    [InlineData("appointment", "2026-11-25T10:30:00-05:00", FactStatus.Contradicted)]
    [InlineData("appointment", "2026-11-26T10:30:00-05:00", FactStatus.Verified)]
    [InlineData("alternative_time", "2026-11-25T10:30:00-05:00", FactStatus.Verified)]
    public void Decide_NoProofOfTheAcceptedOffer_NeedsUser(string key, string value, FactStatus status) =>
        Assert.Equal(CallOutcome.NeedsUser, Decide(CallSessionStatus.Completed, [.. Talk, new CallEvent.OfferAccepted(Offer)], [Fact(key, value, status)]));

    [Fact]
    public void Decide_AppointmentWithoutAcceptedOffer_IsNotAchieved() =>
        Assert.Equal(CallOutcome.InformationOnly, Decide(CallSessionStatus.Completed, Talk, [Fact("appointment", "2026-11-25T10:30:00-05:00")]));

    [Fact]
    public void Decide_AcceptedOfferOutsideTheMandate_IsNotAchieved() =>
        Assert.Equal(CallOutcome.NeedsUser, Decide(CallSessionStatus.Completed, [.. Talk, new CallEvent.OfferAccepted(Offer with { Price = Scene.Usd(150) })], [Fact("appointment", "2026-11-25T10:30:00-05:00")]));

    [Fact]
    public void Decide_DearerInTheEnd_NeedsUser() =>
        Assert.Equal(CallOutcome.NeedsUser, Decide(CallSessionStatus.Completed, [.. Talk, new CallEvent.OfferAccepted(Offer)], [Fact("appointment", "2026-11-25T10:30:00-05:00"), Fact("price", "150.00 USD")]));

    [Fact]
    public void Decide_OfferLeftOpen_NeedsUser() =>
        Assert.Equal(CallOutcome.NeedsUser, Decide(CallSessionStatus.Completed, [.. Talk, new CallEvent.OfferLeftOpen(Offer, "price_over_limit")], []));

    [Theory]
    [InlineData("Don't call here again.", CallOutcome.OptedOut)]
    [InlineData("You have the wrong number.", CallOutcome.WrongNumber)]
    [InlineData("We don't talk to robots.", CallOutcome.Declined)]
    [InlineData("No, we have nothing available.", CallOutcome.Declined)]
    [InlineData("I don't know.", CallOutcome.Declined)]
    [InlineData("Hm.", CallOutcome.Unknown)]
    public void Decide_CalleesWords_GiveTheOutcome(string words, CallOutcome expected) =>
        Assert.Equal(expected, Decide(CallSessionStatus.Completed, [.. Talk, new CallEvent.CalleeSpoke(words, 3, 4)], []));

    [Fact]
    public void Decide_Voicemail_DependsOnWhatWasSaid()
    {
        CallEvent[] greeting = [new CallEvent.CalleeSpoke("You've reached Northside Plumbing. Please leave a message after the tone.", 0, 1)];
        Assert.Equal(CallOutcome.VoicemailNoMessage, Decide(CallSessionStatus.Completed, greeting, []));
        Assert.Equal(CallOutcome.VoicemailLeft, Decide(CallSessionStatus.Completed, [.. greeting, new CallEvent.AssistantSpoke(Opening, 1, 2, false)], []));
    }

    [Theory]
    [InlineData("I would like to ask about the banquet hall.", "No, I'm sorry, we don't do that.", CallOutcome.Declined)]
    [InlineData("I would like to ask about the banquet hall.", "That's not possible, I'm afraid.", CallOutcome.Declined)]
    [InlineData("I would like to ask about the banquet hall.", "We can't help with that.", CallOutcome.Declined)]
    [InlineData("I would like to ask about the banquet hall.", "It holds eighty people.", CallOutcome.Achieved)]
    [InlineData("Do you accept dogs?", "No, I'm sorry, we don't do that.", CallOutcome.InformationOnly)]
    [InlineData("Do you accept dogs?", "No, dogs are not allowed.", CallOutcome.Achieved)]
    [InlineData("Blorp fizz?", "I don't understand what you want.", CallOutcome.Unknown)]
    [InlineData("Blorp fizz?", "I don't speak that language.", CallOutcome.Unknown)]
    [InlineData("Blorp fizz?", "What do you mean.", CallOutcome.Unknown)]
    [InlineData("Blorp fizz?", "Hello, good morning.", CallOutcome.Unknown)]
    [InlineData("Do you accept dogs?", "And what breed is it?", CallOutcome.Unknown)]
    public async Task Decide_AQuestion_IsAchievedByAnAnswerAlone(string question, string words, CallOutcome expected)
    {
        var plan = Scene.Ask(CallErrand.AskQuestion);
        plan = plan with { Script = plan.Script with { KeyQuestions = [question] } };
        var call = await new ScriptedCall(plan, Scene.Mandate()).Hear("Harbor Books.", words);
        Assert.True((await call.Process()).Outcome == expected, $"{(await call.Process()).Outcome}\n{call}");
    }

    [Fact]
    public async Task Decide_LeaveAMessageSaidByAPerson_IsNoVoicemail()
    {
        var plan = Scene.Ask(CallErrand.LeaveMessage, new ErrandDetails { Callee = "Bright Smile Dental", Person = "Dr. Patel", Message = "Dana is ten minutes late" });
        var call = await new ScriptedCall(plan, Scene.Mandate()).Hear("Bright Smile Dental, this is Maria.", "She's not here. You can leave a message.", "Okay, I'll pass that on.");
        Assert.True((await call.Process()).Outcome == CallOutcome.Achieved && call.Violations.Count == 0, call.ToString());
    }

    [Fact]
    public void Decide_DisclosureInterrupted_IsNoDisclosure() =>
        Assert.Equal(CallOutcome.NoDisclosure, Decide(CallSessionStatus.Completed, [new CallEvent.CalleeSpoke("Hello.", 0, 1), new CallEvent.AssistantSpoke("Hello, this is an AI assistant calling on behalf of", 1, 2, true)], [Fact("price", "85.00 USD")]));

    [Theory]
    [InlineData(EndReasons.HoldBudget, CallOutcome.HoldExhausted)]
    [InlineData(EndReasons.TimeBudget, CallOutcome.BudgetExhausted)]
    [InlineData(EndReasons.TurnBudget, CallOutcome.BudgetExhausted)]
    [InlineData(EndReasons.HostStopped, CallOutcome.TechnicalFailure)]
    public void Decide_EndedByUs_SaysWhy(string detail, CallOutcome expected) =>
        Assert.Equal(expected, Decide(CallSessionStatus.Completed, [.. Talk, new CallEvent.Ended(CallSessionStatus.Completed, 9, detail)], []));

    [Fact]
    public void Decide_AgentFailed_IsTechnicalFailure() =>
        Assert.Equal(CallOutcome.TechnicalFailure, Decide(CallSessionStatus.Completed, [.. Talk, new CallEvent.AgentFailed("x")], []));

    [Fact]
    public void Build_Journal_KeepsSequenceNumbersAndSpeakers()
    {
        var segments = TranscriptBuilder.Build(Journal([new CallEvent.DialStarted("+12025550142", 1), new CallEvent.StatusChanged(CallSessionStatus.Ringing), .. Talk, new CallEvent.CalleeSpoke("Thank you, goodbye!", 3, 2)]));
        Assert.Equal([2L, 3L, 4L, 5L, 6L], segments.Select(s => s.Id));
        Assert.Equal([Speaker.System, Speaker.Human, Speaker.Assistant, Speaker.Assistant, Speaker.Human], segments.Select(s => s.Speaker));
        Assert.Equal(Sentiment.Positive, segments[^1].Sentiment);
        Assert.All(segments, s => Assert.True(s.EndTimeMs >= s.StartTimeMs));
    }

    private static CallOutcome Decide(CallSessionStatus status, CallEvent[] events, ExtractedFact[] facts) =>
        OutcomeRules.Decide(status, Journal(events), facts, Scene.Cleaning, Scene.Mandate());

    private static List<JournalEntry> Journal(CallEvent[] events) => [.. events.Select((e, i) => new JournalEntry(Guid.Empty, i + 1, Scene.Now, e, "", ""))];

    private static ExtractedFact Fact(string key, string value, FactStatus status = FactStatus.Verified) => new(Guid.Empty, Guid.Empty, key, FactType.String, value, status, 1, "x");
}
