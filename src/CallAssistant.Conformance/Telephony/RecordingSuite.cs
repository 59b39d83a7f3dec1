namespace CallAssistant.Conformance;

/// <summary>Recordings of calls: only when asked for, stopped when asked for, deleted when asked for.</summary>
/// <typeparam name="THost">The provider under test.</typeparam>
public abstract class RecordingSuite<THost> : TelephonySuite<THost>
    where THost : RecordingTelephonyHost, new()
{
    /// <summary>"Answered by <c>RecordingStarted</c> or <c>RecordingFailed</c>": a live call is recorded from then on, and again it is the same recording.</summary>
    [Fact]
    public Task PerformAsync_StartRecording_IsAnsweredAndStartsOneRecording() => RunAsync(async () =>
    {
        await using var line = await LiveAsync();

        await line.Channel.PerformAsync(new CallAction.StartRecording(), Token);
        await UntilAsync(() => new(line.Has<CallSignal.RecordingStarted>()));
        await line.Channel.PerformAsync(new CallAction.StartRecording(), Token);
        await UntilAsync(() => new(line.Signals.OfType<CallSignal.RecordingStarted>().Count() == 2));

        var id = Assert.Single(line.Signals.OfType<CallSignal.RecordingStarted>().Select(started => started.RecordingId).Distinct());
        Assert.InRange(id.Length, 1, 200);
        Assert.False(line.Has<CallSignal.RecordingFailed>());
    });

    /// <summary>"Record no more, also where a start is still under way"; the talk goes on.</summary>
    [Fact]
    public Task PerformAsync_StopRecording_IsAnsweredAfterTheStartAndTheTalkGoesOn() => RunAsync(async () =>
    {
        await using var line = await LiveAsync();

        await line.Channel.PerformAsync(new CallAction.StartRecording(), Token);
        await line.Channel.PerformAsync(new CallAction.StopRecording(), Token);
        await UntilAsync(() => new(line.Has<CallSignal.RecordingStopped>()));
        await line.Channel.PerformAsync(new CallAction.Say(1, "We go on."), Token);
        await UntilAsync(() => new(line.Reports.Count == 1));

        Assert.IsType<CallSignal.RecordingStarted>(line.Signals.First(signal => signal is CallSignal.RecordingStarted or CallSignal.RecordingStopped));
    });

    /// <summary>"Answered by <c>RecordingStopped</c>, also where nothing was recorded."</summary>
    [Fact]
    public Task PerformAsync_StopRecordingOfNone_IsAnswered() => RunAsync(async () =>
    {
        await using var line = await LiveAsync();

        await line.Channel.PerformAsync(new CallAction.StopRecording(), Token);
        await UntilAsync(() => new(line.Has<CallSignal.RecordingStopped>()));

        Assert.False(line.Has<CallSignal.RecordingStarted>());
    });

    /// <summary>"On a closed line every action does nothing": nothing follows the end.</summary>
    [Fact]
    public Task PerformAsync_OnAClosedLine_RecordsNothing() => RunAsync(async () =>
    {
        await using var line = await LiveAsync();
        await line.Channel.PerformAsync(new CallAction.HangUp(), Token);
        await line.Reading;

        await line.Channel.PerformAsync(new CallAction.StartRecording(), Token);
        await line.Channel.PerformAsync(new CallAction.StopRecording(), Token);
        await Task.Delay(TimeSpan.FromSeconds(2), Host.Time, Token);

        Assert.IsType<CallSignal.Ended>(line.Signals[^1]);
        Assert.False(line.Has<CallSignal.RecordingStarted>());
    });

    /// <summary>"On return none is left; it may be asked again and again."</summary>
    [Fact]
    public Task DeleteRecordingsAsync_AfterTheCall_MayBeAskedAgain() => RunAsync(async () =>
    {
        var (request, id) = await DialAsync();
        await using (var line = await LiveAsync(request, id))
        {
            await line.Channel.PerformAsync(new CallAction.StartRecording(), Token);
            await UntilAsync(() => new(line.Has<CallSignal.RecordingStarted>()));
        }

        await UntilAsync(request.AttemptId, IsOver);
        await Provider.DeleteRecordingsAsync(id, Token);
        await Provider.DeleteRecordingsAsync(id, Token);
    });

    private async Task<Line> LiveAsync()
    {
        var (request, id) = await DialAsync();
        return await LiveAsync(request, id);
    }

    private async Task<Line> LiveAsync(DialRequest request, string id)
    {
        var channel = await Provider.OpenChannelAsync(request.AttemptId, id, Token);
        Assert.NotNull(channel);
        var line = new Line(channel, Token);
        await UntilAsync(() => new(line.Has<CallSignal.Heard>()));
        return line;
    }
}
