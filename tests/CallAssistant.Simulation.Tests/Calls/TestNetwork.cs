namespace CallAssistant.Simulation.Calls;

/// <summary>One call in virtual time.</summary>
internal static class TestNetwork
{
    /// <summary>Monday, 9 AM in New York.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    public static readonly Guid Attempt = new("00000000-0000-0000-0000-000000000001");

    public const string Number = "+12025550199";

    public static DialRequest Request(string number = Number, Guid? attempt = null) =>
        new(attempt ?? Attempt, number, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10));

    public static SimulatedDirectory With(ICallee callee, double interrupts = 0)
    {
        var directory = new SimulatedDirectory();
        directory.Add(new SimulatedCallee(Number, "Test", callee) { InterruptChance = interrupts });
        return directory;
    }

    /// <summary>Calls, says the turns, and returns the caller with what it heard.</summary>
    public static ScriptedCaller Call(ICallee callee, int seed, params string[] turns) => Call(With(callee), Number, seed, turns);

    public static ScriptedCaller Call(SimulatedDirectory directory, string number, int seed, params string[] turns) =>
        VirtualTime.Run(
            Monday,
            async time =>
            {
                var network = new SimulatedTelephony(new SimulatedTelephonyOptions { Seed = seed }, directory, time);
                return await CallAsync(network, Request(number), turns);
            },
            TimeSpan.FromHours(1));

    public static async Task<ScriptedCaller> CallAsync(SimulatedTelephony network, DialRequest request, params string[] turns)
    {
        var accepted = Assert.IsType<DialResult.Accepted>(await network.DialAsync(request, default));
        var channel = await network.OpenChannelAsync(request.AttemptId, accepted.ProviderCallId, default);
        Assert.NotNull(channel);
        await using (channel)
        {
            var caller = new ScriptedCaller(channel, turns);
            await caller.TalkAsync();
            return caller;
        }
    }
}
