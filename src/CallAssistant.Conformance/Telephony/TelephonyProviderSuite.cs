namespace CallAssistant.Conformance;

/// <summary>Dialling, finding and ending calls.</summary>
/// <typeparam name="THost">The provider under test.</typeparam>
public abstract class TelephonyProviderSuite<THost> : TelephonySuite<THost>
    where THost : TelephonyHost, new()
{
    /// <summary>"What the provider can do. Constant over the provider's life."</summary>
    [Fact]
    public Task Capabilities_BeforeAndAfterACall_AreTheSame() => RunAsync(async () =>
    {
        var (name, capabilities) = (Provider.Name, Provider.Capabilities);
        await DialAsync();

        Assert.False(string.IsNullOrWhiteSpace(name));
        Assert.Equal(capabilities.CanRecord, Host is RecordingTelephonyHost);
        Assert.Equal((name, capabilities), (Provider.Name, Provider.Capabilities));
    });

    /// <summary>"The provider has the call": it is found by its attempt, has an identifier of at most 200 characters, and was dialled once.</summary>
    [Fact]
    public Task DialAsync_AnsweringNumber_IsAcceptedAndFoundByItsAttempt() => RunAsync(async () =>
    {
        var (request, id) = await DialAsync();

        Assert.False(string.IsNullOrWhiteSpace(id));
        Assert.InRange(id.Length, 1, 200);
        Assert.Equal(id, (await UntilAsync(request.AttemptId, _ => true)).ProviderCallId);
        Assert.Equal(1, await Host.CountDialsAsync(request.AttemptId) ?? 1);
    });

    /// <summary>"Safe for concurrent use; one instance serves all calls": each of many calls at once has an identifier of its own and is found.</summary>
    [Fact]
    public Task DialAsync_ManyAtOnce_AreSeparateCalls() => RunAsync(async () =>
    {
        var calls = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DialAsync()));

        Assert.Equal(8, calls.Select(call => call.CallId).Distinct(StringComparer.Ordinal).Count());
        foreach (var (request, id) in calls)
        {
            Assert.Equal(id, (await UntilAsync(request.AttemptId, _ => true)).ProviderCallId);
        }
    });

    /// <summary>"A <c>Rejected</c> promises that it was not placed": nothing is found and nothing rang.</summary>
    [Fact]
    public Task DialAsync_RejectedNumber_PlacesNoCall() => RunAsync(async () =>
    {
        Assert.SkipWhen(Host.RejectedNumber is null, "The host has no such number.");
        var request = Request(Host.RejectedNumber!);

        Assert.IsType<DialResult.Rejected>(await Provider.DialAsync(request, Token));

        Assert.Null(await Provider.FindAsync(request.AttemptId, Token));
        Assert.Equal(0, await Host.CountDialsAsync(request.AttemptId) ?? 0);
    });

    /// <summary>"A cancelled dial may still have been placed", once at most; what comes back never says that it surely was not when it was.</summary>
    [Fact]
    public Task DialAsync_CancelledToken_DialsOnceAtMost() => RunAsync(async () =>
    {
        var request = Request(Host.AnsweringNumber);
        try
        {
            if (await Provider.DialAsync(request, new CancellationToken(canceled: true)) is DialResult.Rejected)
            {
                Assert.Null(await Provider.FindAsync(request.AttemptId, Token));
            }
        }
        catch (OperationCanceledException)
        {
            // As good as an unknown result.
        }

        Assert.InRange(await Host.CountDialsAsync(request.AttemptId) ?? 0, 0, 1);
        if (await Provider.FindAsync(request.AttemptId, Token) is { } call)
        {
            await Provider.EndAsync(call.ProviderCallId, Token);
        }
    });

    /// <summary>"Null when the provider is sure that it knows none."</summary>
    [Fact]
    public Task FindAsync_UnknownAttempt_IsNull() => RunAsync(async () => Assert.Null(await Provider.FindAsync(Request(Host.AnsweringNumber).AttemptId, Token)));

    /// <summary>"Finds the call of an attempt, also after a restart of this process."</summary>
    [Fact]
    public Task FindAsync_AfterARestart_KnowsTheCall() => RunAsync(async () =>
    {
        var (request, id) = await DialAsync();
        var restarted = await Host.RestartAsync();
        Assert.SkipWhen(restarted is null, "The host cannot restart.");

        await UntilAsync(async () => (await restarted!.FindAsync(request.AttemptId, Token))?.ProviderCallId == id);
    });

    /// <summary>"Terminal and never change": a call that is over stays as it ended, and only then has a length.</summary>
    [Fact]
    public Task FindAsync_CallThatIsOver_StaysAsItEnded() => RunAsync(async () =>
    {
        var (request, id) = await DialAsync();
        var live = await UntilAsync(request.AttemptId, call => call.Status == CallSessionStatus.InProgress || IsOver(call));
        Assert.True(IsOver(live) || live.DurationSeconds is null);
        await Provider.EndAsync(id, Token);
        var over = await UntilAsync(request.AttemptId, IsOver, AtOnce);

        for (var look = 0; look < 5; look++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), Host.Time, Token);
            Assert.Equal(over.Status, (await Provider.FindAsync(request.AttemptId, Token))?.Status);
        }
    });

    /// <summary>"Ends a call that nobody holds the line of", also while it rings.</summary>
    [Fact]
    public Task EndAsync_CallThatNobodyJoined_EndsIt() => RunAsync(async () =>
    {
        var (request, id) = await DialAsync(Host.SilentNumber is { } silent ? Request(silent) : null);

        await Provider.EndAsync(id, Token);

        await UntilAsync(request.AttemptId, IsOver, AtOnce);
    });

    /// <summary>"Does nothing when it is over or not known."</summary>
    [Fact]
    public Task EndAsync_OverOrUnknownCall_DoesNothing() => RunAsync(async () =>
    {
        var (request, id) = await DialAsync();
        await Provider.EndAsync(id, Token);
        var over = await UntilAsync(request.AttemptId, IsOver, AtOnce);

        await Provider.EndAsync(id, Token);
        await Provider.EndAsync("no-such-call", Token);

        Assert.Equal(over.Status, (await Provider.FindAsync(request.AttemptId, Token))?.Status);
    });

    /// <summary>"Null when this call cannot be joined": one that is not known, or whose identifier is another's.</summary>
    [Fact]
    public Task OpenChannelAsync_UnknownCall_IsNull() => RunAsync(async () =>
    {
        Assert.Null(await Provider.OpenChannelAsync(Request(Host.AnsweringNumber).AttemptId, "no-such-call", Token));
        var (request, _) = await DialAsync();
        Assert.Null(await Provider.OpenChannelAsync(request.AttemptId, "no-such-call", Token));
    });
}
