using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CallAssistant.Core.Tests.Suppression;

/// <summary>Lists that the host adds. One that cannot be asked says nothing: no dial happens on its silence.</summary>
public sealed class SuppressionListTests
{
    private const string Errand = $"Call {CallLab.Number} and ask what a haircut costs";

    private static readonly ScriptedCallee Salon = new ScriptedCallee("Shear Delight, how can I help you?").On("goodbye", CalleeReply.SayAndHangUp("Bye!")).On("haircut", "A haircut is $45.");

    [Fact]
    public void StartCall_NumberOnAnAddedList_IsRefused() => Run((_, _) => new(true), async (host, network, _, _) =>
    {
        var reply = await host.Assistant.StartCallAsync(EngineHost.User, (await host.CreateAsync(Errand)).Id);

        Assert.Equal("opted_out", reply.Problem?.Rule);
        Assert.Empty(network.Dials);
    });

    [Fact]
    public void StartCall_NumberOnNoList_IsDialledAfterEachWasAskedBeforeAndAtTheTurn() => Run((_, _) => new(false), async (host, network, _, list) =>
    {
        await host.CallAsync((await host.CreateAsync(Errand)).Id);

        Assert.Single(network.Dials);
        Assert.Equal([CallLab.Number, CallLab.Number], list.Asked);
    });

    [Fact]
    public void StartCall_ListFails_IsAFaultAndNoDial() => Run((_, _) => throw new HttpRequestException("The register is down."), async (host, network, _, _) =>
    {
        var task = await host.CreateAsync(Errand);

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Assistant.StartCallAsync(EngineHost.User, task.Id));

        Assert.True(fault.IsTransient);
        Assert.Contains(nameof(Register), fault.Message, StringComparison.Ordinal);
        Assert.Equal((CallTaskStatus.ReadyToCall, 0), ((await host.Store.FindTaskAsync(EngineHost.User, task.Id, default))!.Status, network.Dials.Count));
    });

    /// <summary>One that never answers and does not heed its token.</summary>
    [Fact]
    public void StartCall_ListHangs_IsAFaultAfterTenSeconds() => Run((_, _) => new(new TaskCompletionSource<bool>().Task), async (host, network, time, _) =>
    {
        var task = await host.CreateAsync(Errand);
        var began = time.GetUtcNow();

        await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Assistant.StartCallAsync(EngineHost.User, task.Id));

        Assert.Equal(TimeSpan.FromSeconds(10), time.GetUtcNow() - began);
        Assert.Empty(network.Dials);
    });

    /// <summary>The list answers when the call is decided and fails at its turn: that attempt rings nobody, and the task is tried again until the list answers.</summary>
    [Fact]
    public void Attempt_ListFailsAtItsTurn_IsTriedAgainWhenItAnswers() => Run((_, asked) => asked is 2 or 3 ? throw new HttpRequestException("The register is down.") : new(false), async (host, network, time, _) =>
    {
        using var stop = new CancellationTokenSource();
        var worker = host.Worker.RunAsync(stop.Token);
        var task = await host.CreateAsync(Errand);
        var (session, _, _) = await host.CallAsync(task.Id);
        Assert.Equal((CallSessionStatus.Failed, 0), (session.Status, network.Dials.Count));

        await Task.Delay(TimeSpan.FromHours(1), time);

        Assert.Single(network.Dials);
        Assert.Equal(CallTaskStatus.Completed, (await host.Store.FindTaskAsync(EngineHost.User, task.Id, default))!.Status);
        await stop.CancelAsync();
        await worker;
    });

    [Fact]
    public void AddSuppressionList_Twice_CountsOnce()
    {
        var services = new ServiceCollection();
        new CallAssistantBuilder(services).AddSuppressionList<Register>().AddSuppressionList<Register>();

        Assert.Single(services, service => service.ServiceType == typeof(ISuppressionList));
    }

    private static void Run(Func<string, int, ValueTask<bool>> answer, Func<EngineHost, SimulatedTelephony, VirtualTime, Register, Task> body)
    {
        var register = new Register { Answer = answer };
        CallLab.Run(Salon, (host, network, time) => body(host, network, time, register), change: services => services.TryAddEnumerable(ServiceDescriptor.Singleton<ISuppressionList>(register)));
    }

    private sealed class Register : ISuppressionList
    {
        public Func<string, int, ValueTask<bool>> Answer { get; init; } = (_, _) => new(false);

        public List<string> Asked { get; } = [];

        public ValueTask<bool> ContainsAsync(string phoneNumber, CancellationToken cancellationToken)
        {
            Asked.Add(phoneNumber);
            return Answer(phoneNumber, Asked.Count);
        }
    }
}
