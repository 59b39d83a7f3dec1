using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Engine;

/// <summary>A simulated network that allows so many calls a second, and notes when it was asked for each.</summary>
internal sealed class PacedNetwork(SimulatedTelephony inner, TimeProvider time, double callsPerSecond, bool reachesPeople = false) : ITelephonyProvider
{
    private readonly List<(Guid AttemptId, DateTimeOffset At)> _dials = [];

    public string Name => "Paced";

    public TelephonyCapabilities Capabilities => inner.Capabilities with { CallsPerSecond = callsPerSecond, ReachesPeople = reachesPeople };

    public IReadOnlyList<(Guid AttemptId, DateTimeOffset At)> Dials => [.. _dials];

    public ValueTask<DialResult> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        _dials.Add((request.AttemptId, time.GetUtcNow()));
        return inner.DialAsync(request, cancellationToken);
    }

    public ValueTask<ProviderCall?> FindAsync(Guid attemptId, CancellationToken cancellationToken) => inner.FindAsync(attemptId, cancellationToken);

    public ValueTask<ILiveChannel?> OpenChannelAsync(Guid attemptId, string providerCallId, CancellationToken cancellationToken) => inner.OpenChannelAsync(attemptId, providerCallId, cancellationToken);

    public ValueTask EndAsync(string providerCallId, CancellationToken cancellationToken) => inner.EndAsync(providerCallId, cancellationToken);

    public ValueTask DeleteRecordingsAsync(string providerCallId, CancellationToken cancellationToken) => inner.DeleteRecordingsAsync(providerCallId, cancellationToken);
}
