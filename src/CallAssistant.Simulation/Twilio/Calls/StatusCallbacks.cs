using System.Globalization;
using System.Threading.Channels;

namespace CallAssistant.Simulation;

/// <summary>Tells the app how a call goes, one after the other, with the faults of the call.</summary>
internal sealed class StatusCallbacks(WireCall call, FakeAccount account, FakeTwilioCallFaults faults)
{
    private readonly Channel<Callback> _queue = Channel.CreateUnbounded<Callback>();
    private readonly Random _chance = StableRandom.Create(account.Options.Network.Seed, $"callbacks/{call.Sid}");
    private readonly List<Task> _late = [];
    private int _sequence;

    /// <summary>Queues one, when the app has subscribed to the event. Safe from any thread; in the order of the call's life.</summary>
    public void Tell(string change, string callStatus, params IEnumerable<KeyValuePair<string, string>> more)
    {
        if (!call.Request.IsSubscribed(change))
        {
            return;
        }

        var form = CallForm.Of(call, callStatus);
        form.Add(new("Timestamp", CallForm.Date(account.Now)));
        form.Add(new("CallbackSource", "call-progress-events"));
        form.Add(new("SequenceNumber", FormNumber.Write(_sequence++)));
        form.AddRange(more);
        _queue.Writer.TryWrite(new Callback(callStatus, form));
    }

    /// <summary>No more come.</summary>
    public void Complete() => _queue.Writer.TryComplete();

    /// <summary>Sends them until the last one was delivered or given up.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Callback? held = null;
        while (await _queue.Reader.WaitToReadAsync(cancellationToken) && _queue.Reader.TryRead(out var next))
        {
            if (faults.SwapsCallbacks && held is null)
            {
                held = next;
                continue;
            }

            await SendAsync(next, cancellationToken);
            if (held is not null)
            {
                await SendAsync(held, cancellationToken);
                held = null;
            }
        }

        if (held is not null)
        {
            await SendAsync(held, cancellationToken);
        }

        await Task.WhenAll(_late);
    }

    private async Task SendAsync(Callback callback, CancellationToken cancellationToken)
    {
        var isLost = _chance.NextDouble() < faults.CallbackLossChance || faults.LostCallbacks.Contains(callback.CallStatus);
        if (isLost)
        {
            return;
        }

        if (faults.LateCallbacks.TryGetValue(callback.CallStatus, out var by))
        {
            _late.Add(DeliverAsync(callback, by, cancellationToken));
        }
        else
        {
            await DeliverAsync(callback, TimeSpan.Zero, cancellationToken);
        }
    }

    private async Task DeliverAsync(Callback callback, TimeSpan late, CancellationToken cancellationToken)
    {
        await account.Clock.DelayAsync(late, cancellationToken);
        var token = string.Create(CultureInfo.InvariantCulture, $"{call.Sid}-{callback.CallStatus}");
        for (var left = faults.RepeatedCallbacks.Contains(callback.CallStatus) ? 2 : 1; left > 0; left--)
        {
            await call.TellAsync(call.Request.Method("StatusCallbackMethod"), call.Request.StatusCallback!, callback.Form, token);
        }
    }

    private sealed record Callback(string CallStatus, IReadOnlyList<KeyValuePair<string, string>> Form);
}
