using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Engine;

/// <summary>A simulated network at which calls can be recorded, or at which that goes wrong.</summary>
internal sealed class RecordingNetwork(SimulatedTelephony inner) : ITelephonyProvider
{
    public const string RecordingId = "REC1";

    public string Name => "Recording";

    public TelephonyCapabilities Capabilities => inner.Capabilities with { CanRecord = true };

    /// <summary>What was asked of it, in order.</summary>
    public List<CallAction> Asked { get; } = [];

    /// <summary>How it answers.</summary>
    public RecordingFault Fault { get; init; }

    public List<string> Deleted { get; } = [];

    public ValueTask<DialResult> DialAsync(DialRequest request, CancellationToken cancellationToken) => inner.DialAsync(request, cancellationToken);

    public ValueTask<ProviderCall?> FindAsync(Guid attemptId, CancellationToken cancellationToken) => inner.FindAsync(attemptId, cancellationToken);

    public ValueTask EndAsync(string providerCallId, CancellationToken cancellationToken) => inner.EndAsync(providerCallId, cancellationToken);

    public ValueTask DeleteRecordingsAsync(string providerCallId, CancellationToken cancellationToken)
    {
        Deleted.Add(providerCallId);
        return ValueTask.CompletedTask;
    }

    public async ValueTask<ILiveChannel?> OpenChannelAsync(Guid attemptId, string providerCallId, CancellationToken cancellationToken) =>
        await inner.OpenChannelAsync(attemptId, providerCallId, cancellationToken) is { } line ? new Line(this, line) : null;

    private sealed class Line(RecordingNetwork network, ILiveChannel inner) : ILiveChannel
    {
        private readonly Channel<CallSignal> _signals = Channel.CreateUnbounded<CallSignal>();

        public async IAsyncEnumerable<CallSignal> ReadSignalsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            _ = PumpAsync(cancellationToken);
            while (await _signals.Reader.WaitToReadAsync(cancellationToken))
            {
                while (_signals.Reader.TryRead(out var signal))
                {
                    yield return signal;
                }
            }
        }

        public ValueTask PerformAsync(CallAction action, CancellationToken cancellationToken)
        {
            if (action is not (CallAction.StartRecording or CallAction.StopRecording))
            {
                return inner.PerformAsync(action, cancellationToken);
            }

            network.Asked.Add(action);
            switch (network.Fault, action)
            {
                case (RecordingFault.Throws, _):
                    throw new HttpRequestException("The provider is down.");
                case (RecordingFault.Fails, _):
                    _signals.Writer.TryWrite(new CallSignal.RecordingFailed("Not allowed on this account."));
                    break;
                case (RecordingFault.None, CallAction.StartRecording):
                    _signals.Writer.TryWrite(new CallSignal.RecordingStarted(RecordingId));
                    break;
                case (RecordingFault.None, _):
                    _signals.Writer.TryWrite(new CallSignal.RecordingStopped());
                    break;
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();

        private async Task PumpAsync(CancellationToken cancellationToken)
        {
            await foreach (var signal in inner.ReadSignalsAsync(cancellationToken))
            {
                _signals.Writer.TryWrite(signal);
            }

            _signals.Writer.TryComplete();
        }
    }
}
