using System.Net.WebSockets;
using CallAssistant.Twilio.Tests.Fakes;

namespace CallAssistant.Twilio.Tests.Lines;

/// <summary>However a call ends, its line ends once; and a call that nobody talks on is ended.</summary>
public sealed class EndTests : IAsyncDisposable
{
    private readonly TestCall _call = new();

    public ValueTask DisposeAsync() => _call.DisposeAsync();

    [Fact]
    public async Task HangUp_OverTheSocket_EndsByTheFrameAndIsAnsweredByHangup()
    {
        var line = await _call.DialAsync();
        var socket = await _call.ConnectAsync();
        await line.SayAsync(1, "Goodbye.");
        await line.HangUpAsync();
        await line.HangUpAsync();
        await socket.SentAsync();
        Assert.Equal("""{"type":"end","handoffData":"{\u0022reason\u0022:\u0022hang_up\u0022}"}""", await socket.SentAsync());
        socket.Socket.GiveClose();
        await socket.Running;
        var twiml = await _call.AskAsync("relay-ended", ("SessionStatus", "ended"), ("CallStatus", "in-progress"), ("SessionId", socket.Session), ("HandoffData", """{"reason":"hang_up"}"""));
        await _call.StatusAsync("completed", 3);
        await _call.StatusAsync("completed", 3);
        await line.DisposeAsync();

        Assert.NotNull(twiml.Element("Hangup"));
        Assert.Equal(
            [new CallSignal.Answered(AnsweredBy.Unknown), new CallSignal.Interrupted(1, "", default, default), new CallSignal.Ended(CallSessionStatus.Completed, default, "We hung up.")],
            await line.RestAsync());
        Assert.Equal(2, socket.Socket.Log.Count);
        Assert.Empty(_call.Api.Updates);
    }

    /// <summary>What follows may be asked of a process that was started after the end was sent: the hand-off data alone tells it.</summary>
    [Theory]
    [InlineData("""{"reason":"hang_up"}""", CallSessionStatus.Completed, "We hung up.")]
    [InlineData("""{"reason":"brand_new"}""", CallSessionStatus.Failed, "The conversation was ended for a reason that is not known.")]
    [InlineData("not json", CallSessionStatus.Failed, "The conversation was ended for a reason that is not known.")]
    [InlineData("[1]", CallSessionStatus.Failed, "The conversation was ended for a reason that is not known.")]
    public async Task RelayEnded_ByAnEndOfAnotherProcess_IsToldByTheHandOffData(string data, CallSessionStatus status, string detail)
    {
        var line = await _call.DialAsync();
        var twiml = await _call.AskAsync("relay-ended", ("SessionStatus", "ended"), ("CallStatus", "in-progress"), ("SessionId", "VXother"), ("HandoffData", data));
        await line.DisposeAsync();

        Assert.NotNull(twiml.Element("Hangup"));
        Assert.Equal((status, detail), Assert.IsType<CallSignal.Ended>((await line.RestAsync())[^1]) is var end ? (end.Status, end.Detail) : default);
    }

    [Fact]
    public async Task HangUp_TheSocketDoesNotEndIt_TheApiDoes()
    {
        var line = await _call.DialAsync();
        var socket = await _call.ConnectAsync();
        await line.HangUpAsync();
        await socket.SentAsync();
        Assert.Empty(_call.Api.Updates);
        _call.Time.Advance(LineWatch.HangUpTime);
        var rest = await line.RestAsync();

        Assert.Equal([(TestCall.Sid, new CallUpdate.HangUp())], _call.Api.Updates);
        Assert.Equal(new CallSignal.Ended(CallSessionStatus.Completed, LineWatch.HangUpTime, "We hung up."), rest[^1]);
        await socket.Running;
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.Socket.OurClose);
    }

    /// <summary>All webhooks are lost, the last one too: the call is looked at until it is over.</summary>
    [Fact]
    public async Task Ringing_NobodyTellsThatItIsOver_IsLookedAt()
    {
        var line = await _call.DialAsync();
        _call.Time.Advance(LineWatch.RingTime);
        _call.Api.Calls.Add(new TwilioCall { Sid = TestCall.Sid, Status = "ringing" });
        _call.Time.Advance(LineWatch.RingTime);
        _call.Api.Calls[0] = _call.Api.Calls[0] with { Status = "busy" };
        _call.Time.Advance(LineWatch.RingTime);

        Assert.Equal(CallSessionStatus.Busy, Assert.IsType<CallSignal.Ended>((await line.RestAsync())[^1]).Status);
        Assert.Empty(_call.Api.Updates);
    }

    /// <summary>A call that rings has no socket: the API ends it, as cancelled.</summary>
    [Fact]
    public async Task HangUp_WhileItRings_CancelsIt()
    {
        var line = await _call.DialAsync();
        _call.Api.OnUpdate = update => new TwilioCall { Sid = TestCall.Sid, Status = update is CallUpdate.Cancel ? "canceled" : "ringing" };
        await _call.StatusAsync("ringing", 1);
        await line.HangUpAsync();
        _call.Time.Advance(TimeSpan.Zero);

        Assert.Equal([new CallSignal.Ringing(), new CallSignal.Ended(CallSessionStatus.Cancelled, default, "We hung up.")], await line.RestAsync());
        Assert.Equal([new CallUpdate.HangUp(), new CallUpdate.Cancel()], _call.Api.Updates.Select(made => made.Update));
    }

    [Fact]
    public async Task HangUp_TheApiFails_EndsTheLineAllTheSame()
    {
        var line = await _call.DialAsync();
        _call.Api.OnUpdate = _ => throw new TwilioException(TwilioFault.Ambiguous, "down");
        await line.HangUpAsync();
        _call.Time.Advance(TimeSpan.Zero);

        Assert.Equal(CallSessionStatus.Failed, Assert.IsType<CallSignal.Ended>(Assert.Single(await line.RestAsync())).Status);
    }

    [Fact]
    public async Task Dispose_WhileTheCallGoesOn_HangsUpBeforeItReturns()
    {
        var line = await _call.DialAsync();
        await _call.ConnectAsync();
        await line.DisposeAsync();
        await line.DisposeAsync();

        Assert.Equal([(TestCall.Sid, new CallUpdate.HangUp())], _call.Api.Updates);
        Assert.IsType<CallSignal.Ended>((await line.RestAsync())[^1]);
    }

    [Fact]
    public async Task Actions_OnALineThatIsOver_DoNothing()
    {
        var line = await _call.DialAsync();
        var socket = await _call.ConnectAsync();
        await _call.StatusAsync("completed", 3);
        await line.SayAsync(1, "Into the void.");
        await line.SendDigitsAsync("1");
        await line.HangUpAsync();
        await line.DisposeAsync();
        await socket.Running;

        Assert.Equal(2, (await line.RestAsync()).Count);
        Assert.Empty(socket.Socket.Log);
        Assert.Empty(_call.Api.Updates);
    }

    /// <summary>The other side hung up: the status may come before the action and before the socket is closed.</summary>
    [Fact]
    public async Task Completed_BeforeTheRelayAction_EndsOnceAndTheActionIsAnsweredWithNothing()
    {
        var line = await _call.DialAsync();
        var socket = await _call.ConnectAsync();
        _call.Time.Advance(TimeSpan.FromSeconds(7));
        await _call.StatusAsync("completed", 3);
        var twiml = await _call.AskAsync("relay-ended", ("SessionStatus", "completed"), ("CallStatus", "completed"), ("SessionId", socket.Session));
        socket.Socket.GiveClose();
        await socket.Running;

        Assert.True(twiml.IsEmpty);
        Assert.Equal([new CallSignal.Answered(AnsweredBy.Unknown), new CallSignal.Ended(CallSessionStatus.Completed, TimeSpan.FromSeconds(7), "The call is over.")], await line.RestAsync());
    }

    /// <summary>Our socket drops: the call lives, is connected again once, and the conversation goes on. The second time it ends with an apology.</summary>
    [Fact]
    public async Task SocketDrop_IsConnectedAgainOnce_TheSecondTimeItEndsWithAnApology()
    {
        var line = await _call.DialAsync();
        var first = await _call.ConnectAsync();
        await line.SayAsync(1, "One two three.");
        await first.InfoAsync("agentSpeaking", "on");
        await first.InfoAsync("tokensPlayed", "One two");
        await first.BreakAsync();
        await line.SayAsync(2, "Are you still there?");
        var again = await LostAsync(first);
        var repeated = await LostAsync(first);
        var second = await _call.OpenSocketAsync();
        await LostAsync(first);
        Assert.Equal("""{"type":"text","token":"Are you still there?","last":true}""", await second.SentAsync());
        await second.PromptAsync("Yes.");
        await second.BreakAsync();
        var last = await LostAsync(second);
        var lastRepeated = await LostAsync(second);

        Assert.NotNull(again.Element("Connect")?.Element("ConversationRelay"));
        Assert.Equal(again.ToString(), repeated.ToString());
        Assert.Equal(["Say", "Hangup"], last.Elements().Select(verb => verb.Name.LocalName));
        Assert.Equal(last.ToString(), lastRepeated.ToString());
        Assert.Equal(
            [
                new CallSignal.Answered(AnsweredBy.Unknown), new CallSignal.Interrupted(1, "One two", default, default), new CallSignal.Heard("Yes.", default, default),
                new CallSignal.Interrupted(2, "", default, default), new CallSignal.Ended(CallSessionStatus.Failed, default, "The line was lost."),
            ],
            await line.RestAsync());
    }

    /// <summary>A socket may be dead without our noticing: Twilio's word that its session is lost makes room for the next one.</summary>
    [Fact]
    public async Task SocketDrop_NotNoticedHere_TheNextSocketIsTaken()
    {
        await using var line = await _call.DialAsync();
        var first = await _call.ConnectAsync();
        await LostAsync(first);
        var second = await _call.OpenSocketAsync();
        await second.PromptAsync("Hello?");

        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.IsType<CallSignal.Heard>(await line.NextAsync());
        await first.Running;
    }

    [Theory]
    [InlineData("in-progress", CallSessionStatus.Failed, 1)]
    [InlineData("completed", CallSessionStatus.Completed, 0)]
    public async Task SocketDrop_NothingMoreComes_LooksAndEnds(string status, CallSessionStatus ended, int hangUps)
    {
        var line = await _call.DialAsync();
        var socket = await _call.ConnectAsync();
        await socket.BreakAsync();
        _call.Api.Calls.Add(new TwilioCall { Sid = TestCall.Sid, Status = status });
        _call.Time.Advance(LineWatch.VoiceTime);

        Assert.Equal(ended, Assert.IsType<CallSignal.Ended>((await line.RestAsync())[^1]).Status);
        Assert.Equal(hangUps, _call.Api.Updates.Count);
    }

    [Fact]
    public async Task Answered_NobodyClaimsTheCall_ApologisesAndEnds()
    {
        await _call.Telephony.DialAsync(TestCall.Request, TestContext.Current.CancellationToken);
        var socket = await _call.ConnectAsync();
        _call.Time.Advance(LineWatch.ClaimTime - TimeSpan.FromSeconds(1));
        Assert.Empty(_call.Api.Updates);
        _call.Time.Advance(TimeSpan.FromSeconds(1));
        await socket.Running;

        var redirect = Assert.IsType<CallUpdate.Redirect>(Assert.Single(_call.Api.Updates).Update);
        Assert.Matches("<Say.*</Say><Hangup />", redirect.Twiml);
        Assert.InRange(redirect.Twiml.Length, 1, 4000);
    }

    [Fact]
    public async Task Answered_Claimed_GoesOn()
    {
        await using var line = await _call.DialAsync();
        await _call.ConnectAsync();
        _call.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Empty(_call.Api.Updates);
    }

    /// <summary>Webhooks of a call whose line another host has do no harm here.</summary>
    [Fact]
    public async Task PickedUp_ElsewhereConnected_IsLeftAlone()
    {
        await _call.StatusAsync("in-progress", 2);
        _call.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Empty(_call.Api.Updates);
    }

    private Task<System.Xml.Linq.XElement> LostAsync(TestSocket socket) => _call.AskAsync(
        "relay-ended", ("SessionStatus", "failed"), ("CallStatus", "in-progress"), ("SessionId", socket.Session), ("ErrorCode", "64105"), ("ErrorMessage", "Websocket ended"));
}
