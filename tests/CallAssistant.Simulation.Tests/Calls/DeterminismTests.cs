namespace CallAssistant.Simulation.Calls;

public sealed class DeterminismTests
{
    private static readonly string[] Turns =
    [
        "Hello, this is an AI assistant calling on behalf of Dana Reed.|I would like to book a cleaning this week, at the earliest time you have.", "Yes, please book that.", "The name is Dana Reed.", "Thank you. Goodbye.",
    ];

    [Fact]
    public void Call_SameSeed_SameTranscriptByteForByte()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            foreach (var callee in SimulatedDirectory.CreateDefault().Entries.Select(entry => entry.PhoneNumber).Append("+14155550123"))
            {
                var first = TestNetwork.Call(SimulatedDirectory.CreateDefault(), callee, seed, Turns).Transcript;
                Assert.Equal(first, TestNetwork.Call(SimulatedDirectory.CreateDefault(), callee, seed, Turns).Transcript);
            }
        }
    }

    [Fact]
    public void Call_OtherSeeds_OtherTranscripts()
    {
        var transcripts = Enumerable.Range(1, 20).Select(seed => TestNetwork.Call(SimulatedDirectory.CreateDefault(), "+12025550142", seed, Turns).Transcript).ToList();
        Assert.Equal(20, transcripts.Distinct().Count());
    }

    [Fact]
    public void TwoCalls_InOnePump_AreBothWholeAndTheSameEachTime()
    {
        var runs = new[] { RunBoth(), RunBoth() };

        Assert.Equal(runs[0], runs[1]);
        Assert.Contains("is booked for", runs[0], StringComparison.Ordinal);
        Assert.Contains("a table for two", runs[0], StringComparison.Ordinal);

        static string RunBoth() => VirtualTime.Run(TestNetwork.Monday, async time =>
        {
            var network = new SimulatedTelephony(new SimulatedTelephonyOptions(), SimulatedDirectory.CreateDefault(), time);
            var dentist = TestNetwork.CallAsync(network, TestNetwork.Request("+12025550142"), Turns);
            var restaurant = TestNetwork.CallAsync(
                network,
                TestNetwork.Request("+12025550155", Guid.Parse("00000000-0000-0000-0000-000000000002")),
                "Hello, this is an AI assistant.|I would like to reserve a table for two tomorrow at 7 PM.", "Yes, please book it under the name Reed.", "Yes, please book it under the name Reed.", "Goodbye.");
            await Task.WhenAll(dentist, restaurant);
            Assert.Equal(0, time.ForeignPosts);
            Assert.Equal(2, network.Dials.Count);
            return (await dentist).Transcript + (await restaurant).Transcript;
        });
    }
}
