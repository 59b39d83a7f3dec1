using CallAssistant.Conformance;
using CallAssistant.Simulation;
using CallAssistant.Twilio.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Twilio.Tests.Conformance;

public sealed class RelayProvider : TelephonyProviderSuite<RelayHost>;

public sealed class RelayChannels : LiveChannelSuite<RelayHost>;

public sealed class RelayRecordings : RecordingSuite<RelayHost>;

public sealed class RelayCoverage : SuiteCoverage<RelayHost>;

public sealed class GatherProvider : TelephonyProviderSuite<GatherHost>;

public sealed class GatherChannels : LiveChannelSuite<GatherHost>;

public sealed class GatherRecordings : RecordingSuite<GatherHost>;

public sealed class GatherCoverage : SuiteCoverage<GatherHost>;

public sealed class RelayHost() : TwilioHost(TwilioMode.Relay);

public sealed class GatherHost() : TwilioHost(TwilioMode.Gather);

/// <summary>The adapter over the stand-in, in virtual time.</summary>
public abstract class TwilioHost(TwilioMode mode) : RecordingTelephonyHost
{
    private readonly List<ServiceProvider> _processes = [];
    private VirtualTime? _time;
    private TwilioNetwork? _network;
    private ITelephonyProvider? _provider;

    public override ITelephonyProvider Provider => _provider ?? throw new InvalidOperationException("Calls are made inside of RunAsync.");

    public override TimeProvider Time => _time ?? throw new InvalidOperationException("Calls are made inside of RunAsync.");

    public override string AnsweringNumber => TwilioNetwork.Answering;

    public override string SilentNumber => TwilioNetwork.Silent;

    public override string BusyNumber => TwilioNetwork.Busy;

    public override string MachineNumber => TwilioNetwork.Machine;

    public override string RejectedNumber => TwilioNetwork.Rejected;

    internal TwilioNetwork Network => _network!;

    public override Task RunAsync(Func<Task> test)
    {
        VirtualTime.Run(
            new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
            time =>
            {
                (_time, _network) = (time, new TwilioNetwork(time));
                _provider = Start();
                return test();
            },
            TimeSpan.FromHours(2));
        return Task.CompletedTask;
    }

    public override ValueTask<ITelephonyProvider?> RestartAsync() => new(Start());

    public override ValueTask<int?> CountDialsAsync(Guid attemptId) => new(Network.Calls.Count(call => call.Attempt == attemptId));

    public override async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            await process.DisposeAsync();
        }

        _network?.Dispose();
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
    }

    /// <summary>A new process: it knows nothing, and the network's requests go to it from now on.</summary>
    internal ITelephonyProvider Start()
    {
        var services = new ServiceCollection();
        services.AddSingleton(Time);
        services.AddSingleton<ITwilioApi>(Network);
        new CallAssistantBuilder(services).UseTwilio(TestCall.Settings).UseTwilio(options => options.Mode = mode);
        var process = services.BuildServiceProvider();
        _processes.Add(process);
        (Network.Webhooks, Network.Sockets) = (process.GetRequiredService<IProviderWebhooks>(), process.GetRequiredService<IProviderSockets>());
        return _provider = process.GetRequiredService<ITelephonyProvider>();
    }
}
