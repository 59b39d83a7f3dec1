using CallAssistant.Conformance;
using CallAssistant.Simulation.Calls;

namespace CallAssistant.Simulation.Network;

public sealed class SimulatedProvider : TelephonyProviderSuite<SimulatedTelephonyHost>;

public sealed class SimulatedChannels : LiveChannelSuite<SimulatedTelephonyHost>;

public sealed class SimulatedCoverage : SuiteCoverage<SimulatedTelephonyHost>;

/// <summary>The simulated network in virtual time. A test may have it break a promise with <see cref="Break"/>.</summary>
public sealed class SimulatedTelephonyHost : TelephonyHost
{
    // Flows with the test that breaks the network, so that tests beside it are not touched.
    private static readonly AsyncLocal<TelephonySabotage> Broken = new();

    private VirtualTime? _time;
    private SimulatedTelephony? _network;

    public override ITelephonyProvider Provider => new BrokenTelephony(Network, Broken.Value);

    public override TimeProvider Time => _time ?? throw new InvalidOperationException("Calls are made inside of RunAsync.");

    public override string AnsweringNumber => TestNetwork.Number;

    public override string SilentNumber => "+12025550101";

    public override string BusyNumber => "+12025550102";

    public override string MachineNumber => "+12025550104";

    public override string RejectedNumber => "+12025550103";

    private SimulatedTelephony Network => _network ?? throw new InvalidOperationException("Calls are made inside of RunAsync.");

    /// <summary>From here on, networks of this test break a promise.</summary>
    public static void Break(TelephonySabotage sabotage) => Broken.Value = sabotage;

    public override Task RunAsync(Func<Task> test)
    {
        VirtualTime.Run(
            TestNetwork.Monday,
            time =>
            {
                var directory = TestNetwork.With(new ScriptedCallee("Hello?"));
                directory.Add(new SimulatedCallee(SilentNumber, "Silent", new NobodyHome()));
                directory.Add(new SimulatedCallee(BusyNumber, "Busy", new BusyLine()));
                directory.Add(new SimulatedCallee(MachineNumber, "Machine", new Voicemail("Northside Plumbing")));
                directory.MakeUnreachable(RejectedNumber);
                (_time, _network) = (time, new SimulatedTelephony(new SimulatedTelephonyOptions { DetectionTime = TimeSpan.FromSeconds(3) }, directory, time));
                return test();
            },
            TimeSpan.FromHours(2));
        return Task.CompletedTask;
    }

    /// <summary>The network is its own carrier: whoever comes back asks the same object.</summary>
    public override ValueTask<ITelephonyProvider?> RestartAsync() => new(Provider);

    public override ValueTask<int?> CountDialsAsync(Guid attemptId) =>
        new(Network.Dials.Count(dial => dial.AttemptId == attemptId && dial.ProviderCallId is not null));
}
