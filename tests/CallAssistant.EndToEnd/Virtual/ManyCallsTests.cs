using System.Diagnostics;
using CallAssistant.EndToEnd.Hosting;

namespace CallAssistant.EndToEnd.Virtual;

[Collection(nameof(Alone))]
public sealed class ManyCallsTests(ITestOutputHelper output)
{
    private const int Count = 300;
    private const int Few = 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void Calls_ThreeHundredOfAllKinds_EndWellWithinAMinuteAndRepeatByteForByte()
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        var first = Run(seed: 1);
        var elapsed = watch.Elapsed;
        output.WriteLine($"{Count} calls took {elapsed.TotalSeconds:0.0} s, with {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s of processor time");
        output.WriteLine(string.Join(", ", first.Sessions.CountBy(session => session.Outcome).Select(outcome => $"{outcome.Key} {outcome.Value}")));
        Assert.True(elapsed < Limit, $"{Count} calls took {elapsed}.");
        Assert.All(first.Sessions, session => Assert.True(session is { IsOver: true, Summary: not null }, $"{session.PhoneNumber}: {session.Status}"));
        Assert.Equal(Count, first.Dials.Count);
        Assert.Equal(Count, first.Dials.Select(dial => dial.AttemptId).Distinct().Count());
        foreach (var outcome in new[] { CallOutcome.Achieved, CallOutcome.Busy, CallOutcome.NoAnswer, CallOutcome.WrongNumber, CallOutcome.VoicemailLeft, CallOutcome.VoicemailNoMessage })
        {
            Assert.Contains(first.Sessions, session => session.Outcome == outcome);
        }

        Assert.True(first.Sessions.Count(session => session.Outcome == CallOutcome.Achieved) > Count / 2);
        Assert.Equal(first.Journals, Run(seed: 1).Journals);
        Assert.NotEqual(Run(seed: 1, Few).Journals, Run(seed: 2, Few).Journals);
    }

    private static ManyCallsResult Run(int seed, int count = Count)
    {
        using var folder = new TestFolder();
        return new ManyCalls(folder.Database, seed, count).Run();
    }
}
