using CallAssistant.Core.Tests.Engine;
using CallAssistant.Results.Listeners;
using CallAssistant.Simulation;
using static CallAssistant.Core.Tests.Engine.ScriptedAgent;

namespace CallAssistant.Core.Tests.Callees;

/// <summary>"Uh-huh" while we speak.</summary>
public sealed class BackChannelTests
{
    private const string Disclosure = "Hello, this is an AI assistant calling on behalf of Dana Reed.";
    private const string Question = "Could you please tell me until when you are open on Saturday evenings?";

    [Theory]
    [InlineData("Uh-huh.", true)]
    [InlineData("Mm-hm.", true)]
    [InlineData("mhm", true)]
    [InlineData("Okay.", true)]
    [InlineData("Right.", true)]
    [InlineData("All right.", true)]
    [InlineData("I see.", true)]
    [InlineData("Got it.", true)]
    [InlineData("Sure, okay.", true)]
    [InlineData("Okay?", false)]
    [InlineData("Yes.", false)]
    [InlineData("No.", false)]
    [InlineData("Right, at nine.", false)]
    [InlineData("Okay, I booked it.", false)]
    [InlineData("I got it.", false)]
    [InlineData("Wait.", false)]
    [InlineData("", false)]
    public void IsIn_OfWords_TellsListeningFromAnswering(string words, bool expected) => Assert.Equal(expected, BackChannel.IsIn(words));

    /// <summary>The line lets us go on: so do we, no turn is taken for it, and it is nobody's answer.</summary>
    [Theory]
    [InlineData("Uh-huh.")]
    [InlineData("Okay.")]
    [InlineData("Right.")]
    public void Call_MurmursWhileWeSpeak_IsNeitherInterruptedNorAnswered(string murmur)
    {
        var agent = new ScriptedAgent(Turn(Say(Disclosure + " "), Say(Question)), Turn(Say("Thank you, goodbye."), new AgentOutput.EndCall("done")));
        var call = new CalleeLab { Agent = agent }.Hold(new Murmurer(murmur));

        Assert.Equal([Disclosure, Question, "Thank you,", "goodbye."], call.Ours.SelectMany(spoke => spoke.Text == "Thank you, goodbye." ? ["Thank you,", "goodbye."] : new[] { spoke.Text }));
        Assert.DoesNotContain(call.Ours, spoke => spoke.Interrupted);
        Assert.Equal(2, call.Theirs.Count(spoke => spoke.Text == murmur));
        Assert.Equal(2, agent.Contexts.Count);
        Assert.Equal(["Hello?", Disclosure, Question, "Until ten."], agent.Contexts[1].Turns.Select(turn => turn.Text));
    }

    /// <summary>The line has stopped us for it: what was left is said after all, and the agent is not asked again.</summary>
    [Fact]
    public void Call_LineStopsForABackChannel_GoesOnWithTheRest() => VirtualTime.Run(CallLab.Monday, async time =>
    {
        using var database = new TestDatabase();
        var phone = new FakeTelephony(time) { PlaysByItself = false };
        var agent = new ScriptedAgent(Turn(Say(Disclosure + " "), Say(Question)), Turn(Say("Goodbye."), new AgentOutput.EndCall("done")));
        await using var host = await EngineHost.StartAsync(time, database, phone, change: services => Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.Replace(services, Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton<ICallAgent>(agent)));
        await host.SetUpUserAsync();
        var task = await host.CreateAsync("Call +12025550163 and ask for the opening hours");
        var started = await host.Assistant.StartCallAsync(EngineHost.User, task.Id);
        phone.Push(new CallSignal.Answered(AnsweredBy.Human), new CallSignal.Heard("Hello?", At(0.5), At(1)));
        await Task.Delay(TimeSpan.FromSeconds(1), time);

        phone.Push(new CallSignal.Interrupted(Last(phone), "Hello, this is", At(1), At(2)), new CallSignal.Heard("Mm-hm.", At(1.8), At(2.2)));
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        Assert.Equal([Disclosure, Disclosure], Said(phone));
        phone.Push(new CallSignal.Played(Last(phone), At(2.2), At(6)));
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        Assert.Equal([Disclosure, Disclosure, Question], Said(phone));
        Assert.Single(agent.Contexts);

        // Words that are more than that are answered.
        phone.Push(new CallSignal.Interrupted(Last(phone), "Could you please", At(6), At(7)), new CallSignal.Heard("Until ten.", At(7), At(8)));
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        Assert.Equal(2, agent.Contexts.Count);
        phone.Push(new CallSignal.Ended(CallSessionStatus.Completed, At(9), "Hung up."));
        var (session, _, _) = await host.FinishAsync(started.Value!.Session.Id);
        Assert.True(session.IsOver);
    });

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);

    private static long Last(FakeTelephony phone) => phone.Actions.OfType<CallAction.Say>().Last(say => say.Text.Length > 0).UtteranceId;

    private static IEnumerable<string> Said(FakeTelephony phone) => phone.Actions.OfType<CallAction.Say>().Where(say => say.Text.Length > 0).Select(say => say.Text.Trim());

    private sealed class Murmurer(string murmur) : ICallee
    {
        public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.PickUp(new Talk(murmur));

        private sealed class Talk(string murmur) : ICalleeTalk
        {
            public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say("Hello?"));

            public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) =>
                new(heard.Contains("oodbye", StringComparison.Ordinal) ? CalleeReply.SayAndHangUp("Bye.") : CalleeReply.Say("Until ten."));

            public CalleeMurmur? MurmursDuring(string sentence) => sentence.Contains("oodbye", StringComparison.Ordinal) ? null : new CalleeMurmur(murmur, 4);
        }
    }
}
