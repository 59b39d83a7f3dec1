using System.Runtime.CompilerServices;
using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using static CallAssistant.Core.Tests.Engine.ScriptedAgent;

namespace CallAssistant.Core.Tests.Speech;

/// <summary>Sentences whose opening leaves while the agent still writes: what leaves when, and what of it was heard.</summary>
public sealed class StreamedSpeechTests
{
    private const string Disclosure = "Hello, this is an AI assistant calling on behalf of Dana Reed. ";
    private static readonly string[] Question = ["Thank", " you", ", now tell me what a haircut", " costs?"];

    [Fact]
    public void Opening_LeavesBeforeTheSentenceIsWhole_AndIsStoredAsOneSentence() => Run(Question, async (phone, _, time) =>
    {
        await HearAsync(phone, time, "Hello?");
        Assert.Equal([("Thank", false)], Said(phone));
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        Assert.Equal([("Thank", false), (" you", false)], Said(phone));
        await Task.Delay(TimeSpan.FromSeconds(3), time);
        Assert.Equal([("Thank", false), (" you", false), (", now tell me what a", false), (" haircut costs?", true)], Said(phone));
    }, heard => Assert.Equal(("Thank you, now tell me what a haircut costs?", false), heard[1]));

    [Fact]
    public void Rest_ThatIsBlocked_IsNotHeard_AndTheSentenceEndsPolitely() => Run(["Thank", " you", " charge it, I accept", "."], async (phone, _, time) =>
    {
        await HearAsync(phone, time, "Hello?");
        await Task.Delay(TimeSpan.FromSeconds(5), time);
        Assert.Equal([("Thank", false), (" you", false), (" one moment, please.", true)], Said(phone));
    }, heard => Assert.Equal(("Thank you one moment, please.", false), heard[1]));

    [Fact]
    public void Cut_WhileTheAgentWrites_NothingMoreLeaves_AndThePrefixIsKept() => Run(Question, async (phone, _, time) =>
    {
        phone.PlaysByItself = false;
        await HearAsync(phone, time, "Hello?");
        await Task.Delay(TimeSpan.FromSeconds(1.5), time);
        var (first, second) = (Pieces(phone)[0].UtteranceId, Pieces(phone)[1].UtteranceId);
        phone.Push(new CallSignal.Interrupted(first, "Tha", At(20), At(21)), new CallSignal.Interrupted(second, "", At(21), At(21)));
        await Task.Delay(TimeSpan.FromSeconds(5), time);
        Assert.Equal([("Thank", false), (" you", false), ("", true)], Said(phone));
    }, heard => Assert.Equal([("Tha", true)], heard.Skip(1)));

    [Fact]
    public void PieceBehindACut_ThatIsPlayedAllTheSame_IsStored() => Run(Question, async (phone, _, time) =>
    {
        phone.PlaysByItself = false;
        await HearAsync(phone, time, "Hello?");
        await Task.Delay(TimeSpan.FromSeconds(1.5), time);
        var (first, second) = (Pieces(phone)[0].UtteranceId, Pieces(phone)[1].UtteranceId);
        phone.Push(new CallSignal.Interrupted(first, "Tha", At(20), At(21)), new CallSignal.Played(second, At(21), At(22)));
        await Task.Delay(TimeSpan.FromSeconds(5), time);
    }, heard => Assert.Equal([("Tha", true), ("you", false)], heard.Skip(1)));

    [Fact]
    public void CalleeSpeaks_WhileTheSentenceIsOpen_ItEndsWhereItIs() => Run(Question, async (phone, _, time) =>
    {
        await HearAsync(phone, time, "Hello?");
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        await HearAsync(phone, time, "Who is this?");
        Assert.Equal([("Thank", false), (" you", false), ("", true)], Said(phone));
    }, heard => Assert.Equal([("Thank you", true)], heard.Skip(1)));

    [Fact]
    public void LineEnds_WhileTheSentenceIsOpen_WhatWasPlayedIsStored() => Run(Question, async (phone, _, time) =>
    {
        await HearAsync(phone, time, "Hello?");
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        phone.Push(new CallSignal.Ended(CallSessionStatus.Completed, At(30), "The callee hung up."));
    }, heard => Assert.Equal([("Thank you", true)], heard.Skip(1)));

    [Fact]
    public void AgentFalters_InMidSentence_TheClosingIsSaidAsASentenceOfItsOwn() => Run(["Thank", " you"], async (phone, _, time) =>
    {
        await HearAsync(phone, time, "Hello?");
        await Task.Delay(TimeSpan.FromSeconds(10), time);
        Assert.Equal(("", true), Said(phone)[2]);
        Assert.Contains("oodbye", Said(phone)[^1].Text, StringComparison.Ordinal);
    }, heard => Assert.Equal(("Thank you", true), heard[1]), stalls: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Opening_BeforeTheDisclosureWasHeardOrToAMachine_Waits(bool toAMachine) => Run(Question, async (phone, _, time) =>
    {
        if (toAMachine)
        {
            await HearAsync(phone, time, "You have reached the voicemail of Shear Delight. Please leave a message after the tone.");
        }

        await Task.Delay(TimeSpan.FromSeconds(20), time);
        Assert.Empty(Said(phone));
    }, heard => Assert.DoesNotContain(heard, spoke => spoke.Text.StartsWith("Thank", StringComparison.Ordinal)), discloses: toAMachine);

    private static void Run(string[] tokens, Func<FakeTelephony, EngineHost, VirtualTime, Task> talk, Action<IReadOnlyList<(string Text, bool Interrupted)>> check, bool stalls = false, bool discloses = true)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var phone = new FakeTelephony(time);
            var agent = new ScriptedAgent(
                Turn(Say(discloses ? Disclosure : "Hello.")),
                (_, token) => Write(tokens, stalls, time, token));
            await using var host = await EngineHost.StartAsync(time, database, phone, change: services => services.Decorate<ICallAgent>(_ => agent));
            await host.SetUpUserAsync();
            var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
            var started = await host.Assistant.StartCallAsync(EngineHost.User, task.Id);
            phone.Push(new CallSignal.Answered(AnsweredBy.Human), new CallSignal.Heard("Shear Delight.", At(0), At(1)));
            await Task.Delay(TimeSpan.FromSeconds(2), time);

            await talk(phone, host, time);

            phone.Push(new CallSignal.Ended(CallSessionStatus.Completed, At(60), "The callee hung up."));
            var (_, _, journal) = await host.FinishAsync(started.Value!.Session.Id);
            Assert.Null(JournalChain.FindBreak(journal));
            check([.. journal.Select(entry => entry.Event).OfType<CallEvent.AssistantSpoke>().Select(spoke => (spoke.Text, spoke.Interrupted))]);
        }, TimeSpan.FromHours(1));
    }

    private static async IAsyncEnumerable<AgentOutput> Write(string[] tokens, bool stalls, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var token in tokens)
        {
            yield return Say(token);
            await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
        }

        await Task.Delay(stalls ? TimeSpan.FromMinutes(1) : TimeSpan.Zero, time, cancellationToken);
    }

    private static async Task HearAsync(FakeTelephony phone, VirtualTime time, string words)
    {
        phone.Push(new CallSignal.Heard(words, At(10), At(11)));
        await Task.Delay(TimeSpan.FromMilliseconds(500), time);
    }

    /// <summary>What was handed over after the first sentence.</summary>
    private static List<CallAction.Say> Pieces(FakeTelephony phone) => [.. phone.Actions.OfType<CallAction.Say>().Skip(1)];

    private static List<(string Text, bool EndsSentence)> Said(FakeTelephony phone) => [.. Pieces(phone).Select(say => (say.Text, say.EndsSentence))];

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
