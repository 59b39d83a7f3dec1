using System.Net;
using CallAssistant.Twilio.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Twilio.Tests.Rest;

public sealed class TwilioApiTests : IDisposable
{
    private const string Base = $"https://api.twilio.com/2010-04-01/Accounts/{FakeTwilio.Account}";
    private const string Sid = "CA00000000000000000000000000000001";
    private const string Queued = $$"""{"sid":"{{Sid}}","status":"queued","direction":"outbound-api","date_created":"Mon, 02 Mar 2026 09:00:01 +0000","duration":null,"price":null,"extra":[1]}""";

    private static readonly NewCall Call = new()
    {
        To = "+12125550123",
        From = "+15005550006",
        Url = new Uri("https://host/answer?attempt=1"),
        FallbackUrl = new Uri("https://host/fallback?attempt=1"),
        StatusCallback = new Uri("https://host/status?attempt=1#rc=3"),
        RingTimeout = TimeSpan.FromSeconds(29.5),
        TimeLimit = TimeSpan.FromMinutes(10),
        MachineDetectionCallback = new Uri("https://host/amd?attempt=1"),
    };

    private readonly FakeTwilio _twilio = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _twilio.Dispose();

    [Fact]
    public async Task CreateCallAsync_EveryField_IsSentAsTheSpecificationSays()
    {
        var call = await _twilio.Answer(HttpStatusCode.Created, Queued).Open().CreateCallAsync(Call, Token);

        Assert.Equal((Sid, "queued", new DateTimeOffset(2026, 3, 2, 9, 0, 1, TimeSpan.Zero), null), (call.Sid, call.Status, call.DateCreated, call.Duration));
        Assert.Equal(
            $"POST {Base}/Calls.json To=%2B12125550123&From=%2B15005550006&Url=https%3A%2F%2Fhost%2Fanswer%3Fattempt%3D1&Method=POST&FallbackUrl=https%3A%2F%2Fhost%2Ffallback%3Fattempt%3D1&FallbackMethod=POST&Timeout=30&TimeLimit=600"
            + "&StatusCallback=https%3A%2F%2Fhost%2Fstatus%3Fattempt%3D1%23rc%3D3&StatusCallbackMethod=POST&StatusCallbackEvent=initiated&StatusCallbackEvent=ringing&StatusCallbackEvent=answered&StatusCallbackEvent=completed"
            + "&MachineDetection=DetectMessageEnd&AsyncAmd=true&AsyncAmdStatusCallback=https%3A%2F%2Fhost%2Famd%3Fattempt%3D1&AsyncAmdStatusCallbackMethod=POST",
            Assert.Single(_twilio.Requests));
        Assert.Equal($"{FakeTwilio.Account}:token", Assert.Single(_twilio.Credentials));
    }

    [Fact]
    public async Task CreateCallAsync_NothingThatIsNotNeeded_IsSent()
    {
        await _twilio.Answer(HttpStatusCode.Created, Queued).Open(options => (options.ApiKeySid, options.ApiKeySecret) = ("SK1", "secret"))
            .CreateCallAsync(Call with { FallbackUrl = null, StatusCallback = null, MachineDetectionCallback = null }, Token);

        Assert.EndsWith("Calls.json To=%2B12125550123&From=%2B15005550006&Url=https%3A%2F%2Fhost%2Fanswer%3Fattempt%3D1&Method=POST&Timeout=30&TimeLimit=600", Assert.Single(_twilio.Requests), StringComparison.Ordinal);
        Assert.Equal("SK1:secret", Assert.Single(_twilio.Credentials));
    }

    /// <summary>Also where the host retries on all of its clients.</summary>
    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(null)]
    public async Task CreateCallAsync_AnyFailure_IsSentOnce(HttpStatusCode? status)
    {
        _ = status is { } known ? _twilio.Answer(known, "") : _twilio.Do(() => Task.FromException<HttpResponseMessage>(new HttpRequestException("reset")));
        var api = _twilio.Open(host: services => services.ConfigureHttpClientDefaults(client => client.AddStandardResilienceHandler()));

        var failure = await Assert.ThrowsAsync<TwilioException>(() => api.CreateCallAsync(Call, Token));

        Assert.Equal(status == HttpStatusCode.TooManyRequests ? TwilioFault.Throttled : TwilioFault.Ambiguous, failure.Fault);
        Assert.Single(_twilio.Requests);
    }

    [Fact]
    public async Task CreateCallAsync_NoAnswerInTime_IsAmbiguousAndSentOnce()
    {
        var create = _twilio.Do(() => new TaskCompletionSource<HttpResponseMessage>().Task).Open().CreateCallAsync(Call, Token);
        _twilio.Time.Advance(TimeSpan.FromSeconds(59.9));
        Assert.False(create.IsCompleted);
        _twilio.Time.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(TwilioFault.Ambiguous, (await Assert.ThrowsAsync<TwilioException>(() => create)).Fault);
        Assert.Single(_twilio.Requests);
    }

    [Fact]
    public async Task CreateCallAsync_Cancelled_IsACancellation()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var create = _twilio.Do(() => new TaskCompletionSource<HttpResponseMessage>().Task).Open().CreateCallAsync(Call, source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => create);
    }

    /// <summary>An accepted call whose answer cannot be read may be ringing.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html>")]
    public async Task CreateCallAsync_AnswerThatCannotBeRead_IsAmbiguous(string body)
    {
        var api = _twilio.Answer(HttpStatusCode.Created, body).Open();

        Assert.Equal(TwilioFault.Ambiguous, (await Assert.ThrowsAsync<TwilioException>(() => api.CreateCallAsync(Call, Token))).Fault);
    }

    [Theory]
    [InlineData(401, 20003, nameof(TwilioFault.Configuration))]
    [InlineData(403, 20003, nameof(TwilioFault.Configuration))]
    [InlineData(403, 20005, nameof(TwilioFault.Configuration))]
    [InlineData(401, 10001, nameof(TwilioFault.Configuration))]
    [InlineData(404, 20404, nameof(TwilioFault.NotFound))]
    [InlineData(429, 20429, nameof(TwilioFault.Throttled))]
    [InlineData(400, 10004, nameof(TwilioFault.Throttled))]
    [InlineData(400, 22005, nameof(TwilioFault.Throttled))]
    [InlineData(500, 20500, nameof(TwilioFault.Ambiguous))]
    [InlineData(503, 20503, nameof(TwilioFault.Ambiguous))]
    [InlineData(400, 21201, nameof(TwilioFault.Bug))]
    [InlineData(400, 21213, nameof(TwilioFault.Bug))]
    [InlineData(400, 21211, nameof(TwilioFault.InvalidDestination))]
    [InlineData(400, 21217, nameof(TwilioFault.InvalidDestination))]
    [InlineData(400, 21214, nameof(TwilioFault.InvalidDestination))]
    [InlineData(400, 13223, nameof(TwilioFault.InvalidDestination))]
    [InlineData(400, 13224, nameof(TwilioFault.InvalidDestination))]
    [InlineData(400, 13226, nameof(TwilioFault.InvalidDestination))]
    [InlineData(400, 21210, nameof(TwilioFault.InvalidCallerId))]
    [InlineData(400, 21212, nameof(TwilioFault.InvalidCallerId))]
    [InlineData(400, 21215, nameof(TwilioFault.ForbiddenDestination))]
    [InlineData(400, 13227, nameof(TwilioFault.ForbiddenDestination))]
    [InlineData(400, 21216, nameof(TwilioFault.ForbiddenDestination))]
    [InlineData(400, 13225, nameof(TwilioFault.ForbiddenDestination))]
    [InlineData(400, 21219, nameof(TwilioFault.Configuration))]
    [InlineData(400, 21205, nameof(TwilioFault.Bug))]
    [InlineData(400, 21206, nameof(TwilioFault.Bug))]
    [InlineData(400, 21208, nameof(TwilioFault.Bug))]
    [InlineData(400, 21209, nameof(TwilioFault.Bug))]
    [InlineData(400, 21218, nameof(TwilioFault.Bug))]
    [InlineData(400, 21234, nameof(TwilioFault.Bug))]
    [InlineData(400, 21220, nameof(TwilioFault.AlreadyEnded))]
    [InlineData(400, 99999, nameof(TwilioFault.Bug))]
    public async Task CreateCallAsync_EachErrorOfTheTable_HasItsClass(int status, int code, string fault)
    {
        var api = _twilio.Refuse((HttpStatusCode)status, code).Open();

        var failure = await Assert.ThrowsAsync<TwilioException>(() => api.CreateCallAsync(Call, Token));

        Assert.Equal((fault, code, (HttpStatusCode)status, "refused"), (failure.Fault.ToString(), failure.Code, failure.Status!.Value, failure.Message));
    }

    /// <summary>Newer products, and whoever stands in between.</summary>
    [Theory]
    [InlineData(400, """{"type":"https://x","title":"Bad","status":400,"detail":"no such number","code":21211}""", nameof(TwilioFault.InvalidDestination))]
    [InlineData(400, "<html>bad gateway</html>", nameof(TwilioFault.Ambiguous))]
    [InlineData(502, "<html>bad gateway</html>", nameof(TwilioFault.Ambiguous))]
    [InlineData(401, "", nameof(TwilioFault.Configuration))]
    [InlineData(404, "nothing here", nameof(TwilioFault.NotFound))]
    [InlineData(429, "", nameof(TwilioFault.Throttled))]
    [InlineData(307, "", nameof(TwilioFault.Ambiguous))]
    public async Task CreateCallAsync_OtherEnvelopes_HaveAClassToo(int status, string body, string fault)
    {
        var api = _twilio.Answer((HttpStatusCode)status, body).Open();

        Assert.Equal(fault, (await Assert.ThrowsAsync<TwilioException>(() => api.CreateCallAsync(Call, Token))).Fault.ToString());
    }

    [Fact]
    public async Task FetchCallAsync_Throttled_WaitsAsLongAsItIsToldAndSucceedsOnce()
    {
        var fetch = _twilio.Answer(HttpStatusCode.TooManyRequests, "", ("Retry-After", "7")).Answer(HttpStatusCode.OK, $$"""{"sid":"{{Sid}}","status":"completed","duration":"15"}""")
            .Open().FetchCallAsync(Sid, Token);
        _twilio.Time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.Single(_twilio.Requests);
        _twilio.Time.Advance(TimeSpan.FromSeconds(0.1));

        var call = await fetch;
        Assert.Equal(("completed", 15), (call.Status, call.Duration));
        Assert.Equal([$"GET {Base}/Calls/{Sid}.json", $"GET {Base}/Calls/{Sid}.json"], _twilio.Requests);
    }

    [Fact]
    public async Task UpdateCallAsync_ServerFails_IsTriedAgainThreeTimes()
    {
        var hangUp = _twilio.Answer(HttpStatusCode.ServiceUnavailable, "").Open().UpdateCallAsync(Sid, new CallUpdate.HangUp(), Token);
        while (!hangUp.IsCompleted)
        {
            _twilio.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(TwilioFault.Ambiguous, (await Assert.ThrowsAsync<TwilioException>(() => hangUp)).Fault);
        Assert.Equal(4, _twilio.Requests.Count);
        Assert.All(_twilio.Requests, request => Assert.Equal($"POST {Base}/Calls/{Sid}.json Status=completed", request));
    }

    [Fact]
    public async Task UpdateCallAsync_CancelAndRedirect_AreSentAsTheSpecificationSays()
    {
        var api = _twilio.Answer(HttpStatusCode.OK, Queued).Open();

        await api.UpdateCallAsync(Sid, new CallUpdate.Cancel(), Token);
        await api.UpdateCallAsync("CA/../x?y", new CallUpdate.Redirect("<Response><Hangup/></Response>"), Token);

        Assert.Equal(
            [$"POST {Base}/Calls/{Sid}.json Status=canceled", $"POST {Base}/Calls/CA%2F..%2Fx%3Fy.json Twiml=%3CResponse%3E%3CHangup%2F%3E%3C%2FResponse%3E"],
            _twilio.Requests);
    }

    [Fact]
    public async Task ListCallsAsync_SeveralPages_AreReadToTheEnd()
    {
        var api = _twilio.Answer(HttpStatusCode.OK, """{"calls":[{"sid":"CA1"},{"sid":"CA2"}],"next_page_uri":"/2010-04-01/Accounts/AC1/Calls.json?Page=1&PageToken=t"}""")
            .Answer(HttpStatusCode.OK, """{"calls":[{"sid":"CA3"}],"next_page_uri":null}""").Open();

        Assert.Equal(["CA1", "CA2", "CA3"], await api.ListCallsAsync("+12125550123", "+15005550006", Token).Select(call => call.Sid).ToListAsync(Token));
        Assert.Equal([$"GET {Base}/Calls.json?To=%2B12125550123&From=%2B15005550006&PageSize=50", "GET https://api.twilio.com/2010-04-01/Accounts/AC1/Calls.json?Page=1&PageToken=t"], _twilio.Requests);
    }

    /// <summary>The credentials go to no other server.</summary>
    [Theory]
    [InlineData("https://elsewhere.example/x")]
    [InlineData("//elsewhere.example/x")]
    [InlineData("/\\\\elsewhere.example/x")]
    public async Task ListCallsAsync_NextPageElsewhere_IsNotAskedFor(string next)
    {
        var api = _twilio.Answer(HttpStatusCode.OK, $$"""{"calls":[],"next_page_uri":"{{next}}"}""").Open();

        await Assert.ThrowsAsync<TwilioException>(async () => await api.ListCallsAsync("+1", "+2", Token).ToListAsync(Token));
        Assert.Single(_twilio.Requests);
    }

    [Fact]
    public async Task ListEventsAndRecordings_OfACall_AreRead()
    {
        var api = _twilio.Answer(HttpStatusCode.OK, """{"events":[{"request":{"url":"https://host/answer?attempt=1","method":"POST"}},{"request":null}]}""")
            .Answer(HttpStatusCode.OK, """{"recordings":[{"sid":"RE1","call_sid":"CA1","status":"completed"}]}""").Open();

        Assert.Equal(["https://host/answer?attempt=1", null], await api.ListEventsAsync(Sid, Token).Select(request => request.Request?.Url).ToListAsync(Token));
        Assert.Equal([new TwilioRecording("RE1", "CA1", "completed")], await api.ListRecordingsAsync(Sid, Token).ToListAsync(Token));
        Assert.Equal([$"GET {Base}/Calls/{Sid}/Events.json?PageSize=50", $"GET {Base}/Calls/{Sid}/Recordings.json?PageSize=50"], _twilio.Requests);
    }

    /// <summary>A second request would be a second recording.</summary>
    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, 20503)]
    [InlineData(HttpStatusCode.TooManyRequests, 20429)]
    [InlineData(HttpStatusCode.BadRequest, 21220)]
    public async Task StartRecordingAsync_Refused_IsNotSentAgain(HttpStatusCode status, int code)
    {
        var api = _twilio.Refuse(status, code).Open();

        await Assert.ThrowsAsync<TwilioException>(() => api.StartRecordingAsync(Sid, new NewRecording(new Uri("https://host/recording?attempt=1")), Token));

        Assert.Equal(
            $"POST {Base}/Calls/{Sid}/Recordings.json RecordingChannels=dual&RecordingTrack=both&Trim=do-not-trim&RecordingStatusCallback=https%3A%2F%2Fhost%2Frecording%3Fattempt%3D1"
            + "&RecordingStatusCallbackMethod=POST&RecordingStatusCallbackEvent=completed&RecordingStatusCallbackEvent=absent",
            Assert.Single(_twilio.Requests));
    }

    [Fact]
    public async Task StopRecordingAsync_RunningOrNot_IsStopped()
    {
        var api = _twilio.Answer(HttpStatusCode.OK, """{"sid":"RE1","status":"stopped"}""").Refuse(HttpStatusCode.NotFound, 20404).Refuse(HttpStatusCode.BadRequest, 21220).Open();

        await api.StopRecordingAsync(Sid, "RE1", Token);
        await api.StopRecordingAsync(Sid, "RE1", Token);
        await api.StopRecordingAsync(Sid, "RE1", Token);

        Assert.All(_twilio.Requests, request => Assert.Equal($"POST {Base}/Calls/{Sid}/Recordings/RE1.json Status=stopped", request));
    }

    [Fact]
    public async Task DeleteRecordingAsync_ThereOrNot_IsGone()
    {
        var api = _twilio.Answer(HttpStatusCode.NoContent, "").Refuse(HttpStatusCode.NotFound, 20404).Refuse(HttpStatusCode.Unauthorized, 20003).Open();

        await api.DeleteRecordingAsync("RE1", Token);
        await api.DeleteRecordingAsync("RE1", Token);
        await Assert.ThrowsAsync<TwilioException>(() => api.DeleteRecordingAsync("RE1", Token));

        Assert.All(_twilio.Requests, request => Assert.Equal($"DELETE {Base}/Recordings/RE1.json", request));
    }
}
