using CallAssistant.Core.Tests.Engine;
using CallAssistant.Recordings;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Core.Tests.Recordings;

/// <summary>Whole calls with the recording switched on, in virtual time.</summary>
public sealed class CallRecordingTests
{
    private const string OneParty = "+12125550142", AllParties = "+14155550142";
    private const string Asks = "record this call";

    private static readonly Type[] StartedOnly = [typeof(CallAction.StartRecording)];

    [Fact]
    public void OneParty_AnnouncementHeard_IsRecordedFromThen() => Run(OneParty, Salon(), (network, events) =>
    {
        Assert.Equal(StartedOnly, Asked(network));
        Assert.Equal(["recording_announced", "assistant_spoke", "recording_started"], Around(events, "recording_announced", 3));
        Assert.True(At<CallEvent.AssistantSpoke>(events, spoke => spoke.Text == RecordingLines.Announcement) > At<CallEvent.AssistantSpoke>(events, spoke => spoke.Text.Contains("AI", StringComparison.Ordinal)));
        Assert.Equal(RecordingNetwork.RecordingId, events.OfType<CallEvent.RecordingStarted>().Single().RecordingId);
    });

    [Fact]
    public void OneParty_RestOfTheTurn_IsSaidAfterTheAnnouncement() => Run(OneParty, Salon(), (_, events) =>
    {
        var said = events.OfType<CallEvent.AssistantSpoke>().Select(spoke => spoke.Text).ToList();
        var announced = said.IndexOf(RecordingLines.Announcement);
        Assert.Equal(1, announced);
        Assert.Contains("haircut", said[announced + 1], StringComparison.Ordinal);
        Assert.Equal(CallOutcome.Achieved, events.OfType<CallEvent.Processed>().Single().Outcome);
    });

    [Fact]
    public void OneParty_CutIntoTheAnnouncement_IsNotRecorded() => Run(OneParty, new CutsIn(RecordingLines.Announcement), (network, events) =>
    {
        Assert.Empty(network.Asked);
        Assert.Equal(RecordingRefusal.NotHeard, events.OfType<CallEvent.RecordingRefused>().Single().Reason);
        Assert.Single(events.OfType<CallEvent.RecordingAnnounced>());
    });

    [Theory]
    [InlineData("Yes, that's fine.")]
    [InlineData("Sure, go ahead.")]
    [InlineData("That's fine. How can I help you?")]
    public void AllParties_Yes_IsRecordedFromThen(string answer) => Run(AllParties, Salon().On(Asks, answer), (network, events) =>
    {
        Assert.Equal(StartedOnly, Asked(network));
        var consent = events.OfType<CallEvent.RecordingConsented>().Single();
        Assert.Equal(answer, ((CallEvent.CalleeSpoke)events[(int)consent.Words - 1]).Text);
        Assert.True(At<CallEvent.RecordingStarted>(events) > At<CallEvent.RecordingConsented>(events));
        Assert.Equal(CallOutcome.Achieved, events.OfType<CallEvent.Processed>().Single().Outcome);
    });

    [Theory]
    [InlineData("No, I'd rather not.", RecordingRefusal.Declined)]
    [InlineData("No.", RecordingRefusal.Declined)]
    [InlineData("Why do you want to do that?", RecordingRefusal.Unclear)]
    [InlineData("Yes? Who is this?", RecordingRefusal.Unclear)]
    [InlineData("Hmm.", RecordingRefusal.Unclear)]
    public void AllParties_AnythingButYes_IsNotRecordedAndNotAskedAgain(string answer, RecordingRefusal reason) => Run(AllParties, Salon().On(Asks, answer), (network, events) =>
    {
        Assert.Empty(network.Asked);
        Assert.Equal(reason, events.OfType<CallEvent.RecordingRefused>().Single().Reason);
        Assert.Single(events.OfType<CallEvent.AssistantSpoke>(), spoke => spoke.Text == RecordingLines.Question);
        Assert.Contains(events.OfType<CallEvent.AssistantSpoke>(), spoke => spoke.Text.Contains("haircut", StringComparison.Ordinal));
        Assert.Equal(CallOutcome.Achieved, events.OfType<CallEvent.Processed>().Single().Outcome);
    });

    [Fact]
    public void AllParties_NoIsAnswered_BeforeTheCallGoesOn() => Run(AllParties, Salon().On(Asks, "No, please don't."), (_, events) =>
    {
        var said = events.OfType<CallEvent.AssistantSpoke>().Select(spoke => spoke.Text).ToList();
        Assert.Equal(RecordingLines.NotRecorded, said[said.IndexOf(RecordingLines.Question) + 1]);
    });

    [Fact]
    public void AllParties_AsksToRepeat_IsNotAskedAgain() => Run(AllParties, Salon().On(Asks, "Sorry, could you say that again?"), (network, events) =>
    {
        Assert.Empty(network.Asked);
        Assert.Single(events.OfType<CallEvent.AssistantSpoke>(), spoke => spoke.Text.Contains("record", StringComparison.Ordinal));
    });

    [Fact]
    public void AllParties_Silence_IsNotRecordedAndTheCallGoesOn() => Run(AllParties, Salon().On(Asks, CalleeReply.Silence), (network, events) =>
    {
        Assert.Empty(network.Asked);
        Assert.Contains(events, happened => happened is CallEvent.RecordingRefused { Reason: RecordingRefusal.NoAnswer or RecordingRefusal.Unclear });
        Assert.Contains(events.OfType<CallEvent.AssistantSpoke>(), spoke => spoke.Text.Contains("haircut", StringComparison.Ordinal));
    });

    [Fact]
    public void AllParties_CutIntoTheQuestionWithAYes_IsNotRecorded() => Run(AllParties, new CutsIn(RecordingLines.Question), (network, events) =>
    {
        Assert.Empty(network.Asked);
        Assert.Equal(RecordingRefusal.NotHeard, events.OfType<CallEvent.RecordingRefused>().Single().Reason);
    });

    [Fact]
    public void Voicemail_IsNeitherToldNorRecorded() => Run(OneParty, new Voicemail("Shear Delight"), (network, events) =>
    {
        Assert.Empty(network.Asked);
        Assert.DoesNotContain(events, happened => happened is CallEvent.RecordingAnnounced or CallEvent.RecordingAsked);
    });

    [Fact]
    public void Voicemail_ThatSoundsLikeAPersonUntilItsTone_IsRecordedNoLonger() => Run(
        OneParty,
        new ScriptedCallee("Hello!").On("haircut", new CalleeReply(["Please leave a message after the tone."]) { Beeps = true }).Otherwise(CalleeReply.Silence),
        (network, events) =>
        {
            Assert.Equal([typeof(CallAction.StartRecording), typeof(CallAction.StopRecording)], Asked(network));
            Assert.Equal(RecordingRefusal.Machine, events.OfType<CallEvent.RecordingRefused>().Single().Reason);
            Assert.Single(events.OfType<CallEvent.RecordingStopped>());
        });

    [Theory]
    [InlineData(OneParty)]
    [InlineData(AllParties)]
    public void Off_ByDefault_NothingIsSaidOrRecorded(string number) => Run(
        number,
        Salon(),
        (network, events) =>
        {
            Assert.Empty(network.Asked);
            Assert.DoesNotContain(events, happened => happened.GetType().Name.StartsWith("Recording", StringComparison.Ordinal));
            Assert.DoesNotContain(events.OfType<CallEvent.AssistantSpoke>(), spoke => spoke.Text.Contains("record", StringComparison.Ordinal));
        },
        isOn: false);

    [Fact]
    public void StopIsAskedFor_WhileItIsRecorded_StopsIt() => Run(
        OneParty,
        new ScriptedCallee("Shear Delight, how can I help you?").On("stopping the recording", "Thank you. A haircut is $45.").On("haircut", "Please stop recording this.").On("goodbye", CalleeReply.SayAndHangUp("Bye!")).Otherwise(CalleeReply.Say("A haircut is $45.")),
        (network, events) =>
        {
            Assert.Equal([typeof(CallAction.StartRecording), typeof(CallAction.StopRecording)], Asked(network));
            var refused = events.OfType<CallEvent.RecordingRefused>().Single();
            Assert.Equal(RecordingRefusal.Withdrawn, refused.Reason);
            Assert.Equal("Please stop recording this.", ((CallEvent.CalleeSpoke)events[(int)refused.Words!.Value - 1]).Text);
            Assert.Single(events.OfType<CallEvent.RecordingStopped>());
            Assert.Contains(events.OfType<CallEvent.AssistantSpoke>(), spoke => spoke.Text == RecordingLines.Stopping);
        });

    [Fact]
    public void NoIsSaid_BeforeAnythingIsRaised_IsNeverRaised() => Run(OneParty, Salon("Shear Delight, please don't record me. How can I help you?"), (network, events) =>
    {
        Assert.Empty(network.Asked);
        Assert.Equal(RecordingRefusal.Declined, events.OfType<CallEvent.RecordingRefused>().Single().Reason);
        Assert.Empty(events.OfType<CallEvent.RecordingAnnounced>());
    });

    [Theory]
    [InlineData(RecordingFault.Fails)]
    [InlineData(RecordingFault.Throws)]
    [InlineData(RecordingFault.Silent)]
    public void Start_ThatFails_DoesNotHarmTheCall(RecordingFault fault) => Run(
        OneParty,
        Salon(),
        (network, events) =>
        {
            Assert.Equal(StartedOnly, Asked(network));
            Assert.Equal(fault == RecordingFault.Silent ? 0 : 1, events.OfType<CallEvent.RecordingFailed>().Count());
            Assert.Equal(CallOutcome.Achieved, events.OfType<CallEvent.Processed>().Single().Outcome);
        },
        fault: fault);

    private static void Run(string number, ICallee callee, Action<RecordingNetwork, IReadOnlyList<CallEvent>> check, bool isOn = true, RecordingFault fault = RecordingFault.None)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday + TimeSpan.FromHours(3), async time =>
        {
            var network = new RecordingNetwork(EngineHost.Network(time, (number, callee))) { Fault = fault };
            await using var host = await EngineHost.StartAsync(time, database, network, change: services => services.Configure<RecordingOptions>(options => options.Enabled = isOn));
            await host.SetUpUserAsync();
            var (session, _, journal) = await host.CallAsync((await host.CreateAsync($"Call {number} and ask what a haircut costs")).Id);
            Assert.True(session.IsOver);
            Assert.Null(JournalChain.FindBreak(journal));
            check(network, [.. journal.Select(entry => entry.Event)]);
        }, TimeSpan.FromHours(1));
    }

    private static ScriptedCallee Salon(string greeting = "Shear Delight, how can I help you?") =>
        new ScriptedCallee(greeting).On("goodbye", CalleeReply.SayAndHangUp("Bye!")).On("haircut", "A haircut is $45.");

    private static IEnumerable<Type> Asked(RecordingNetwork network) => network.Asked.Select(action => action.GetType());

    private static int At<T>(IReadOnlyList<CallEvent> events, Func<T, bool>? which = null) => events.ToList().FindIndex(happened => happened is T found && which?.Invoke(found) != false);

    private static IEnumerable<string> Around(IReadOnlyList<CallEvent> events, string kind, int count)
    {
        var kinds = events.Select(happened => System.Text.Json.JsonDocument.Parse(CallEventJson.Serialize(happened)).RootElement.GetProperty("kind").GetString()!).ToList();
        return kinds.Skip(kinds.IndexOf(kind)).Take(count);
    }

    /// <summary>Cuts into one sentence with a yes, and answers as a salon.</summary>
    private sealed class CutsIn(string sentence) : ICallee
    {
        public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.PickUp(new Talk(sentence));

        private sealed class Talk(string cut) : ICalleeTalk
        {
            public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say("Hello?"));

            public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) =>
                new(CalleeReply.Say(cutIn ? "Yes, yes." : "A haircut is $45."));

            public int? CutsInAfter(string sentence) => sentence == cut ? 2 : null;
        }
    }
}
