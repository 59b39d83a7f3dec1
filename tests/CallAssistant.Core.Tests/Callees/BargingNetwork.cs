using System.Runtime.CompilerServices;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Callees;

/// <summary>A simulated network whose callees cut in so long after a turn of ours began; notes what the carrier played of it.</summary>
/// <param name="inner">The network.</param>
/// <param name="time">The clock.</param>
/// <param name="cutsAfter">By call and turn, from 0: after how long they cut in; null lets us finish.</param>
internal sealed class BargingNetwork(SimulatedTelephony inner, TimeProvider time, Func<string, int, TimeSpan?> cutsAfter) : ITelephonyProvider
{
    public string Name => "Barging";

    public TelephonyCapabilities Capabilities => inner.Capabilities;

    /// <summary>The turns that were cut, with what was played of them.</summary>
    public List<(int Turn, string Played)> Cuts { get; } = [];

    public ValueTask<DialResult> DialAsync(DialRequest request, CancellationToken cancellationToken) => inner.DialAsync(request, cancellationToken);

    public ValueTask<ProviderCall?> FindAsync(Guid attemptId, CancellationToken cancellationToken) => inner.FindAsync(attemptId, cancellationToken);

    public ValueTask EndAsync(string providerCallId, CancellationToken cancellationToken) => inner.EndAsync(providerCallId, cancellationToken);

    public ValueTask DeleteRecordingsAsync(string providerCallId, CancellationToken cancellationToken) => inner.DeleteRecordingsAsync(providerCallId, cancellationToken);

    public async ValueTask<ILiveChannel?> OpenChannelAsync(Guid attemptId, string providerCallId, CancellationToken cancellationToken) =>
        await inner.OpenChannelAsync(attemptId, providerCallId, cancellationToken) is { } line ? new Line(this, line, providerCallId) : null;

    private sealed class Line(BargingNetwork network, ILiveChannel inner, string callId) : ILiveChannel
    {
        private readonly Dictionary<long, string> _texts = [];
        private string _played = "";
        private bool _isPlaying;
        private int _turn = -1;

        public async IAsyncEnumerable<CallSignal> ReadSignalsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var signal in inner.ReadSignalsAsync(cancellationToken))
            {
                switch (signal)
                {
                    case CallSignal.Played played:
                        _played += _texts[played.UtteranceId];
                        break;
                    case CallSignal.Interrupted cut when _isPlaying:
                        network.Cuts.Add((_turn, _played + cut.HeardText));
                        _isPlaying = false;
                        break;
                    case CallSignal.Heard:
                        _isPlaying = false;
                        break;
                }

                yield return signal;
            }
        }

        public async ValueTask PerformAsync(CallAction action, CancellationToken cancellationToken)
        {
            if (action is CallAction.Say { Text.Length: > 0 } say)
            {
                _texts[say.UtteranceId] = say.Text;
                if (!_isPlaying)
                {
                    (_isPlaying, _played) = (true, "");
                    _ = CutAsync(++_turn);
                }
            }

            await inner.PerformAsync(action, cancellationToken);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();

        private async Task CutAsync(int turn)
        {
            if (network.CutsAfter(callId, turn) is { } after)
            {
                await Task.Delay(after, network.Time);
                if (_isPlaying && _turn == turn)
                {
                    network.Inner.Interrupt(callId);
                }
            }
        }
    }

    private TimeProvider Time => time;

    private SimulatedTelephony Inner => inner;

    private TimeSpan? CutsAfter(string callId, int turn) => cutsAfter(callId, turn);
}
