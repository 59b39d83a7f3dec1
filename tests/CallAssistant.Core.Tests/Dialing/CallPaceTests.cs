using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Core.Tests.Dialing;

public sealed class CallPaceTests
{
    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 5)]
    public void StartCall_ToOneNumberAgainAndAgain_IsRefusedForTheDay_OnRealPhones(bool reachesPeople, int expected)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var network = new PacedNetwork(EngineHost.Network(time, (CallLab.Number, new BusyLine())), time, callsPerSecond: 1, reachesPeople);
            await using var host = await EngineHost.StartAsync(time, database, network, change: services => services.Configure<DialPolicyOptions>(policy =>
            {
                policy.MaxCallsPerNumberPerDay = 3;
                policy.EnforceCallingHours = false;
            }));
            await host.SetUpUserAsync();
            var last = await StartAsync(host);
            for (var call = 1; call < 5; call++)
            {
                last = await StartAsync(host);
            }

            Assert.Equal(expected, network.Dials.Count);
            if (reachesPeople)
            {
                Assert.Contains("called 3 times within a day", last.Problem!.Detail, StringComparison.Ordinal);
                await Task.Delay(TimeSpan.FromDays(1), time);
                Assert.True((await StartAsync(host)).IsDone);
            }
        }, TimeSpan.FromDays(3));
    }

    private static async Task<CallReply<StartedCall>> StartAsync(EngineHost host)
    {
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        var reply = await host.Assistant.StartCallAsync(EngineHost.User, task.Id);
        if (reply.IsDone)
        {
            await host.FinishAsync(reply.Value!.Session.Id);
        }

        return reply;
    }
}
