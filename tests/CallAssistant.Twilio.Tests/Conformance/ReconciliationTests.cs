using CallAssistant.Twilio.Tests.Fakes;

namespace CallAssistant.Twilio.Tests.Conformance;

/// <summary>The process dies between the dial and its answer: the one that comes after it finds the call, once, and goes on with it or ends it.</summary>
public sealed class ReconciliationTests : IAsyncDisposable
{
    private static readonly DialRequest Request = TestCall.Request with { PhoneNumber = TwilioNetwork.Answering, AttemptId = new Guid("0195a7c0-0000-4000-8000-000000000001") };

    private readonly RelayHost _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task CrashBetweenTheDialAndItsAnswer_TheCallIsFoundOnce(bool delivers) => _host.RunAsync(async () =>
    {
        _host.Network.Delivers = delivers;
        await DieWhileDiallingAsync();
        _host.Network.Delivers = true;

        var call = await _host.Provider.FindAsync(Request.AttemptId, Token);

        Assert.Equal(Assert.Single(_host.Network.Calls).Sid, call!.ProviderCallId);
    });

    /// <summary>The next process takes the call before it is picked up: nothing is missed.</summary>
    [Fact]
    public Task CrashBetweenTheDialAndItsAnswer_TheNextProcessTalks() => _host.RunAsync(async () =>
    {
        await DieWhileDiallingAsync();
        var call = await _host.Provider.FindAsync(Request.AttemptId, Token);
        await using var line = new TestLine((await _host.Provider.OpenChannelAsync(Request.AttemptId, call!.ProviderCallId, Token))!);
        await line.SayAsync(1, "Hello, this is an assistant.");
        var signals = new List<CallSignal>();
        while (signals.LastOrDefault() is not CallSignal.Played)
        {
            signals.Add(await line.NextAsync());
        }

        Assert.Equal([nameof(CallSignal.Ringing), nameof(CallSignal.Answered), nameof(CallSignal.Speaking), nameof(CallSignal.Heard), nameof(CallSignal.Played)], signals.Select(signal => signal.GetType().Name));
        Assert.Single(_host.Network.Calls);
    });

    /// <summary>The attempt was given up by all: whoever picks up hears an apology, and the call ends.</summary>
    [Fact]
    public Task LateWebhooks_OfAnAttemptThatNobodyWants_EndTheCall() => _host.RunAsync(async () =>
    {
        await DieWhileDiallingAsync();
        await Task.Delay(TimeSpan.FromSeconds(20), _host.Time, Token);

        var call = await _host.Provider.FindAsync(Request.AttemptId, Token);
        Assert.Equal(CallSessionStatus.Completed, call!.Status);
        Assert.InRange(call.DurationSeconds!.Value, 9, 12);
    });

    /// <summary>The process dies in the middle of the talk.</summary>
    [Fact]
    public Task CrashWhileTalking_TheNextProcessEndsOrJoins() => _host.RunAsync(async () =>
    {
        var id = Assert.IsType<DialResult.Accepted>(await _host.Provider.DialAsync(Request, Token)).ProviderCallId;
        await Task.Delay(TimeSpan.FromSeconds(5), _host.Time, Token);
        _host.Start();
        var line = new TestLine((await _host.Provider.OpenChannelAsync(Request.AttemptId, id, Token))!);
        await line.DisposeAsync();

        Assert.Equal(CallSessionStatus.Completed, (await _host.Provider.FindAsync(Request.AttemptId, Token))!.Status);
        Assert.IsType<CallSignal.Ended>((await line.RestAsync())[^1]);
    });

    /// <summary>The process dies between the dial and its answer, and another one starts.</summary>
    private async Task DieWhileDiallingAsync()
    {
        using var death = new CancellationTokenSource();
        var died = new TaskCompletionSource();
        _host.Network.LoseAnswer = () =>
        {
            _host.Start();
            death.Cancel();
            died.SetResult();
        };

        // Nobody is left to hear what it says.
        _ = await Record.ExceptionAsync(async () => await _host.Provider.DialAsync(Request, death.Token));
        await died.Task;
    }
}
