namespace CallAssistant.Twilio.Tests.Fakes;

/// <summary>A line with its signals.</summary>
internal sealed class TestLine(ILiveChannel channel) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<CallSignal> _signals = channel.ReadSignalsAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

    public ILiveChannel Channel => channel;

    public async Task<CallSignal> NextAsync()
    {
        Assert.True(await _signals.MoveNextAsync());
        return _signals.Current;
    }

    /// <summary>All that is left; the line has to end.</summary>
    public async Task<List<CallSignal>> RestAsync()
    {
        var rest = new List<CallSignal>();
        while (await _signals.MoveNextAsync())
        {
            rest.Add(_signals.Current);
        }

        return rest;
    }

    public async Task SayAsync(long id, string text) => await channel.PerformAsync(new CallAction.Say(id, text), CancellationToken.None);

    public async Task SendDigitsAsync(string keys) => await channel.PerformAsync(new CallAction.SendDigits(keys), CancellationToken.None);

    public async Task HangUpAsync() => await channel.PerformAsync(new CallAction.HangUp(), CancellationToken.None);

    public ValueTask DisposeAsync() => channel.DisposeAsync();
}
