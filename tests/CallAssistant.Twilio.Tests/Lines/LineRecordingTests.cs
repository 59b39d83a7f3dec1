using CallAssistant.Twilio.Tests.Fakes;

namespace CallAssistant.Twilio.Tests.Lines;

/// <summary>A recording is started once and stopped for good, whatever the API answers; the line goes on.</summary>
public sealed class LineRecordingTests : IAsyncDisposable
{
    private static readonly CallAction Start = new CallAction.StartRecording(), Stop = new CallAction.StopRecording();

    private readonly TestCall _call = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _call.DisposeAsync();

    [Fact]
    public async Task Start_OnALiveCall_AsksOnceWithTheSignedAddress()
    {
        var line = await LiveAsync();

        await line.Channel.PerformAsync(Start, Token);

        Assert.Equal(new CallSignal.RecordingStarted("RE1"), await line.NextAsync());
        Assert.Equal($"{TestCall.Base}/api/webhooks/recording?attempt={TestCall.Attempt:D}", Assert.Single(_call.Api.RecordingsStarted).StatusCallback.OriginalString.Split('#')[0]);
    }

    [Fact]
    public async Task Start_WhileOneRuns_TakesThatOne()
    {
        _call.Api.Recordings.AddRange([new TwilioRecording("RE7", TestCall.Sid, "completed"), new TwilioRecording("RE8", TestCall.Sid, "in-progress")]);
        var line = await LiveAsync();

        await line.Channel.PerformAsync(Start, Token);

        Assert.Equal(new CallSignal.RecordingStarted("RE8"), await line.NextAsync());
        Assert.Empty(_call.Api.RecordingsStarted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_WhoseAnswerIsLost_IsLookedForAndNotRepeated(bool itRuns)
    {
        _call.Api.OnStartRecording = _ =>
        {
            if (itRuns)
            {
                _call.Api.Recordings.Add(new TwilioRecording("RE5", TestCall.Sid, "in-progress"));
            }

            throw new TwilioException(TwilioFault.Ambiguous, "The connection was lost.");
        };
        var line = await LiveAsync();

        await line.Channel.PerformAsync(Start, Token);

        Assert.Equal(itRuns ? new CallSignal.RecordingStarted("RE5") : new CallSignal.RecordingFailed("The connection was lost."), await line.NextAsync());
        Assert.Single(_call.Api.RecordingsStarted);
    }

    [Fact]
    public async Task Start_ThatIsRefused_FailsAndTheLineGoesOn()
    {
        _call.Api.OnStartRecording = _ => throw new TwilioException(TwilioFault.AlreadyEnded, "Requested resource is not eligible for recording", code: 21220);
        var line = await LiveAsync();

        await line.Channel.PerformAsync(Start, Token);
        Assert.Equal(new CallSignal.RecordingFailed("Requested resource is not eligible for recording"), await line.NextAsync());

        await _call.StatusAsync("completed", 3);
        Assert.Equal(CallSessionStatus.Completed, Assert.IsType<CallSignal.Ended>(Assert.Single(await line.RestAsync())).Status);
    }

    [Fact]
    public async Task Stop_RightAfterTheStart_WaitsForItAndStopsIt()
    {
        var line = await LiveAsync();

        await line.Channel.PerformAsync(Start, Token);
        await line.Channel.PerformAsync(Stop, Token);

        Assert.Equal([new CallSignal.RecordingStarted("RE1"), new CallSignal.RecordingStopped()], [await line.NextAsync(), await line.NextAsync()]);
        Assert.Equal(["RE1"], _call.Api.RecordingsStopped);
    }

    [Theory]
    [InlineData("absent", true)]
    [InlineData("failed", true)]
    [InlineData("completed", false)]
    public async Task Webhook_ThatThereIsNoRecording_IsToldWhileTheCallGoesOn(string status, bool isFailure)
    {
        var line = await LiveAsync();
        await line.Channel.PerformAsync(Start, Token);
        await line.NextAsync();

        Assert.IsType<WebhookVerdict.Genuine>(await _call.SendAsync("recording", ("RecordingSid", "RE1"), ("RecordingStatus", status)));
        await _call.StatusAsync("completed", 3);

        Assert.Equal(isFailure, (await line.RestAsync()).Exists(signal => signal is CallSignal.RecordingFailed));
    }

    [Fact]
    public async Task Nothing_AskedFor_NothingIsRecorded()
    {
        var line = await LiveAsync();
        await _call.StatusAsync("completed", 3);
        await line.RestAsync();
        await line.Channel.PerformAsync(Start, Token);

        Assert.Empty(_call.Api.RecordingsStarted);
    }

    private async Task<TestLine> LiveAsync()
    {
        var line = await _call.DialAsync();
        await _call.ConnectAsync();
        Assert.IsType<CallSignal.Answered>(await line.NextAsync());
        return line;
    }
}
