using CallAssistant.Core.Tests.Engine;
using CallAssistant.Live;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Live;

/// <summary>Webhooks of calls that this process talks on.</summary>
public sealed class JoinedCallsTests
{
    [Fact]
    public void Join_WhileAnEarlierHolderLeaves_StaysJoined()
    {
        var calls = new JoinedCalls();
        var first = calls.Join("CA1");
        var second = calls.Join("CA1");

        first.Dispose();

        Assert.True(calls.Contains("CA1"));
        second.Dispose();
        Assert.False(calls.Contains("CA1"));
    }

    [Fact]
    public void Webhook_OfACallThatIsTalkedOn_CostsTheStoreNothing()
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var phone = new FakeTelephony(time);
            CountingStore? store = null;
            await using var host = await EngineHost.StartAsync(time, database, phone, change: services => services.Decorate<ICallStore>(inner => store = new CountingStore(inner)));
            await host.SetUpUserAsync();
            var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
            var started = await host.Assistant.StartCallAsync(EngineHost.User, task.Id);
            await Task.Delay(TimeSpan.FromSeconds(1), time);

            await host.Assistant.NoteProviderEventAsync(FakeTelephony.CallId);
            Assert.Equal(0, store!.Looks);

            phone.Push(new CallSignal.Ended(CallSessionStatus.Busy, TimeSpan.Zero, "Busy."));
            await host.FinishAsync(started.Value!.Session.Id);
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            await host.Assistant.NoteProviderEventAsync(FakeTelephony.CallId);
            Assert.Equal(1, store.Looks);
        });
    }

    private sealed class CountingStore(ICallStore inner) : DelegatingStore
    {
        protected override ICallStore Inner => inner;

        public int Looks { get; private set; }

        public override ValueTask<CallSession?> FindSessionByProviderCallIdAsync(string providerCallId, CancellationToken cancellationToken)
        {
            Looks++;
            return base.FindSessionByProviderCallIdAsync(providerCallId, cancellationToken);
        }
    }
}
