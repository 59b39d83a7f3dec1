using System.Security.Cryptography;
using System.Text;
using CallAssistant.Twilio.Tests.Fakes;

namespace CallAssistant.Twilio.Tests.Webhooks;

public sealed class TwilioWebhooksTests : IAsyncDisposable
{
    private static readonly string[] Names = ["call-status", "answer", "relay-ended", "machine", "recording", "turn", "fallback", "inbound"];

    private readonly TestCall _call = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _call.DisposeAsync();

    public static TheoryData<string> AllNames => [.. Names];

    /// <summary>Missing, empty, another token's, another address's: nothing changes.</summary>
    [Theory]
    [MemberData(nameof(AllNames))]
    public async Task Take_Forged_IsRefusedAndChangesNothing(string name)
    {
        var line = await _call.DialAsync();
        var url = $"{TestCall.Base}/api/webhooks/{name}?attempt={TestCall.Attempt:D}";
        KeyValuePair<string, string>[] form = [KeyValuePair.Create("CallSid", TestCall.Sid), KeyValuePair.Create("CallStatus", "completed")];
        foreach (var signature in new[] { null, "", "AAAA", TwilioSignature.Sign("other", url, form), TwilioSignature.Sign("token", url + "&n=2", form), TwilioSignature.Sign("token", url, []) })
        {
            Assert.IsType<WebhookVerdict.Forged>(await _call.Webhooks.TakeAsync(TestCall.WebhookOf(url, form, signature), Token));
        }

        await _call.StatusAsync("busy", 2);
        Assert.Equal([new CallSignal.Ended(CallSessionStatus.Busy, default, "The call is over.")], await line.RestAsync());
    }

    /// <summary>Order, duplicates and loss do no harm: what a call has passed it does not pass again.</summary>
    [Theory]
    [InlineData("1 0 2 3 3")]
    [InlineData("0 1 2 3")]
    [InlineData("0 2 1 3 0 1 2")]
    [InlineData("2 1 3 2")]
    public async Task CallStatus_AnyOrder_IsHeardAsIfInOrder(string order)
    {
        var line = await _call.DialAsync();
        foreach (var sequence in order.Split(' ').Select(int.Parse))
        {
            var verdict = await _call.StatusAsync(((string[])["initiated", "ringing", "in-progress", "completed"])[sequence], sequence);
            Assert.Equal((TestCall.Sid, TestCall.Attempt, null), verdict is WebhookVerdict.Genuine genuine ? (genuine.ProviderCallId, genuine.AttemptId, genuine.Answer) : default);
        }

        var signals = (await line.RestAsync()).Where(signal => signal is not CallSignal.Ringing).Select(signal => signal.GetType().Name);
        Assert.Equal([nameof(CallSignal.Answered), nameof(CallSignal.Ended)], signals);
    }

    [Fact]
    public async Task CallStatus_TheEndAlone_WinsOverAllThatComesLater()
    {
        var line = await _call.DialAsync();
        await _call.StatusAsync("no-answer", 3);
        await _call.StatusAsync("in-progress", 2);
        await _call.SendAsync("machine", ("AnsweredBy", "machine_end_beep"));
        await _call.StatusAsync("completed", 3);

        Assert.Equal([new CallSignal.Ended(CallSessionStatus.NoAnswer, default, "The call is over.")], await line.RestAsync());
    }

    /// <summary>Twilio's webhooks may be faster than its answer to the dial.</summary>
    [Fact]
    public async Task CallStatus_BeforeTheDialIsAnswered_IsKept()
    {
        _call.Api.OnCreate = async _ =>
        {
            await _call.StatusAsync("initiated", 0);
            await _call.StatusAsync("ringing", 1);
            return new TwilioCall { Sid = TestCall.Sid, Status = "ringing" };
        };
        await using var line = await _call.DialAsync();

        Assert.IsType<CallSignal.Ringing>(await line.NextAsync());
    }

    [Theory]
    [InlineData("human", AnsweredBy.Human, false)]
    [InlineData("unknown", AnsweredBy.Unknown, false)]
    [InlineData("fax", AnsweredBy.Fax, false)]
    [InlineData("machine_start", AnsweredBy.Machine, false)]
    [InlineData("machine_end_beep", AnsweredBy.Machine, true)]
    [InlineData("machine_end_silence", AnsweredBy.Machine, true)]
    [InlineData("machine_end_other", AnsweredBy.Machine, true)]
    public async Task Machine_Verdict_IsAHintAndTheToneAndHangsNothingUp(string verdict, AnsweredBy by, bool hasBeep)
    {
        var line = await _call.DialAsync();
        await _call.SendAsync("machine", ("AnsweredBy", verdict), ("MachineDetectionDuration", "2100"));
        await _call.SendAsync("machine", ("AnsweredBy", verdict), ("MachineDetectionDuration", "2100"));
        await _call.StatusAsync("in-progress", 2);
        Assert.Empty(_call.Api.Updates);
        await _call.StatusAsync("completed", 3);

        CallSignal[] expected = [new CallSignal.Answered(by), .. hasBeep ? [new CallSignal.Beep(default)] : Array.Empty<CallSignal>(), new CallSignal.Ended(CallSessionStatus.Completed, default, "The call is over.")];
        Assert.Equal(expected, await line.RestAsync());
    }

    [Fact]
    public async Task Machine_AfterThePickUp_TellsWhoAndTheToneOnce()
    {
        var line = await _call.DialAsync();
        await _call.ConnectAsync();
        _call.Time.Advance(TimeSpan.FromSeconds(9));
        await _call.SendAsync("machine", ("AnsweredBy", "machine_end_beep"));
        await _call.SendAsync("machine", ("AnsweredBy", "machine_end_beep"));
        await _call.StatusAsync("completed", 3);

        Assert.Equal([new CallSignal.Answered(AnsweredBy.Unknown), new CallSignal.AnsweredByKnown(AnsweredBy.Machine, TimeSpan.FromSeconds(9)), new CallSignal.Beep(TimeSpan.FromSeconds(9))], (await line.RestAsync())[..^1]);
    }

    /// <summary>Every word of Twilio's; a corrected one is told, one that says nothing is not, and after the end there is nothing to tell.</summary>
    [Fact]
    public async Task Machine_AfterThePickUpAndAfterTheEnd_TellsWhatIsNew()
    {
        var line = await _call.DialAsync();
        await _call.ConnectAsync();
        foreach (var verdict in new[] { "unknown", "human", "human", "machine_start", "unknown", "fax", "nonsense" })
        {
            _call.Time.Advance(TimeSpan.FromSeconds(1));
            Assert.IsType<WebhookVerdict.Genuine>(await _call.SendAsync("machine", ("AnsweredBy", verdict)));
        }

        await _call.StatusAsync("completed", 3);
        await _call.SendAsync("machine", ("AnsweredBy", "machine_end_beep"));

        Assert.Equal(
            [new CallSignal.Answered(AnsweredBy.Unknown), Known(AnsweredBy.Human, 2), Known(AnsweredBy.Machine, 4), Known(AnsweredBy.Fax, 6)],
            (await line.RestAsync())[..^1]);
        Assert.Empty(_call.Api.Updates);

        static CallSignal.AnsweredByKnown Known(AnsweredBy by, int seconds) => new(by, TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task Answer_Again_IsTheSame()
    {
        await using var line = await _call.DialAsync();

        Assert.Equal((await _call.AskAsync("answer")).ToString(), (await _call.AskAsync("answer")).ToString());
    }

    [Fact]
    public async Task Fallback_IsAnsweredByAnApology() =>
        Assert.Equal(["Say", "Hangup"], (await _call.AskAsync("fallback", ("ErrorCode", "12100"), ("ErrorUrl", "https://x"))).Elements().Select(verb => verb.Name.LocalName));

    [Fact]
    public async Task Inbound_IsAnsweredByAFixedSentence()
    {
        await using var line = await _call.DialAsync();
        await line.SayAsync(1, "Something private.");
        var verdict = await _call.SendToAsync($"{TestCall.Base}/api/webhooks/inbound", ("Direction", "inbound"), ("CallSid", "CA9"), ("From", TestCall.Number));

        var callBack = Assert.IsType<WebhookVerdict.CallBack>(verdict);
        Assert.Equal(("CA9", TestCall.Number), (callBack.ProviderCallId, callBack.From));
        Assert.Equal(
            $"""<?xml version="1.0" encoding="UTF-8"?><Response><Say language="en-US">{new TwilioSpeechOptions().InboundSentence}</Say><Redirect method="POST">{TestCall.Base}/api/webhooks/inbound?n=1</Redirect></Response>""",
            callBack.Answer.Body);
    }

    /// <summary>The same caller is asked for once more, so that one whom a dying process has answered is not lost; then the line is closed.</summary>
    [Fact]
    public async Task Inbound_AfterTheSentence_IsToldAgainAndHungUp()
    {
        var callBack = Assert.IsType<WebhookVerdict.CallBack>(await _call.SendToAsync($"{TestCall.Base}/api/webhooks/inbound?n=1", ("CallSid", "CA9"), ("From", TestCall.Number)));

        Assert.Equal(("CA9", TestCall.Number), (callBack.ProviderCallId, callBack.From));
        Assert.EndsWith("<Response><Hangup /></Response>", callBack.Answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recording_IsGenuineAndHasNoAnswer() =>
        Assert.Equal(new WebhookVerdict.Genuine(TestCall.Sid) { AttemptId = TestCall.Attempt }, await _call.SendAsync("recording", ("RecordingSid", "RE1"), ("RecordingStatus", "completed")));

    [Fact]
    public async Task Take_AnotherCallOfTheAttempt_ChangesNothingAndIsSentAway()
    {
        var line = await _call.DialAsync();
        var twiml = await _call.AskAsync("answer", ("CallSid", "CA00000000000000000000000000000009"));
        await _call.SendAsync("call-status", ("CallSid", "CA00000000000000000000000000000009"), ("CallStatus", "completed"));
        await _call.StatusAsync("busy", 3);

        Assert.NotNull(twiml.Element("Hangup"));
        Assert.Equal(CallSessionStatus.Busy, Assert.IsType<CallSignal.Ended>(Assert.Single(await line.RestAsync())).Status);
    }

    [Theory]
    [InlineData("/api/webhooks/call-status?attempt=0195a7c0-0000-7000-8000-000000000001", "")]
    [InlineData("/api/webhooks/call-status", "CA1")]
    [InlineData("/api/webhooks/call-status?attempt=1", "CA1")]
    [InlineData("/api/webhooks/elsewhere?attempt=0195a7c0-0000-7000-8000-000000000001", "CA1")]
    public async Task Take_SignedButUnreadable_IsMalformed(string target, string callSid) =>
        Assert.IsType<WebhookVerdict.Malformed>(await _call.SendToAsync(TestCall.Base + target, ("CallSid", callSid)));

    /// <summary>While the token is changed both are accepted.</summary>
    [Theory]
    [InlineData("token", true)]
    [InlineData("new", true)]
    [InlineData("other", false)]
    public async Task Take_TwoTokens_AcceptsBoth(string token, bool isAccepted)
    {
        await using var call = new TestCall(options => options.SecondAuthToken = "new");
        var url = $"{TestCall.Base}/api/webhooks/call-status?attempt={TestCall.Attempt:D}";
        KeyValuePair<string, string>[] form = [KeyValuePair.Create("CallSid", TestCall.Sid)];

        Assert.Equal(isAccepted, await call.Webhooks.TakeAsync(TestCall.WebhookOf(url, form, TwilioSignature.Sign(token, url, form)), Token) is WebhookVerdict.Genuine);
    }

    [Fact]
    public async Task Take_JsonBody_IsCheckedByItsHash()
    {
        var body = Encoding.UTF8.GetBytes($$"""{"CallSid":"{{TestCall.Sid}}","RecordingStatus":"completed","n":1}""");
        var target = $"/api/webhooks/recording?attempt={TestCall.Attempt:D}&bodySHA256={Convert.ToHexStringLower(SHA256.HashData(body))}";
        var headers = new Dictionary<string, string> { ["Content-Type"] = "application/json; charset=utf-8", ["X-Twilio-Signature"] = TwilioSignature.Sign("token", TestCall.Base + target, []) };
        var webhook = new ProviderWebhook("recording", new Uri("http://h" + target), target, headers, body);

        Assert.IsType<WebhookVerdict.Genuine>(await _call.Webhooks.TakeAsync(webhook, Token));
        Assert.IsType<WebhookVerdict.Forged>(await _call.Webhooks.TakeAsync(webhook with { Body = body.Append((byte)' ').ToArray() }, Token));
    }

    /// <summary>The socket is signed as <c>wss</c>, whatever a proxy made of the request.</summary>
    [Theory]
    [InlineData("wss://phone.example.net/assistant/api/webhooks/relay", "relay", true)]
    [InlineData("https://phone.example.net/assistant/api/webhooks/relay", "relay", false)]
    [InlineData("ws://phone.example.net/assistant/api/webhooks/relay", "relay", false)]
    [InlineData("wss://phone.example.net/api/webhooks/relay", "relay", false)]
    [InlineData("wss://phone.example.net/assistant/api/webhooks/answer", "answer", false)]
    public void IsGenuine_Socket_IsCheckedAsItWasWritten(string signed, string name, bool isGenuine)
    {
        var headers = new Dictionary<string, string> { ["x-twilio-signature"] = TwilioSignature.Sign("token", signed, []) };

        Assert.Equal(isGenuine, _call.Sockets.IsGenuine(new ProviderWebhook(name, new Uri($"http://10.0.0.7/api/webhooks/{name}"), $"/api/webhooks/{name}", headers, default)));
    }
}
