using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CallAssistant.Simulation;

/// <summary>What the account knows: its calls, recordings, requests and faults. Safe for concurrent use.</summary>
internal sealed class FakeAccount : IDisposable
{
    private readonly List<WireCall> _calls = [];
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stopping = new();
    private int _sids;

    public FakeAccount(FakeTwilioOptions options)
    {
        Options = options;
        Clock = new CallClock(options.Time, options.Network.Speed);
        Network = new SimulatedTelephony(options.Network, options.Directory, options.Time);
        Webhooks = new Webhooks(options.AuthToken, options.Time);
    }

    public FakeTwilioOptions Options { get; }

    /// <summary>Call time.</summary>
    public CallClock Clock { get; }

    public SimulatedTelephony Network { get; }

    public Webhooks Webhooks { get; }

    public RequestLog Requests { get; } = new();

    public FaultPlan Faults { get; } = new();

    public ChangeSignal Changes { get; } = new();

    public Recordings Recordings { get; } = new();

    /// <summary>Cancelled when the fake stops.</summary>
    public CancellationToken Stopping => _stopping.Token;

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    /// <summary>All calls, the oldest first.</summary>
    public IReadOnlyList<WireCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public WireCall? Find(string sid) => Calls.FirstOrDefault(call => call.Sid == sid);

    public WireCall Place(CallRequest request)
    {
        WireCall call;
        lock (_gate)
        {
            call = new WireCall(this, MakeSid("CA"), request, Faults.TakeCallFaults());
            _calls.Add(call);
        }

        call.Start();
        Changes.Raise();
        return call;
    }

    /// <summary>The same in every run: made from the seed and the count.</summary>
    public string MakeSid(string prefix)
    {
        var count = Interlocked.Increment(ref _sids);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Options.Network.Seed}/{prefix}/{count}")));
        return prefix + Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    /// <summary>Ends all calls and waits for them.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(Calls.Select(call => call.Over));
        Changes.Cancel();
    }

    public void Dispose()
    {
        Webhooks.Dispose();
        _stopping.Dispose();
    }
}
