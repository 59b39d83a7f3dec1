using CallAssistant.Simulation.Calls;

namespace CallAssistant.Simulation.Callees;

public sealed class SimpleCalleesTests
{
    private static CallSignal.Ended End(ScriptedCaller caller) => Assert.IsType<CallSignal.Ended>(caller.Signals[^1]);

    [Fact]
    public void BusyLine_Called_EndsBusyWithoutRinging()
    {
        var caller = TestNetwork.Call(new BusyLine(), 1);
        Assert.Equal(CallSessionStatus.Busy, End(caller).Status);
        Assert.Single(caller.Signals);
    }

    [Fact]
    public void NobodyHome_Called_RingsForTheRingTimeout()
    {
        VirtualTime.Run(TestNetwork.Monday, async time =>
        {
            var network = new SimulatedTelephony(new SimulatedTelephonyOptions(), TestNetwork.With(new NobodyHome()), time);
            var caller = await TestNetwork.CallAsync(network, TestNetwork.Request());
            Assert.Equal([typeof(CallSignal.Ringing), typeof(CallSignal.Ended)], caller.Signals.Select(signal => signal.GetType()));
            Assert.Equal(CallSessionStatus.NoAnswer, End(caller).Status);
            Assert.Equal(TestNetwork.Monday.AddSeconds(30.8), time.GetUtcNow());
        });
    }

    [Fact]
    public void WrongNumber_AnyWish_SaysSo()
    {
        var caller = TestNetwork.Call(new WrongNumber(), 1, "Hello, this is an AI assistant. I would like to book a visit.", "I am sorry to have bothered you. Goodbye.");
        Assert.Matches("wrong", caller.Heard[1]);
    }

    [Fact]
    public void PhoneMenu_Keys_PutThroughAndOthersAreAskedAgain()
    {
        const string Prompt = "For sales, press 1. For repairs, press 2.";
        var repairs = new PhoneMenu("For cars, press 1.").On("1", new ScriptedCallee("Car repairs, hello?").On("price", "It is $40."));
        var menu = new PhoneMenu(Prompt).On("1", new NobodyHome()).On("2", repairs);

        var caller = TestNetwork.Call(menu, 1, "Hello?", "", "7", "", "2", "", "1", "", "What is the price?");
        Assert.Equal(
            [
                Prompt, "Sorry, I did not get that.", Prompt, "Sorry, I did not get that.", Prompt, menu.Connecting, "For cars, press 1.", menu.Connecting, "Car repairs, hello?", "It is $40.",
            ],
            caller.Heard);
        Assert.Contains("Nobody", TestNetwork.Call(menu, 1, "1").Heard[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Voicemail_WordsBeforeAndAfterTheTone_RecordsOnlyThoseAfter()
    {
        VirtualTime.Run(TestNetwork.Monday, async time =>
        {
            var voicemail = new Voicemail("Northside Plumbing");
            var network = new SimulatedTelephony(new SimulatedTelephonyOptions(), TestNetwork.With(voicemail), time);
            var accepted = (DialResult.Accepted)await network.DialAsync(TestNetwork.Request(), default);
            await using var channel = (await network.OpenChannelAsync(TestNetwork.Attempt, accepted.ProviderCallId, default))!;
            var seen = new List<CallSignal>();
            await foreach (var signal in channel.ReadSignalsAsync(default))
            {
                seen.Add(signal);
                switch (signal)
                {
                    case CallSignal.Answered answered:
                        Assert.Equal(AnsweredBy.Machine, answered.By);
                        await channel.PerformAsync(new CallAction.Say(1, "Too early."), default);
                        break;
                    case CallSignal.Beep:
                        await channel.PerformAsync(new CallAction.Say(2, "Please call Dana Reed back."), default);
                        break;
                    case CallSignal.Played { UtteranceId: 2 }:
                        await channel.PerformAsync(new CallAction.HangUp(), default);
                        break;
                }
            }

            Assert.Equal(["Please call Dana Reed back."], voicemail.Messages);
            var greeting = seen.OfType<CallSignal.Heard>().Single();
            Assert.True(seen.OfType<CallSignal.Beep>().Single().At > greeting.End);
            Assert.Equal(TimeSpan.Zero, seen.OfType<CallSignal.Played>().First().Start);
        });
    }

    [Fact]
    public void Voicemail_NothingSaid_RecordsNothing()
    {
        var voicemail = new Voicemail("Northside Plumbing");
        TestNetwork.Call(voicemail, 1);
        Assert.Empty(voicemail.Messages);
    }

    [Fact]
    public void Directory_Default_HasTheNamedNumbers()
    {
        var entries = SimulatedDirectory.CreateDefault().Entries;
        Assert.Equal(8, entries.Count);
        Assert.All(entries, entry => Assert.NotEqual("", entry.Notes));
        Assert.Equal("Bright Smile Dental", SimulatedDirectory.CreateDefault().Find("+12025550142")!.Name);
    }

    [Theory]
    [InlineData("12025550142", 0)]
    [InlineData("+12025550142", 1.5)]
    [InlineData("+12025550142", double.NaN)]
    public void Directory_AddWrongEntry_Throws(string number, double chance)
    {
        Assert.Throws<ArgumentException>(() => new SimulatedDirectory().Add(new SimulatedCallee(number, "x", new BusyLine()) { InterruptChance = chance }));
    }
}
