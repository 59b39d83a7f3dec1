using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CallAssistant.Core.Tests.Engine;

/// <summary>Runs a test with a host, a network and a user in virtual time, on a Monday morning in New York.</summary>
internal static class CallLab
{
    public const string Number = "+12025550199";

    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    public static void Run(ICallee callee, Func<EngineHost, SimulatedTelephony, VirtualTime, Task> body, ICallAgent? agent = null, Action<IServiceCollection>? change = null, SimulatedTelephonyOptions? options = null)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(Monday, async time =>
        {
            var network = EngineHost.Network(time, options ?? new SimulatedTelephonyOptions(), (Number, callee));
            await using var host = await EngineHost.StartAsync(time, database, network, change: services =>
            {
                if (agent is not null)
                {
                    services.Replace(ServiceDescriptor.Singleton(agent));
                }

                change?.Invoke(services);
            });
            await host.SetUpUserAsync();
            await body(host, network, time);
        }, TimeSpan.FromDays(2));
    }

    public static IEnumerable<string> Heard(IEnumerable<JournalEntry> journal) =>
        journal.Select(entry => entry.Event).OfType<CallEvent.AssistantSpoke>().Select(spoke => spoke.Text);
}
