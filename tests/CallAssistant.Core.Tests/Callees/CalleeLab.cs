using System.Globalization;
using CallAssistant.Conformance.Tests.InMemory;
using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CallAssistant.Core.Tests.Callees;

/// <summary>Holds many calls, one with each callee, with one host and one database in virtual time; some at once.</summary>
internal sealed class CalleeLab
{
    public const string Errand = "ask for the opening hours";
    private const int AtOnce = 20;
    private static readonly int[] AreaCodes = [202, 212, 215, 301, 305, 404, 410, 617, 703, 919];

    /// <summary>Who talks; null for the offline agent.</summary>
    public ICallAgent? Agent { get; init; }

    public Action<LiveCallOptions> Live { get; init; } = static _ => { };

    public Action<DialOptions> Dial { get; init; } = static _ => { };

    public SimulatedTelephonyOptions Network { get; init; } = new();

    /// <summary>Put around the network.</summary>
    public Func<SimulatedTelephony, TimeProvider, ITelephonyProvider> Around { get; init; } = static (network, _) => network;

    public bool LeavesVoicemail { get; init; }

    /// <summary>The number of the callee with this index.</summary>
    public static string NumberOf(int index) => string.Create(CultureInfo.InvariantCulture, $"+1{AreaCodes[index / 100]}55501{index % 100:00}");

    public HeldCall Hold(ICallee callee, string errand = Errand) => HoldAll([callee], errand)[0];

    public IReadOnlyList<HeldCall> HoldAll(IReadOnlyList<ICallee> callees, string errand = Errand)
    {
        var held = new HeldCall[callees.Count];
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var directory = new SimulatedDirectory();
            for (var i = 0; i < callees.Count; i++)
            {
                directory.Add(new SimulatedCallee(NumberOf(i), NumberOf(i), callees[i]));
            }

            var network = Around(new SimulatedTelephony(Network, directory, time), time);
            await using var host = EngineHost.Start(time, new InMemoryDatabase(Sabotage.None) { Clock = time }, network, Network.Seed, Change);
            await host.SetUpUserAsync(settings => settings with
            {
                LeaveVoicemail = LeavesVoicemail,
                Profile = new Dictionary<string, string> { [PrivateFields.FullName] = "Dana Reed", ["date_of_birth"] = "1987-03-14", ["email"] = "dana.reed@example.com" },
            });
            for (var first = 0; first < callees.Count; first += AtOnce)
            {
                await Task.WhenAll(Enumerable.Range(first, Math.Min(AtOnce, callees.Count - first)).Select(i => CallAsync(host, time, i)));
            }
        }, TimeSpan.FromDays(2));
        return held;

        async Task CallAsync(EngineHost host, TimeProvider time, int i)
        {
            var task = await host.CreateAsync($"Call {NumberOf(i)} and {errand}");
            var started = await host.Assistant.StartCallAsync(EngineHost.User, task.Id);
            Assert.True(started.IsDone, started.Problem?.Detail);
            var session = started.Value.Session;

            // Watching each call would cost more than the calls.
            while (session.Summary is null)
            {
                await Task.Delay(TimeSpan.FromSeconds(10), time);
                session = (await host.Store.FindSessionAsync(EngineHost.User, session.Id, default))!;
            }

            held[i] = new HeldCall(callees[i], session, (await host.Store.FindTaskAsync(EngineHost.User, task.Id, default))!, await host.Store.ReadJournalAsync(EngineHost.User, session.Id, 0, default));
        }
    }

    private void Change(IServiceCollection services)
    {
        services.Configure(Live);
        services.Configure(Dial);
        if (Agent is not null)
        {
            services.Replace(ServiceDescriptor.Singleton(Agent));
        }
    }
}
