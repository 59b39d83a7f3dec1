using System.Globalization;

namespace CallAssistant.Benchmarks.Live;

/// <summary>Tables as the documentation has them.</summary>
internal static class Table
{
    public static void PrintHeader(string subject)
    {
        Console.WriteLine($"| {subject} | n | p50 ms | p90 ms | p99 ms | max ms |");
        Console.WriteLine("|---|---|---|---|---|---|");
    }

    public static void Print(string row, Sample sample) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {row} | {sample.Count:n0} | {string.Join(" | ", sample.At(0.5, 0.9, 0.99, 1).Select(value => value.ToString("n2", CultureInfo.InvariantCulture)))} |"));

    /// <summary>A line below a table.</summary>
    public static void Note(FormattableString note) => Console.WriteLine(note.ToString(CultureInfo.InvariantCulture));
}
