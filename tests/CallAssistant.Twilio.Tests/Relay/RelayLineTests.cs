using CallAssistant.Twilio.Tests.Fakes;
using System.Net.WebSockets;

namespace CallAssistant.Twilio.Tests.Relay;

/// <summary>The line of a call over a socket: frames in, signals out; actions in, frames out.</summary>
public sealed class RelayLineTests : IAsyncDisposable
{
    private readonly TestCall _call = new();

    public ValueTask DisposeAsync() => _call.DisposeAsync();

    [Fact]
    public async Task Signals_WordsKeysAndPlayback_ComeInOrderWithTheirTimes()
    {
        await using var line = await _call.DialAsync();
        await _call.StatusAsync("ringing", 1);
        var socket = await _call.ConnectAsync();
        Advance(1);
        await socket.InfoAsync("clientSpeaking", "on");
        await socket.PromptAsync("Hel", last: false);
        Advance(1);
        await socket.InfoAsync("clientSpeaking", "off");
        await socket.PromptAsync(" Hello? ");
        await line.SayAsync(1, "Hello, this is an assistant.");
        Assert.Equal("""{"type":"text","token":"Hello, this is an assistant.","last":true}""", await socket.SentAsync());
        await socket.InfoAsync("agentSpeaking", "on");
        Advance(2);
        await socket.InfoAsync("tokensPlayed", "Hello, this is an assistant. ");
        await socket.InfoAsync("agentSpeaking", "off");
        await socket.GiveAsync("""{"type":"dtmf","digit":"9"}""");

        Assert.Equal(
            [
                new CallSignal.Ringing(), new CallSignal.Answered(AnsweredBy.Unknown), new CallSignal.Speaking(At(1)), new CallSignal.Heard("Hello?", At(1), At(2)),
                new CallSignal.Played(1, At(2), At(4)), new CallSignal.Digits("9", At(4)),
            ],
            [await line.NextAsync(), await line.NextAsync(), await line.NextAsync(), await line.NextAsync(), await line.NextAsync(), await line.NextAsync()]);
    }

    /// <summary>The duration comes as a number and, in older documents, as a string.</summary>
    [Theory]
    [InlineData("684")]
    [InlineData("\"684\"")]
    public async Task Interrupt_NumberOrString_CutsToWhatWasHeard(string duration)
    {
        await using var line = await _call.DialAsync();
        var socket = await _call.ConnectAsync();
        await line.SayAsync(1, "Sentence one. Sentence two of many.");
        await socket.InfoAsync("agentSpeaking", "on");
        await socket.InfoAsync("tokensPlayed", "Sentence one.");
        await socket.InfoAsync("clientSpeaking", "on");
        await socket.InfoAsync("tokensPlayed", " Sentence two of");
        await socket.GiveAsync($$"""{"type":"interrupt","utteranceUntilInterrupt":"Sentence two of","durationUntilInterruptMs":{{duration}}}""");

        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.IsType<CallSignal.Speaking>(await line.NextAsync());
        Assert.Equal(new CallSignal.Interrupted(1, "Sentence one. Sentence two of", At(0), At(0)), await line.NextAsync());
    }

    /// <summary>Twilio drops what is queued behind an interrupted sentence, mostly, and says nothing about it.</summary>
    [Fact]
    public async Task Interrupt_WordsQueuedBehind_EndUnheardWhenNothingIsSpokenForAWhile()
    {
        await using var line = await _call.DialAsync();
        var socket = await _call.ConnectAsync();
        await line.SayAsync(1, "One.");
        await line.SayAsync(2, "Two.");
        await socket.InfoAsync("agentSpeaking", "on");
        await socket.GiveAsync("""{"type":"interrupt","utteranceUntilInterrupt":"","durationUntilInterruptMs":5}""");
        _call.Time.Advance(RelayVoice.QuietTime);

        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.Equal(new CallSignal.Interrupted(1, "", At(0), At(0)), await line.NextAsync());
        Assert.Equal(new CallSignal.Interrupted(2, "", At(5), At(5)), await line.NextAsync());
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"later","x":1}""")]
    [InlineData("""{"type":"prompt"}""")]
    [InlineData("""{"type":"prompt","voicePrompt":"  ","last":true}""")]
    [InlineData("""{"type":"prompt","voicePrompt":5,"last":"yes"}""")]
    [InlineData("""{"type":"dtmf","digit":"99"}""")]
    [InlineData("""{"type":"dtmf","digit":"x"}""")]
    [InlineData("""{"type":"info","name":"roundTripDelayMs","value":12}""")]
    [InlineData("""{"type":"info","name":"tokensPlayed"}""")]
    [InlineData("""{"type":"error","description":"Invalid message received, code: 64107, secret"}""")]
    public async Task Frame_BadOrUnknown_IsIgnored(string frame)
    {
        await using var line = await _call.DialAsync();
        var socket = await _call.ConnectAsync();

        await socket.GiveAsync(frame);
        await socket.PromptAsync("Hello?");

        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.Equal("Hello?", Assert.IsType<CallSignal.Heard>(await line.NextAsync()).Text);
        Assert.False(socket.Running.IsCompleted);
    }

    [Fact]
    public async Task Frame_LongOnes_AreReadUpToTheBoundAndEndTheSocketAboveIt()
    {
        await using var line = await _call.DialAsync();
        var socket = await _call.ConnectAsync();
        var words = new string('a', 50_000);

        await socket.PromptAsync(words);
        await socket.PromptAsync(new string('a', FrameReader.Longest));
        await socket.Running;

        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.Equal(words, Assert.IsType<CallSignal.Heard>(await line.NextAsync()).Text);
    }

    /// <summary>A noise is no start of words.</summary>
    [Fact]
    public async Task Speaking_NoiseBefore_StartsAnew()
    {
        await using var line = await _call.DialAsync();
        var socket = await _call.ConnectAsync();
        await socket.InfoAsync("clientSpeaking", "on");
        await socket.InfoAsync("clientSpeaking", "off");
        Advance(60);
        await socket.InfoAsync("clientSpeaking", "on");
        Advance(1);
        await socket.PromptAsync("Yes.");

        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.Equal(
            [new CallSignal.Speaking(At(0)), new CallSignal.Speaking(At(60)), new CallSignal.Heard("Yes.", At(60), At(61))],
            [await line.NextAsync(), await line.NextAsync(), await line.NextAsync()]);
    }

    /// <summary>Twilio joins tokens as they are, speaks them as one sentence, and reports it as a whole.</summary>
    [Fact]
    public async Task Say_SentenceInPieces_IsSentAsTokensAndEachPieceIsPlayed()
    {
        await using var line = await _call.DialAsync();
        var socket = await _call.ConnectAsync();
        await line.Channel.PerformAsync(new CallAction.Say(1, "Could", EndsSentence: false), CancellationToken.None);
        await line.Channel.PerformAsync(new CallAction.Say(2, " you tell me?"), CancellationToken.None);
        await line.Channel.PerformAsync(new CallAction.Say(3, "And", EndsSentence: false), CancellationToken.None);
        await line.Channel.PerformAsync(new CallAction.Say(4, ""), CancellationToken.None);
        Assert.Equal("""{"type":"text","token":"Could","last":false}""", await socket.SentAsync());
        Assert.Equal("""{"type":"text","token":" you tell me?","last":true}""", await socket.SentAsync());
        Assert.Equal("""{"type":"text","token":"And","last":false}""", await socket.SentAsync());
        Assert.Equal("""{"type":"text","token":"","last":true}""", await socket.SentAsync());
        await socket.InfoAsync("agentSpeaking", "on");
        await socket.InfoAsync("tokensPlayed", "Could you tell me?");
        await socket.InfoAsync("tokensPlayed", "And");

        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        for (var piece = 1; piece <= 3; piece++)
        {
            Assert.Equal(piece, Assert.IsType<CallSignal.Played>(await line.NextAsync()).UtteranceId);
        }
    }

    [Fact]
    public async Task Actions_BeforeTheSocketIsThere_AreSentWhenItIs()
    {
        await using var line = await _call.DialAsync();
        await line.SayAsync(1, "First \"words\" & <more>.");
        await line.SendDigitsAsync("12#");
        var socket = await _call.ConnectAsync();

        Assert.Equal("First \"words\" & <more>.", (await socket.Socket.Sent.ReadAsync(TestContext.Current.CancellationToken))["token"]!.GetValue<string>());
        Assert.Equal("""{"type":"sendDigits","digits":"12#"}""", await socket.SentAsync());
    }

    /// <summary>Signals that came before the line was opened are delivered first.</summary>
    [Fact]
    public async Task OpenChannelAsync_AfterTheFirstWords_DeliversWhatCameBefore()
    {
        await _call.Telephony.DialAsync(TestCall.Request, TestContext.Current.CancellationToken);
        await _call.StatusAsync("ringing", 1);
        var socket = await _call.ConnectAsync();
        await socket.PromptAsync("Hello?");
        await using var line = await _call.OpenAsync();

        Assert.IsType<CallSignal.Ringing>(await line.NextAsync());
        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.IsType<CallSignal.Heard>(await line.NextAsync());
        Assert.Null(await _call.Telephony.OpenChannelAsync(TestCall.Attempt, TestCall.Sid, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Language_CalleeSpeaksAnother_IsFollowedWhereItIsAllowed()
    {
        await using var call = new TestCall(options => options.Speech.OtherLanguages.Add("es-ES"));
        await using var line = await call.DialAsync();
        var socket = await call.ConnectAsync();
        await socket.PromptAsync("Bonjour.", lang: "fr");
        await socket.PromptAsync("Hola.", lang: "es");
        await socket.PromptAsync("Buenos días.", lang: "es");
        await socket.PromptAsync("Hello.", lang: "en");

        Assert.Equal("""{"type":"language","ttsLanguage":"es-ES","transcriptionLanguage":"es-ES"}""", await socket.SentAsync());
        Assert.Equal("""{"type":"language","ttsLanguage":"en-US","transcriptionLanguage":"en-US"}""", await socket.SentAsync());
        Assert.Equal(2, socket.Socket.Log.Count);
    }

    [Fact]
    public async Task Setup_NothingInTime_IsRefused()
    {
        await using var line = await _call.DialAsync();
        await _call.AskAsync("answer");
        var socket = new TestSocket(_call.Sockets, "VX1");
        _call.Time.Advance(RelaySockets.SetupTime);
        await socket.Running;

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, socket.Socket.OurClose);
    }

    [Theory]
    [InlineData("""{"type":"prompt","voicePrompt":"Hello?","last":true}""")]
    [InlineData("""{"type":"setup","sessionId":"VX9","callSid":"CA00000000000000000000000000000001"}""")]
    [InlineData("""{"type":"setup","sessionId":"VX9","callSid":"CA00000000000000000000000000000002","customParameters":{"attempt":"0195a7c0-0000-7000-8000-000000000001"}}""")]
    [InlineData("""{"type":"setup","sessionId":"VX9","callSid":"CA00000000000000000000000000000001","customParameters":{"attempt":"0195a7c0-0000-7000-8000-000000000002"}}""")]
    [InlineData("""{"type":"setup","sessionId":"VX9","callSid":"CA00000000000000000000000000000001","customParameters":{"attempt":"1"}}""")]
    public async Task Setup_WrongFrameOrOtherCall_IsRefusedAndNothingIsHeard(string frame)
    {
        await using var line = await _call.DialAsync();
        await _call.AskAsync("answer");
        var socket = new TestSocket(_call.Sockets, "VX9");
        await socket.GiveAsync(frame);
        await socket.Running;

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, socket.Socket.OurClose);
        await _call.StatusAsync("completed", 3);
        Assert.Equal([typeof(CallSignal.Answered), typeof(CallSignal.Ended)], (await line.RestAsync()).Select(signal => signal.GetType()));
    }

    [Fact]
    public async Task Setup_SecondLiveSocket_IsRefusedAndTheFirstGoesOn()
    {
        await using var line = await _call.DialAsync();
        var first = await _call.ConnectAsync();
        var second = await _call.OpenSocketAsync();
        await second.Running;
        await first.PromptAsync("Hello?");

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, second.Socket.OurClose);
        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.IsType<CallSignal.Heard>(await line.NextAsync());
    }

    private static TimeSpan At(int seconds) => TimeSpan.FromSeconds(seconds);

    private void Advance(int seconds) => _call.Time.Advance(At(seconds));
}
