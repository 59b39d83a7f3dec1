using System.Xml.Linq;
using CallAssistant.Twilio.Tests.Fakes;

namespace CallAssistant.Twilio.Tests.Gather;

/// <summary>The line of a call by turns of webhooks.</summary>
public sealed class GatherLineTests : IAsyncDisposable
{
    private readonly TestCall _call = new(options => options.Mode = TwilioMode.Gather);

    public ValueTask DisposeAsync() => _call.DisposeAsync();

    [Fact]
    public async Task Talk_TurnByTurn_IsHeardAnsweredAndProvedPlayed()
    {
        await using var line = await _call.DialAsync();
        var first = await _call.AskAsync("answer");
        Assert.Equal("Gather", OnlyVerb(first));
        Advance(2);
        var answer = TurnAsync(Next(first), ("SpeechResult", " Hello? "), ("Confidence", "0.9"));
        await line.SayAsync(1, "Hello, this is an assistant.");
        var second = await answer;
        Assert.Equal("Hello, this is an assistant.", second.Element("Say")!.Value);
        Advance(3);
        var more = TurnAsync(Next(second));
        await line.SayAsync(2, "A second sentence.");
        var third = await more;
        Advance(1);
        var silent = TurnAsync(Next(third));
        _call.Time.Advance(GatherVoice.MoreTime);
        Assert.Equal("Gather", OnlyVerb(await silent));

        Assert.Equal(
            [
                new CallSignal.Answered(AnsweredBy.Unknown), new CallSignal.Heard("Hello?", At(0), At(2)), new CallSignal.Played(1, At(2), At(5)), new CallSignal.Played(2, At(5), At(6)),
            ],
            [await line.NextAsync(), await line.NextAsync(), await line.NextAsync(), await line.NextAsync()]);
    }

    /// <summary>An answer cannot be gone on with: a sentence that was begun is not said before its end is there.</summary>
    [Fact]
    public async Task Say_SentenceInPieces_IsOneAnswer()
    {
        await using var line = await _call.DialAsync();
        var first = await _call.AskAsync("answer");
        var answer = TurnAsync(Next(first), ("SpeechResult", "Hello?"));
        await line.Channel.PerformAsync(new CallAction.Say(1, "Could", EndsSentence: false), CancellationToken.None);
        Assert.False(answer.IsCompleted);
        await line.Channel.PerformAsync(new CallAction.Say(2, " you tell me?"), CancellationToken.None);
        var second = await answer;
        Assert.Equal(["Could you tell me?"], second.Elements("Say").Select(say => say.Value));
        _ = TurnAsync(Next(second));

        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.IsType<CallSignal.Heard>(await line.NextAsync());
        Assert.Equal(1, Assert.IsType<CallSignal.Played>(await line.NextAsync()).UtteranceId);
        Assert.Equal(2, Assert.IsType<CallSignal.Played>(await line.NextAsync()).UtteranceId);
    }

    /// <summary>Twilio repeats a request when it has lost the answer.</summary>
    [Fact]
    public async Task Turn_Again_HasTheSameAnswerAndIsHeardOnce()
    {
        await using var line = await _call.DialAsync();
        var first = await _call.AskAsync("answer");
        Assert.Equal(first.ToString(), (await _call.AskAsync("answer")).ToString());
        var answer = TurnAsync(Next(first), ("SpeechResult", "Hello?"));
        var repeated = TurnAsync(Next(first), ("SpeechResult", "Hello?"));
        await line.SayAsync(1, "Hello.");
        var late = await TurnAsync(Next(first), ("SpeechResult", "Hello?"));

        Assert.Equal((await answer).ToString(), (await repeated).ToString());
        Assert.Equal((await answer).ToString(), late.ToString());
        await _call.StatusAsync("completed", 3);
        Assert.Equal([typeof(CallSignal.Answered), typeof(CallSignal.Heard), typeof(CallSignal.Ended)], (await line.RestAsync()).Select(signal => signal.GetType()));
    }

    /// <summary>Twilio gives an answer 15 seconds: long before that it is told to wait and ask again. In the end the callee is listened to again.</summary>
    [Fact]
    public async Task Turn_AnswerIsNotThereInTime_WaitsAndAsksAgainAndThenListens()
    {
        await using var line = await _call.DialAsync();
        var twiml = await _call.AskAsync("answer");
        var words = ("SpeechResult", "How much?");
        for (var wait = 1; wait < GatherVoice.MostWaits; wait++)
        {
            var turn = TurnAsync(Next(twiml), wait == 1 ? [words] : []);
            _call.Time.Advance(GatherVoice.AnswerTime);
            twiml = await turn;
            Assert.Equal(["Pause", "Redirect"], twiml.Elements().Select(verb => verb.Name.LocalName));
        }

        var last = TurnAsync(Next(twiml));
        _call.Time.Advance(GatherVoice.AnswerTime);
        Assert.Equal("Gather", OnlyVerb(await last));
        Assert.InRange(GatherVoice.AnswerTime, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Turn_Keys_AreHeardAndSent()
    {
        await using var line = await _call.DialAsync();
        await line.SendDigitsAsync("1#");
        var first = await _call.AskAsync("answer");
        var turn = TurnAsync(Next(first), ("Digits", "42"));
        _call.Time.Advance(GatherVoice.MoreTime);
        await turn;

        Assert.Equal("1#", first.Element("Play")!.Attribute("digits")!.Value);
        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.Equal(new CallSignal.Digits("42", At(0)), await line.NextAsync());
    }

    [Fact]
    public async Task HangUp_WhileATurnWaits_IsItsAnswer()
    {
        var line = await _call.DialAsync();
        var first = await _call.AskAsync("answer");
        var turn = TurnAsync(Next(first), ("SpeechResult", "Goodbye."));
        await line.HangUpAsync();
        Assert.Equal("Hangup", OnlyVerb(await turn));
        await _call.StatusAsync("completed", 3);

        Assert.IsType<CallSignal.Ended>((await line.RestAsync())[^1]);
        Assert.Empty(_call.Api.Updates);
    }

    [Fact]
    public async Task HangUp_WhileTheCalleeIsListenedTo_IsDoneByTheApi()
    {
        var line = await _call.DialAsync();
        await _call.AskAsync("answer");
        await line.HangUpAsync();
        _call.Time.Advance(LineWatch.HangUpTime);

        Assert.IsType<CallSignal.Ended>((await line.RestAsync())[^1]);
        Assert.Equal([new CallUpdate.HangUp()], _call.Api.Updates.Select(made => made.Update));
    }

    /// <summary>Another process had the call until now.</summary>
    [Fact]
    public async Task Turn_AfterARestart_GoesOn()
    {
        _call.Api.Calls.Add(new TwilioCall { Sid = TestCall.Sid, Status = "in-progress" });
        await using var line = await _call.OpenAsync();
        await line.SayAsync(7, "Where were we?");
        var twiml = await TurnAsync($"{TestCall.Base}/api/webhooks/turn?attempt={TestCall.Attempt:D}&n=17", ("SpeechResult", "Yes?"));

        Assert.Equal("Where were we?", twiml.Element("Say")!.Value);
        Assert.EndsWith("&n=18", Next(twiml), StringComparison.Ordinal);
        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.Equal("Yes?", Assert.IsType<CallSignal.Heard>(await line.NextAsync()).Text);
    }

    [Fact]
    public async Task Turn_NobodyClaimsTheCall_ApologisesAndEnds()
    {
        await _call.Telephony.DialAsync(TestCall.Request, TestContext.Current.CancellationToken);
        var first = await _call.AskAsync("answer");
        _call.Time.Advance(LineWatch.ClaimTime);

        Assert.IsType<CallUpdate.Redirect>(Assert.Single(_call.Api.Updates).Update);
        Assert.Equal("Hangup", OnlyVerb(await TurnAsync(Next(first))));
    }

    private static string OnlyVerb(XElement twiml) => Assert.Single(twiml.Elements()).Name.LocalName;

    /// <summary>The address of the turn that follows.</summary>
    private static string Next(XElement twiml) => twiml.Element("Gather")?.Attribute("action")!.Value ?? twiml.Element("Redirect")!.Value;

    private static TimeSpan At(int seconds) => TimeSpan.FromSeconds(seconds);

    private void Advance(int seconds) => _call.Time.Advance(At(seconds));

    private async Task<XElement> TurnAsync(string url, params (string Name, string Value)[] fields) => TestCall.Twiml(await _call.SendToAsync(url, fields));
}
