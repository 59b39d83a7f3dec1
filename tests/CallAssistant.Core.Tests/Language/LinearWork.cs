using System.Diagnostics;

namespace CallAssistant.Core.Tests.Language;

/// <summary>Compares the work for a text with that for one of four times its length.</summary>
internal static class LinearWork
{
    private const int Times = 4;
    private const int Rounds = 5;

    /// <summary>Fails when the work grows much faster than the text. Linear work is four times as much, quadratic sixteen times; a bound of ten leaves room for a busy machine, and of several runs the best count.</summary>
    public static void Check(string piece, int characters, Action<string> work)
    {
        var (small, large) = (Repeat(piece, characters), Repeat(piece, characters * Times));
        work(small);
        work(large);
        var ratio = double.MaxValue;
        for (var attempt = 0; attempt < 10 && ratio > 10; attempt++)
        {
            ratio = Best(large, work) / Math.Max(Best(small, work), 0.2);
        }

        Assert.True(ratio <= 10, FormattableString.Invariant($"{Times} times the text took {ratio:0.0} times the work."));

        // What is allocated does not depend on the machine.
        var allocated = (double)Allocated(large, work) / Math.Max(Allocated(small, work), 4096);
        Assert.True(allocated <= Times * 1.6, FormattableString.Invariant($"{Times} times the text took {allocated:0.0} times the memory."));
    }

    public static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static double Best(string text, Action<string> work)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            work(text);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }

    private static long Allocated(string text, Action<string> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
