namespace CallAssistant.Conformance;

/// <summary>An open line with a reader that keeps what it hears.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly List<CallSignal> _signals = [];
    private readonly Lock _lock = new();

    public Line(ILiveChannel channel, CancellationToken cancellationToken)
    {
        Channel = channel;
        Reading = ReadAsync(cancellationToken);
    }

    public ILiveChannel Channel { get; }

    /// <summary>Ends with the signals.</summary>
    public Task Reading { get; }

    /// <summary>What came so far; a snapshot.</summary>
    public IReadOnlyList<CallSignal> Signals
    {
        get
        {
            lock (_lock)
            {
                return [.. _signals];
            }
        }
    }

    public bool Has<T>()
        where T : CallSignal =>
        Signals.OfType<T>().Any();

    /// <summary>The identifiers of utterances whose end was reported, in the order of the reports.</summary>
    public IReadOnlyList<long> Reports =>
        [.. Signals.Select(signal => signal switch { CallSignal.Played played => played.UtteranceId, CallSignal.Interrupted cut => cut.UtteranceId, _ => 0 }).Where(id => id > 0)];

    public ValueTask DisposeAsync() => Channel.DisposeAsync();

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await foreach (var signal in Channel.ReadSignalsAsync(cancellationToken))
        {
            lock (_lock)
            {
                _signals.Add(signal);
            }
        }
    }
}
