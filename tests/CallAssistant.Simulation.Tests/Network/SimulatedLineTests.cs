using CallAssistant.Simulation.Calls;

namespace CallAssistant.Simulation.Network;

/// <summary>What <see cref="ILiveChannel"/> promises.</summary>
public sealed class SimulatedLineTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private sealed record Line(SimulatedTelephony Network, ILiveChannel Channel, List<CallSignal> Signals, Task Reading);

    private static void OnLine(ICallee callee, Func<VirtualTime, Line, Task> body, double interrupts = 0, TimeSpan? timeLimit = null) =>
        VirtualTime.Run(
            TestNetwork.Monday,
            async time =>
            {
                var network = new SimulatedTelephony(new SimulatedTelephonyOptions(), TestNetwork.With(callee, interrupts), time);
                var request = TestNetwork.Request() with { TimeLimit = timeLimit ?? TimeSpan.FromMinutes(10) };
                var accepted = (DialResult.Accepted)await network.DialAsync(request, default);
                var channel = (await network.OpenChannelAsync(TestNetwork.Attempt, accepted.ProviderCallId, default))!;
                var signals = new List<CallSignal>();
                var reading = ReadAsync(channel, signals);
                await body(time, new Line(network, channel, signals, reading));
                await channel.DisposeAsync();
                await reading;
                AssertOneEnded(signals);
            },
            TimeSpan.FromHours(2));

    private static async Task ReadAsync(ILiveChannel channel, List<CallSignal> signals)
    {
        await foreach (var signal in channel.ReadSignalsAsync(default))
        {
            signals.Add(signal);
        }
    }

    private static void AssertOneEnded(List<CallSignal> signals)
    {
        Assert.Single(signals.OfType<CallSignal.Ended>());
        Assert.IsType<CallSignal.Ended>(signals[^1]);
    }

    private static async Task UntilAsync(VirtualTime time, Line line, Func<CallSignal, bool> seen)
    {
        while (!line.Signals.Exists(new Predicate<CallSignal>(seen)) && !line.Reading.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), time);
        }
    }

    [Fact]
    public void Say_Several_ArePlayedInOrderOneAfterTheOther()
    {
        OnLine(new ScriptedCallee("Hello?"), async (time, line) =>
        {
            await UntilAsync(time, line, signal => signal is CallSignal.Heard);
            for (var i = 1; i <= 3; i++)
            {
                await line.Channel.PerformAsync(new CallAction.Say(i, "One two three four five."), default);
            }

            await UntilAsync(time, line, signal => signal is CallSignal.Played { UtteranceId: 3 });
            var played = line.Signals.OfType<CallSignal.Played>().ToList();
            Assert.Equal([1L, 2, 3], played.Select(signal => signal.UtteranceId));
            Assert.Equal(played[0].End, played[1].Start);
            Assert.Equal(played[1].End, played[2].Start);
            Assert.All(played, signal => Assert.InRange((signal.End - signal.Start).TotalSeconds, 5 / 2.6 * 0.85, 5 / 2.6 * 1.15));
        });
    }

    [Fact]
    public void Say_WhileTheCalleeSpeaks_WaitsForTheEndOfTheLine()
    {
        OnLine(new ScriptedCallee("This is a rather long greeting of a very patient person, so to say."), async (time, line) =>
        {
            await UntilAsync(time, line, signal => signal is CallSignal.Answered);
            await Task.Delay(2 * Second, time);
            await line.Channel.PerformAsync(new CallAction.Say(1, "Hello."), default);
            await UntilAsync(time, line, signal => signal is CallSignal.Played);
            Assert.Equal(line.Signals.OfType<CallSignal.Heard>().Single().End, line.Signals.OfType<CallSignal.Played>().Single().Start);
        });
    }

    /// <summary>People wait for the rest of a sentence, a while.</summary>
    [Theory]
    [InlineData(1, "Could you tell me?")]
    [InlineData(60, "Could you")]
    public void Say_SentenceInPieces_IsWaitedForAWhile(int seconds, string heard)
    {
        OnLine(new ScriptedCallee("Hello?").Otherwise(CalleeReply.Say("Pardon?")), async (time, line) =>
        {
            await UntilAsync(time, line, signal => signal is CallSignal.Heard);
            await line.Channel.PerformAsync(new CallAction.Say(1, "Could you", EndsSentence: false), default);
            await UntilAsync(time, line, signal => signal is CallSignal.Played);
            await Task.Delay(seconds * Second, time);
            await line.Channel.PerformAsync(new CallAction.Say(2, " tell me?"), default);
            await UntilAsync(time, line, signal => signal is CallSignal.Played { UtteranceId: 2 });
            var answersBefore = line.Signals.TakeWhile(signal => signal is not CallSignal.Played { UtteranceId: 2 }).OfType<CallSignal.Heard>().Count() - 1;
            Assert.Equal(heard == "Could you", answersBefore > 0);
        });
    }

    [Fact]
    public void Say_CalleeCutsIn_ReportsThePrefixAndDropsTheRest()
    {
        OnLine(new ScriptedCallee("Hello?"), async (time, line) =>
        {
            await UntilAsync(time, line, signal => signal is CallSignal.Heard);
            const string Sentence = "This is a long sentence that will not be heard to its end.";
            await line.Channel.PerformAsync(new CallAction.Say(1, Sentence), default);
            await line.Channel.PerformAsync(new CallAction.Say(2, "Nor this."), default);
            await UntilAsync(time, line, signal => signal is CallSignal.Heard { Text: not "Hello?" });

            var cuts = line.Signals.OfType<CallSignal.Interrupted>().ToList();
            Assert.Equal([1L, 2], cuts.Select(cut => cut.UtteranceId));
            Assert.StartsWith(cuts[0].HeardText, Sentence, StringComparison.Ordinal);
            Assert.True(cuts[0].HeardText.Length < Sentence.Length && Sentence[cuts[0].HeardText.Length] == ' ');
            Assert.Equal("", cuts[1].HeardText);
            Assert.Empty(line.Signals.OfType<CallSignal.Played>());
            var answer = line.Signals.OfType<CallSignal.Heard>().Last();
            Assert.True(answer.Start >= cuts[0].End && answer.Start - cuts[0].End < Second);
        }, interrupts: 1);
    }

    [Fact]
    public void HangUp_WhileSpeaking_CutsWithoutAnyFurtherReport()
    {
        OnLine(new ScriptedCallee("Hello?"), async (time, line) =>
        {
            await UntilAsync(time, line, signal => signal is CallSignal.Heard);
            await line.Channel.PerformAsync(new CallAction.Say(1, "A sentence of quite a few words."), default);
            await Task.Delay(Second, time);
            await line.Channel.PerformAsync(new CallAction.HangUp(), default);
            await line.Reading;
            Assert.Empty(line.Signals.OfType<CallSignal.Played>());
            Assert.Equal(CallSessionStatus.Completed, line.Signals.OfType<CallSignal.Ended>().Single().Status);
            await line.Channel.PerformAsync(new CallAction.Say(2, "Into the void."), default);
            await line.Channel.PerformAsync(new CallAction.SendDigits("1"), default);
            await line.Channel.PerformAsync(new CallAction.HangUp(), default);
        });
    }

    [Fact]
    public void HangUp_BeforeThePickUp_EndsAsCancelledAtZero()
    {
        OnLine(new ScriptedCallee("Hello?"), async (time, line) =>
        {
            await UntilAsync(time, line, signal => signal is CallSignal.Ringing);
            await line.Channel.PerformAsync(new CallAction.HangUp(), default);
            await line.Reading;
            Assert.Equal((CallSessionStatus.Cancelled, TimeSpan.Zero), line.Signals.OfType<CallSignal.Ended>().Select(end => (end.Status, end.At)).Single());
        });
    }

    [Fact]
    public void DisposeAsync_WhileTheCallGoesOn_HangsUp()
    {
        OnLine(new ScriptedCallee("Hello?"), async (time, line) =>
        {
            await UntilAsync(time, line, signal => signal is CallSignal.Heard);
            await line.Channel.DisposeAsync();
            await line.Reading;
            Assert.Equal("The caller hung up.", line.Signals.OfType<CallSignal.Ended>().Single().Detail);
        });
    }

    [Fact]
    public void Silence_OfTheCaller_IsAskedAfterEightSecondsAndEndedAfterTwenty()
    {
        OnLine(new ScriptedCallee("Garage, good morning."), async (time, line) =>
        {
            await line.Reading;
            var heard = line.Signals.OfType<CallSignal.Heard>().ToList();
            Assert.Equal(2, heard.Count);
            Assert.StartsWith("Hello", heard[1].Text, StringComparison.Ordinal);
            Assert.Equal(8, (heard[1].Start - heard[0].End).TotalSeconds, 3);
            var end = line.Signals.OfType<CallSignal.Ended>().Single();
            Assert.Equal(20, (end.At - heard[0].End).TotalSeconds, 3);
            Assert.Equal(CallSessionStatus.Completed, end.Status);
        });
    }

    [Fact]
    public void TimeLimit_Reached_TheNetworkEndsTheCall()
    {
        OnLine(new ScriptedCallee("Hello?"), async (time, line) =>
        {
            await line.Reading;
            Assert.Equal(TimeSpan.FromSeconds(5), line.Signals.OfType<CallSignal.Ended>().Single().At);
        }, timeLimit: TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Callee_Throws_EndsAsFailedWithItsMessage()
    {
        OnLine(new BrokenCallee(), async (time, line) =>
        {
            await line.Reading;
            var end = line.Signals.OfType<CallSignal.Ended>().Single();
            Assert.Equal(CallSessionStatus.Failed, end.Status);
            Assert.Contains("not today", end.Detail, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void SendDigits_ToAMenu_AreAnsweredAndKeysOfTheCalleeAreReported()
    {
        var menu = new ScriptedCallee("For service press one.") { By = AnsweredBy.Machine }.OnKeys("1", CalleeReply.Say("You pressed one.") with { Keys = "#" });
        OnLine(menu, async (time, line) =>
        {
            await UntilAsync(time, line, signal => signal is CallSignal.Heard);
            await line.Channel.PerformAsync(new CallAction.SendDigits("1"), default);
            await UntilAsync(time, line, signal => signal is CallSignal.Digits);
            Assert.Equal("You pressed one.", line.Signals.OfType<CallSignal.Heard>().Last().Text);
            Assert.Equal("#", line.Signals.OfType<CallSignal.Digits>().Single().Keys);
        });
    }

    [Fact]
    public void ReadSignals_Cancelled_TheCallGoesOn()
    {
        VirtualTime.Run(TestNetwork.Monday, async time =>
        {
            var network = new SimulatedTelephony(new SimulatedTelephonyOptions(), TestNetwork.With(new ScriptedCallee("Hello?")), time);
            var accepted = (DialResult.Accepted)await network.DialAsync(TestNetwork.Request(), default);
            var channel = (await network.OpenChannelAsync(TestNetwork.Attempt, accepted.ProviderCallId, default))!;
            using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(3), time);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var _ in channel.ReadSignalsAsync(cancellation.Token))
                {
                }
            });
            await Task.Delay(TimeSpan.FromSeconds(6), time);
            Assert.Equal(CallSessionStatus.InProgress, (await network.FindAsync(TestNetwork.Attempt, default))!.Status);
        });
    }

    [Fact]
    public void Hold_LinesWithAPause_WordsInBetweenAreNotAnswered()
    {
        var callee = new ScriptedCallee("Hello?").On("book", new CalleeReply(["Can you hold for a moment?", "Thanks for holding. Tuesday is free."]) { Pause = TimeSpan.FromSeconds(6) });
        OnLine(callee, async (time, line) =>
        {
            await UntilAsync(time, line, signal => signal is CallSignal.Heard);
            await line.Channel.PerformAsync(new CallAction.Say(1, "I would like to book."), default);
            await UntilAsync(time, line, signal => signal is CallSignal.Heard { Text: "Can you hold for a moment?" });
            await line.Channel.PerformAsync(new CallAction.Say(2, "Of course."), default);
            await Task.Delay(TimeSpan.FromSeconds(14), time);
            Assert.Equal(["Hello?", "Can you hold for a moment?", "Thanks for holding. Tuesday is free."], line.Signals.OfType<CallSignal.Heard>().Select(heard => heard.Text));
        });
    }

    private sealed class BrokenCallee : ICallee, ICalleeTalk
    {
        public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.PickUp(this);

        public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => throw new NotSupportedException("not today");

        public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) => new(CalleeReply.Silence);
    }
}
