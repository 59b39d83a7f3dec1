using CallAssistant.Twilio.Tests.Fakes;

namespace CallAssistant.Twilio.Tests.Dialing;

public sealed class TwilioTelephonyTests : IAsyncDisposable
{
    private static readonly string StatusUrl = $"https://old.example.net/api/webhooks/call-status?attempt={TestCall.Attempt:D}";

    private readonly TestCall _call = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _call.DisposeAsync();

    [Fact]
    public async Task DialAsync_CarriesTheAttemptInEveryAddress()
    {
        Assert.Equal(new DialResult.Accepted(TestCall.Sid), await _call.Telephony.DialAsync(TestCall.Request, Token));

        const string Query = "?attempt=0195a7c0-0000-7000-8000-000000000001";
        const string Base = "https://phone.example.net/assistant/api/webhooks/";
        Assert.Equal(
            new NewCall
            {
                To = TestCall.Number,
                From = "+15005550006",
                Url = new Uri($"{Base}answer{Query}"),
                FallbackUrl = new Uri($"{Base}fallback{Query}"),
                StatusCallback = new Uri($"{Base}call-status{Query}#rc=3&rp=ct,rt,5xx"),
                MachineDetectionCallback = new Uri($"{Base}machine{Query}#rc=3&rp=ct,rt,5xx"),
                RingTimeout = TimeSpan.FromSeconds(30),
                TimeLimit = TimeSpan.FromMinutes(10),
            },
            Assert.Single(_call.Api.Created));
    }

    [Fact]
    public async Task DialAsync_WithoutDetection_AsksForNone()
    {
        await using var call = new TestCall(options => options.DetectMachines = false);
        await call.Telephony.DialAsync(TestCall.Request, Token);

        Assert.Null(Assert.Single(call.Api.Created).MachineDetectionCallback);
    }

    [Fact]
    public async Task DialAsync_AnswerIsLost_IsUnknownAndFoundByTheWebhookThatComes()
    {
        _call.Api.OnCreate = _ => throw new TwilioException(TwilioFault.Ambiguous, "lost");

        var dialling = _call.Telephony.DialAsync(TestCall.Request, Token).AsTask();
        Assert.False(dialling.IsCompleted);
        _call.Time.Advance(TwilioTelephony.BindTime);
        Assert.IsType<DialResult.Unknown>(await dialling);
        Assert.Null(await _call.Telephony.FindAsync(TestCall.Attempt, Token));
        await _call.StatusAsync("initiated", 0);
        _call.Api.Calls.Add(new TwilioCall { Sid = TestCall.Sid, Status = "ringing" });

        Assert.Equal(new ProviderCall(TestCall.Sid, CallSessionStatus.Ringing), await _call.Telephony.FindAsync(TestCall.Attempt, Token));
        Assert.Single(_call.Api.Created);
        Assert.Empty(_call.Api.EventsAsked);
    }

    /// <summary>The webhook is signed: it tells of the call as well as the answer would.</summary>
    [Fact]
    public async Task DialAsync_AnswerIsLostAndAWebhookComes_IsAccepted()
    {
        _call.Api.OnCreate = _ => throw new TwilioException(TwilioFault.Ambiguous, "lost");
        var dialling = _call.Telephony.DialAsync(TestCall.Request, Token).AsTask();

        await _call.StatusAsync("initiated", 0);

        Assert.Equal(new DialResult.Accepted(TestCall.Sid), await dialling);
        Assert.Single(_call.Api.Created);
    }

    /// <summary>Somebody may pick up before the answer comes, and must not wait for it.</summary>
    [Fact]
    public async Task DialAsync_WebhookComesBeforeTheAnswer_IsAcceptedAtOnce()
    {
        var answer = new TaskCompletionSource<TwilioCall>();
        _call.Api.OnCreate = _ => answer.Task;
        var dialling = _call.Telephony.DialAsync(TestCall.Request, Token).AsTask();

        await _call.StatusAsync("initiated", 0);

        Assert.Equal(new DialResult.Accepted(TestCall.Sid), await dialling);
        answer.SetException(new TwilioException(TwilioFault.Ambiguous, "late and lost"));
        Assert.Single(_call.Api.Created);
    }

    [Fact]
    public async Task DialAsync_WebhookNamedAnotherCall_IsUnknown()
    {
        await _call.SendAsync("call-status", ("CallSid", "CA9"), ("CallStatus", "initiated"));

        Assert.IsType<DialResult.Unknown>(await _call.Telephony.DialAsync(TestCall.Request, Token));
    }

    /// <summary>After a restart nothing is known here, not even the number: the requests that Twilio made tell the attempt.</summary>
    [Theory]
    [InlineData("in-progress", CallSessionStatus.InProgress, null)]
    [InlineData("no-answer", CallSessionStatus.NoAnswer, 0)]
    [InlineData("completed", CallSessionStatus.Completed, 42)]
    public async Task FindAsync_AfterARestart_FindsTheCallByTheRequestsThatWereMade(string word, CallSessionStatus status, int? seconds)
    {
        Add("CA7", "completed", minutes: -1, attempt: Guid.Empty);
        _call.Api.Calls.Add(Call(TestCall.Sid, word) with { Duration = seconds });
        _call.Api.Events.Add((TestCall.Sid, "https://elsewhere.example/x"));
        _call.Api.Events.Add((TestCall.Sid, StatusUrl));
        Add("CA8", "completed", minutes: 1, attempt: Guid.Empty);
        _call.Api.Calls.Add(Call("CA9", "completed") with { Direction = "inbound" });

        Assert.Equal(new ProviderCall(TestCall.Sid, status, seconds), await _call.Telephony.FindAsync(TestCall.Attempt, Token));
        Assert.Null(_call.Api.ListedTo);
        Assert.Equal(["CA8", TestCall.Sid], _call.Api.EventsAsked);

        await _call.Telephony.FindAsync(TestCall.Attempt, Token);
        Assert.Equal(2, _call.Api.EventsAsked.Count);
    }

    /// <summary>The identifier tells when it was made; calls before that are not looked at.</summary>
    [Fact]
    public async Task FindAsync_OlderCalls_AreNotLookedAt()
    {
        Add("CA7", "completed", minutes: -30, attempt: TestCall.Attempt);

        Assert.Null(await _call.Telephony.FindAsync(TestCall.Attempt, Token));
        Assert.Empty(_call.Api.EventsAsked);
    }

    /// <summary>A queued call has made no request yet: it may be the one.</summary>
    [Fact]
    public async Task FindAsync_QueuedCallOfNobody_IsNotKnownYet()
    {
        Add(TestCall.Sid, "queued", minutes: 0, attempt: null);
        await Assert.ThrowsAsync<TwilioException>(() => _call.Telephony.FindAsync(TestCall.Attempt, Token).AsTask());
        _call.Api.Events.Add((TestCall.Sid, StatusUrl));

        Assert.Equal(TestCall.Sid, (await _call.Telephony.FindAsync(TestCall.Attempt, Token))!.ProviderCallId);
    }

    [Fact]
    public async Task FindAsync_FinishedCallsOfOthers_AreAskedOnce()
    {
        Add("CA7", "completed", minutes: 0, attempt: Guid.Empty);
        Add("CA8", "failed", minutes: 0, attempt: null);

        Assert.Null(await _call.Telephony.FindAsync(TestCall.Attempt, Token));
        Assert.Null(await _call.Telephony.FindAsync(TestCall.Attempt, Token));
        Assert.Equal(2, _call.Api.EventsAsked.Count);
    }

    /// <summary>The requests that were made for a call are listed late: that there were none is not believed for ever.</summary>
    [Fact]
    public async Task FindAsync_RequestsAreListedLate_IsFoundThen()
    {
        Add(TestCall.Sid, "busy", minutes: 0, attempt: null);
        Assert.Null(await _call.Telephony.FindAsync(TestCall.Attempt, Token));
        _call.Api.Events.Add((TestCall.Sid, StatusUrl));
        Assert.Null(await _call.Telephony.FindAsync(TestCall.Attempt, Token));

        _call.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(TestCall.Sid, (await _call.Telephony.FindAsync(TestCall.Attempt, Token))!.ProviderCallId);
        Assert.Equal(2, _call.Api.EventsAsked.Count);
    }

    [Fact]
    public async Task FindAsync_TooManyCalls_IsNotKnown()
    {
        for (var call = 0; call <= CallSearch.MostCalls; call++)
        {
            Add($"CA{call}", "completed", minutes: 0, attempt: Guid.Empty);
        }

        await Assert.ThrowsAsync<TwilioException>(() => _call.Telephony.FindAsync(TestCall.Attempt, Token).AsTask());
    }

    /// <summary>Another process dialled it; its socket is gone, and Twilio's next request comes here.</summary>
    [Fact]
    public async Task OpenChannelAsync_AfterARestart_GoesOnWithTheNextSocket()
    {
        var startedAt = _call.Time.GetUtcNow();
        _call.Api.Calls.Add(Call(TestCall.Sid, "in-progress") with { StartTime = startedAt });
        _call.Time.Advance(TimeSpan.FromSeconds(30));
        await using var line = await _call.OpenAsync();
        var twiml = await _call.AskAsync("relay-ended", ("SessionStatus", "failed"), ("CallStatus", "in-progress"), ("SessionId", "VXold"), ("ErrorCode", "64105"));
        Assert.NotNull(twiml.Element("Connect"));
        var socket = await _call.OpenSocketAsync();
        await socket.PromptAsync("Hello?");

        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        Assert.Equal(new CallSignal.Heard("Hello?", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30)), await line.NextAsync());
    }

    [Fact]
    public async Task OpenChannelAsync_AfterARestart_EndsWhenNoSocketComes()
    {
        _call.Api.Calls.Add(Call(TestCall.Sid, "in-progress"));
        var line = await _call.OpenAsync();
        _call.Time.Advance(LineWatch.VoiceTime);

        Assert.Equal("The line was lost.", Assert.IsType<CallSignal.Ended>((await line.RestAsync())[^1]).Detail);
        Assert.Equal([(TestCall.Sid, new CallUpdate.HangUp())], _call.Api.Updates);
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("busy")]
    [InlineData(null)]
    public async Task OpenChannelAsync_OverOrUnknown_IsNull(string? status)
    {
        if (status is not null)
        {
            _call.Api.Calls.Add(Call(TestCall.Sid, status));
        }

        Assert.Null(await _call.Telephony.OpenChannelAsync(TestCall.Attempt, TestCall.Sid, Token));
    }

    [Theory]
    [InlineData(TwilioFault.AlreadyEnded, true)]
    [InlineData(TwilioFault.NotFound, true)]
    [InlineData(TwilioFault.Ambiguous, false)]
    public async Task EndAsync_OverOrUnknown_IsFineAndAFailureIsThrown(object fault, bool isFine)
    {
        _call.Api.Calls.Add(Call(TestCall.Sid, "completed"));
        _call.Api.OnUpdate = _ => throw new TwilioException((TwilioFault)fault, "refused");
        var end = _call.Telephony.EndAsync(TestCall.Sid, Token).AsTask();

        Assert.Equal(isFine, await Record.ExceptionAsync(() => end) is null);
    }

    [Fact]
    public async Task DeleteRecordingsAsync_DeletesAllOfTheCallAndMayBeAskedAgain()
    {
        _call.Api.Recordings.AddRange([new TwilioRecording("RE1", TestCall.Sid, "completed"), new TwilioRecording("RE2", TestCall.Sid, "processing"), new TwilioRecording("RE3", "CA9", "completed")]);

        await _call.Telephony.DeleteRecordingsAsync(TestCall.Sid, Token);
        await _call.Telephony.DeleteRecordingsAsync(TestCall.Sid, Token);

        Assert.Equal("RE3", Assert.Single(_call.Api.Recordings).Sid);
    }

    private static TwilioCall Call(string sid, string status) => new()
    {
        Sid = sid,
        Status = status,
        Direction = "outbound-api",
        To = TestCall.Number,
        DateCreated = DateTimeOffset.FromUnixTimeMilliseconds(0x0195a7c00000),
    };

    /// <param name="sid">The call.</param>
    /// <param name="status">Where it stands.</param>
    /// <param name="minutes">When it was made, from when the attempt was.</param>
    /// <param name="attempt">Whose it is; null when it has made no request.</param>
    private void Add(string sid, string status, int minutes, Guid? attempt)
    {
        var call = Call(sid, status);
        _call.Api.Calls.Add(call with { DateCreated = call.DateCreated + TimeSpan.FromMinutes(minutes) });
        if (attempt is { } id)
        {
            _call.Api.Events.Add((sid, $"https://phone.example.net/api/webhooks/answer?attempt={id:D}"));
        }
    }
}
