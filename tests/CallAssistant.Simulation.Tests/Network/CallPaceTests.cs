using CallAssistant.Simulation.Calls;
using Microsoft.Extensions.Time.Testing;

namespace CallAssistant.Simulation.Network;

public sealed class CallPaceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(7.5)]
    public void Speed_AnyFactor_DividesTheWaitingAndLeavesTheSignals(double speed)
    {
        var expected = Signals(1, out var atNormalSpeed);

        Assert.Equal(expected, Signals(speed, out var atThisSpeed));

        Assert.InRange(atThisSpeed, atNormalSpeed / speed, (atNormalSpeed / speed) + TimeSpan.FromMilliseconds(60));
    }

    /// <summary>The fake clock is moved by the millisecond; the pump of virtual time around it keeps everything on one thread.</summary>
    private static List<CallSignal> Signals(double speed, out TimeSpan took)
    {
        var clock = new FakeTimeProvider(TestNetwork.Monday);
        var signals = VirtualTime.Run(TestNetwork.Monday, async _ =>
        {
            var network = new SimulatedTelephony(new SimulatedTelephonyOptions { Speed = speed }, TestNetwork.With(new ScriptedCallee("Garage, hello.")), clock);
            var call = ListenAsync(network);
            for (var i = 0; i < 100_000 && !call.IsCompleted; i++)
            {
                clock.Advance(TimeSpan.FromMilliseconds(1));
                for (var turn = 0; turn < 8; turn++)
                {
                    await Task.Yield();
                }
            }

            return await call;
        });
        took = clock.GetUtcNow() - TestNetwork.Monday;
        return signals;
    }

    private static async Task<List<CallSignal>> ListenAsync(SimulatedTelephony network)
    {
        var accepted = (DialResult.Accepted)await network.DialAsync(TestNetwork.Request(), default);
        await using var channel = (await network.OpenChannelAsync(TestNetwork.Attempt, accepted.ProviderCallId, default))!;
        var signals = new List<CallSignal>();
        await foreach (var signal in channel.ReadSignalsAsync(default))
        {
            signals.Add(signal);
        }

        return signals;
    }
}
