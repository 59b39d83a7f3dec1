using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CallAssistant.Core.Tests.Engine;

/// <summary>A provider with one call whose line lives longer than the hosts that join it. The test says what comes from the phone.</summary>
internal sealed class FakeTelephony(TimeProvider time) : ITelephonyProvider
{
    public const string CallId = "FAKE1";
    private readonly Channel<CallSignal> _signals = Channel.CreateUnbounded<CallSignal>();

    public string Name => "Fake";

    public TelephonyCapabilities Capabilities { get; init; } = new() { CanGateSpeech = true, CanSendDigits = true };

    /// <summary>How long the provider's answer to a dial takes.</summary>
    public TimeSpan DialTime { get; init; }

    /// <summary>False when the test says how utterances end.</summary>
    public bool PlaysByItself { get; set; } = true;

    /// <summary>True when dials are refused.</summary>
    public bool Rejects { get; set; }

    public int Dials { get; private set; }

    public int Joins { get; private set; }

    public List<CallAction> Actions { get; } = [];

    public List<string> Ended { get; } = [];

    /// <summary>The calls whose recordings were asked for, in order.</summary>
    public List<string> RecordingsAsked { get; } = [];

    /// <summary>What happens while recordings are deleted for the first time.</summary>
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>How many of the next requests, other than dials, fail.</summary>
    public int Failures { get; set; }

    public void Push(params CallSignal[] signals)
    {
        foreach (var signal in signals)
        {
            _signals.Writer.TryWrite(signal);
        }
    }

    public async ValueTask<DialResult> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        Dials++;
        await Task.Delay(DialTime, time, CancellationToken.None);
        return Rejects ? new DialResult.Rejected(DialRejection.Throttled, "Too many calls.") : new DialResult.Accepted(CallId);
    }

    public ValueTask<ProviderCall?> FindAsync(Guid attemptId, CancellationToken cancellationToken) =>
        new(Dials == 0 || DialTime > TimeSpan.Zero ? null : new ProviderCall(CallId, CallSessionStatus.InProgress));

    public ValueTask<ILiveChannel?> OpenChannelAsync(Guid attemptId, string providerCallId, CancellationToken cancellationToken)
    {
        Joins++;
        return new(new Line(this));
    }

    public ValueTask EndAsync(string providerCallId, CancellationToken cancellationToken)
    {
        Ended.Add(providerCallId);
        return AnswerAsync();
    }

    public async ValueTask DeleteRecordingsAsync(string providerCallId, CancellationToken cancellationToken)
    {
        RecordingsAsked.Add(providerCallId);
        if (Meanwhile is { } happens)
        {
            Meanwhile = null;
            await happens();
        }

        await AnswerAsync();
    }

    private ValueTask AnswerAsync() => Failures-- > 0 ? throw new HttpRequestException("The provider is down.") : ValueTask.CompletedTask;

    /// <summary>A host's end of the line. When the host is gone the call goes on.</summary>
    private sealed class Line(FakeTelephony phone) : ILiveChannel
    {
        public async IAsyncEnumerable<CallSignal> ReadSignalsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            while (await phone._signals.Reader.WaitToReadAsync(cancellationToken))
            {
                while (phone._signals.Reader.TryRead(out var signal))
                {
                    yield return signal;
                    if (signal is CallSignal.Ended)
                    {
                        yield break;
                    }
                }
            }
        }

        public ValueTask PerformAsync(CallAction action, CancellationToken cancellationToken)
        {
            phone.Actions.Add(action);
            switch (action)
            {
                case CallAction.Say { Text.Length: > 0 } say when phone.PlaysByItself:
                    phone.Push(new CallSignal.Played(say.UtteranceId, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)));
                    break;
                case CallAction.HangUp:
                    phone.Push(new CallSignal.Ended(CallSessionStatus.Completed, TimeSpan.FromSeconds(30), "Hung up."));
                    break;
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
