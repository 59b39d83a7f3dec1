using System.Runtime.CompilerServices;

namespace CallAssistant.Simulation.Network;

/// <summary>A promise of the contract that a provider breaks.</summary>
public enum TelephonySabotage
{
    /// <summary>None.</summary>
    None,

    /// <summary>A dial is repeated.</summary>
    DialTwice,

    /// <summary>A call is not found by its attempt.</summary>
    ForgetCalls,

    /// <summary>The line ends without saying so.</summary>
    NoEnded,

    /// <summary>The end is signalled twice.</summary>
    EndedTwice,

    /// <summary>What was played is reported twice.</summary>
    ReportTwice,

    /// <summary>Who picked up is told twice.</summary>
    VerdictTwice,

    /// <summary>A disposed line goes on.</summary>
    DisposeLeavesTheCall,

    /// <summary>A call is not ended when that is asked for.</summary>
    EndDoesNothing,
}

/// <summary>The simulated network with one promise broken.</summary>
internal sealed class BrokenTelephony(ITelephonyProvider network, TelephonySabotage sabotage) : ITelephonyProvider
{
    public string Name => network.Name;

    public TelephonyCapabilities Capabilities => network.Capabilities;

    public async ValueTask<DialResult> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        if (sabotage == TelephonySabotage.DialTwice)
        {
            await network.DialAsync(request, cancellationToken);
        }

        return await network.DialAsync(request, cancellationToken);
    }

    public async ValueTask<ProviderCall?> FindAsync(Guid attemptId, CancellationToken cancellationToken) =>
        sabotage == TelephonySabotage.ForgetCalls ? null : await network.FindAsync(attemptId, cancellationToken);

    public async ValueTask<ILiveChannel?> OpenChannelAsync(Guid attemptId, string providerCallId, CancellationToken cancellationToken) =>
        await network.OpenChannelAsync(attemptId, providerCallId, cancellationToken) is { } channel ? new BrokenChannel(channel, sabotage) : null;

    public ValueTask EndAsync(string providerCallId, CancellationToken cancellationToken) =>
        sabotage == TelephonySabotage.EndDoesNothing ? ValueTask.CompletedTask : network.EndAsync(providerCallId, cancellationToken);

    public ValueTask DeleteRecordingsAsync(string providerCallId, CancellationToken cancellationToken) => network.DeleteRecordingsAsync(providerCallId, cancellationToken);

    private sealed class BrokenChannel(ILiveChannel channel, TelephonySabotage sabotage) : ILiveChannel
    {
        public async IAsyncEnumerable<CallSignal> ReadSignalsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var signal in channel.ReadSignalsAsync(cancellationToken))
            {
                var times = (sabotage, signal) switch
                {
                    (TelephonySabotage.NoEnded, CallSignal.Ended) => 0,
                    (TelephonySabotage.EndedTwice, CallSignal.Ended) or (TelephonySabotage.ReportTwice, CallSignal.Played) or (TelephonySabotage.VerdictTwice, CallSignal.AnsweredByKnown) => 2,
                    _ => 1,
                };
                for (var time = 0; time < times; time++)
                {
                    yield return signal;
                }
            }
        }

        public ValueTask PerformAsync(CallAction action, CancellationToken cancellationToken) => channel.PerformAsync(action, cancellationToken);

        public ValueTask DisposeAsync() => sabotage == TelephonySabotage.DisposeLeavesTheCall ? ValueTask.CompletedTask : channel.DisposeAsync();
    }
}
