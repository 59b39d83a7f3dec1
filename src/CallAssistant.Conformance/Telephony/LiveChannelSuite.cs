namespace CallAssistant.Conformance;

/// <summary>The line of a call: signals come from it in order, actions go to it, and it ends exactly once.</summary>
/// <typeparam name="THost">The provider under test.</typeparam>
public abstract class LiveChannelSuite<THost> : TelephonySuite<THost>
    where THost : TelephonyHost, new()
{
    private static readonly CallAction[] AnyAction = [new CallAction.Say(9, "Into the void."), new CallAction.SendDigits("1"), new CallAction.HangUp()];

    /// <summary>"Signals come in order": the pick-up before all that needs one, and times that do not run backwards.</summary>
    [Fact]
    public Task ReadSignalsAsync_AnsweredCall_ComeInOrder() => RunAsync(async () =>
    {
        await using var line = await AnsweredAsync();
        await UntilAsync(() => new(line.Has<CallSignal.Heard>()));
        await line.Channel.PerformAsync(new CallAction.HangUp(), Token);
        await line.Reading;

        Assert.Single(line.Signals.OfType<CallSignal.Answered>());
        Assert.All(line.Signals.TakeWhile(signal => signal is not CallSignal.Answered), signal => Assert.IsType<CallSignal.Ringing>(signal));
        Assert.All(line.Signals.OfType<CallSignal.Heard>(), heard => Assert.True(heard.End >= heard.Start && heard.Text.Length > 0));
        Assert.Equal(line.Signals.OfType<CallSignal.Heard>().Select(heard => heard.End).Order(), line.Signals.OfType<CallSignal.Heard>().Select(heard => heard.End));
        AssertEndedOnce(line, CallSessionStatus.Completed);
    });

    /// <summary>"At any time from then on. Signals that came before are delivered first"; or null when the call cannot be joined any more.</summary>
    [Fact]
    public Task OpenChannelAsync_LongAfterThePickUp_DeliversWhatCameBefore() => RunAsync(async () =>
    {
        var (request, id) = await DialAsync();
        await UntilAsync(request.AttemptId, call => call.Status == CallSessionStatus.InProgress);
        await Task.Delay(TimeSpan.FromSeconds(2), Host.Time, Token);
        if (await Provider.OpenChannelAsync(request.AttemptId, id, Token) is not { } channel)
        {
            return;
        }

        await using var line = new Line(channel, Token);
        await UntilAsync(() => new(line.Has<CallSignal.Answered>()));
        Assert.False(line.Has<CallSignal.Ended>());
    });

    /// <summary>"Zero when nobody picked up": a call that is not answered ends once, without a pick-up, and is found as it ended.</summary>
    [Fact]
    public Task ReadSignalsAsync_NobodyAnswers_EndsAsNoAnswer() => EndsUnansweredAsync(Host.SilentNumber, CallSessionStatus.NoAnswer);

    /// <summary>A busy line ends once, without a pick-up, and is found as busy.</summary>
    [Fact]
    public Task ReadSignalsAsync_LineIsBusy_EndsAsBusy() => EndsUnansweredAsync(Host.BusyNumber, CallSessionStatus.Busy);

    /// <summary>"Utterances are played in order"; each is reported by <c>Played</c> or <c>Interrupted</c>, "one of them exactly once"; what was heard is "a prefix of what was to be said".</summary>
    [Fact]
    public Task PerformAsync_SeveralSays_AreEachReportedOnceInOrder() => RunAsync(async () =>
    {
        const string Words = "One two three four.";
        await using var line = await AnsweredAsync();
        await UntilAsync(() => new(line.Has<CallSignal.Heard>()));
        for (var utterance = 1; utterance <= 3; utterance++)
        {
            await line.Channel.PerformAsync(new CallAction.Say(utterance, Words), Token);
        }

        await UntilAsync(() => new(line.Reports.Count >= 3));
        await line.Channel.PerformAsync(new CallAction.HangUp(), Token);
        await line.Reading;

        Assert.Equal([1L, 2L, 3L], line.Reports);
        Assert.All(line.Signals.OfType<CallSignal.Played>(), played => Assert.True(played.End >= played.Start));
        Assert.All(line.Signals.OfType<CallSignal.Interrupted>(), cut => Assert.StartsWith(cut.HeardText, Words, StringComparison.Ordinal));
        AssertEndedOnce(line, CallSessionStatus.Completed);
    });

    /// <summary>"The next one goes on with the same sentence": the pieces of a sentence are each reported once and in order, and one "that is empty is not reported".</summary>
    [Fact]
    public Task PerformAsync_SentenceInPieces_EachIsReportedOnceInOrder() => RunAsync(async () =>
    {
        await using var line = await AnsweredAsync();
        await UntilAsync(() => new(line.Has<CallSignal.Heard>()));
        await line.Channel.PerformAsync(new CallAction.Say(1, "One two", EndsSentence: false), Token);
        await line.Channel.PerformAsync(new CallAction.Say(2, " three four."), Token);
        await UntilAsync(() => new(line.Reports.Count >= 2));
        await line.Channel.PerformAsync(new CallAction.Say(3, "Five", EndsSentence: false), Token);
        await line.Channel.PerformAsync(new CallAction.Say(4, ""), Token);
        await line.Channel.PerformAsync(new CallAction.Say(5, "Six seven."), Token);
        await UntilAsync(() => new(line.Reports.Count >= 4));
        await line.Channel.PerformAsync(new CallAction.HangUp(), Token);
        await line.Reading;

        Assert.Equal([1L, 2L, 3L, 5L], line.Reports);
        AssertEndedOnce(line, CallSessionStatus.Completed);
    });

    /// <summary>"What is being said is cut": an utterance that the hang-up cuts is reported once at most, and before the end.</summary>
    [Fact]
    public Task PerformAsync_HangUpWhileSaying_EndsAtOnce() => RunAsync(async () =>
    {
        await using var line = await AnsweredAsync();
        await line.Channel.PerformAsync(new CallAction.Say(1, string.Join(' ', Enumerable.Repeat("word", 200))), Token);
        await Task.Delay(TimeSpan.FromSeconds(1), Host.Time, Token);
        await line.Channel.PerformAsync(new CallAction.HangUp(), Token);
        await line.Reading.WaitAsync(AtOnce, Host.Time, Token);

        Assert.InRange(line.Reports.Count, 0, 1);
        Assert.False(line.Has<CallSignal.Played>());
        AssertEndedOnce(line, CallSessionStatus.Completed);
    });

    /// <summary>"On a closed line every action does nothing": nothing is thrown, nothing is signalled, also after the line was disposed, which may be done twice.</summary>
    [Fact]
    public Task PerformAsync_OnAClosedLine_DoesNothing() => RunAsync(async () =>
    {
        var line = await AnsweredAsync();
        await line.Channel.PerformAsync(new CallAction.HangUp(), Token);
        await line.Reading;
        var count = line.Signals.Count;

        await PerformAllAsync();
        await line.DisposeAsync();
        await line.DisposeAsync();
        await PerformAllAsync();

        Assert.Equal(count, line.Signals.Count);
        AssertEndedOnce(line, CallSessionStatus.Completed);

        async Task PerformAllAsync()
        {
            foreach (var action in AnyAction)
            {
                await line.Channel.PerformAsync(action, Token);
            }
        }
    });

    /// <summary>"Disposing closes our end and hangs up if the call still goes on."</summary>
    [Fact]
    public Task DisposeAsync_WhileTheCallGoesOn_HangsUp() => RunAsync(async () =>
    {
        var (request, id) = await DialAsync();
        await using (var line = new Line((await Provider.OpenChannelAsync(request.AttemptId, id, Token))!, Token))
        {
            await UntilAsync(() => new(line.Has<CallSignal.Answered>()));
        }

        Assert.Equal(CallSessionStatus.Completed, (await UntilAsync(request.AttemptId, IsOver, AtOnce)).Status);
    });

    /// <summary>"Stops the reading; the call goes on."</summary>
    [Fact]
    public Task ReadSignalsAsync_Cancelled_TheCallGoesOn() => RunAsync(async () =>
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var (request, id) = await DialAsync();
        await using var line = new Line((await Provider.OpenChannelAsync(request.AttemptId, id, Token))!, stop.Token);
        await UntilAsync(() => new(line.Has<CallSignal.Answered>()));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => line.Reading);
        await Task.Delay(TimeSpan.FromSeconds(2), Host.Time, Token);

        Assert.False(IsOver((await Provider.FindAsync(request.AttemptId, Token))!));
    });

    /// <summary>"Longest call; the provider ends it then, whatever happens here."</summary>
    [Fact]
    public Task ReadSignalsAsync_TimeLimitIsOver_TheProviderEndsTheCall() => RunAsync(async () =>
    {
        await using var line = await AnsweredAsync(TimeSpan.FromSeconds(5));

        await line.Reading.WaitAsync(TimeSpan.FromSeconds(60), Host.Time, Token);

        AssertEndedOnce(line, CallSessionStatus.Completed);
    });

    private async Task<Line> AnsweredAsync(TimeSpan? timeLimit = null)
    {
        var request = Request(Host.AnsweringNumber);
        var (_, id) = await DialAsync(request with { TimeLimit = timeLimit ?? request.TimeLimit });
        var channel = await Provider.OpenChannelAsync(request.AttemptId, id, Token);
        Assert.NotNull(channel);
        var line = new Line(channel, Token);
        await UntilAsync(() => new(line.Has<CallSignal.Answered>() || line.Reading.IsCompleted));
        return line;
    }

    private Task EndsUnansweredAsync(string? number, CallSessionStatus status) => RunAsync(async () =>
    {
        Assert.SkipWhen(number is null, "The host has no such number.");
        var (request, id) = await DialAsync(Request(number!));
        if (await Provider.OpenChannelAsync(request.AttemptId, id, Token) is { } channel)
        {
            await using var line = new Line(channel, Token);
            await line.Reading;
            Assert.False(line.Has<CallSignal.Answered>());
            Assert.Equal(TimeSpan.Zero, AssertEndedOnce(line, status).At);
        }

        Assert.Equal(status, (await UntilAsync(request.AttemptId, IsOver)).Status);
    });

    /// <summary>"The last one is <c>Ended</c>, exactly once."</summary>
    private static CallSignal.Ended AssertEndedOnce(Line line, CallSessionStatus status)
    {
        var ended = Assert.Single(line.Signals.OfType<CallSignal.Ended>());
        Assert.Same(ended, line.Signals[^1]);
        Assert.Equal(status, ended.Status);
        return ended;
    }
}
