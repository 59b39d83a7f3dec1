using System.Diagnostics;
using CallAssistant.Evaluation.Scoring;

namespace CallAssistant.Evaluation;

/// <summary>Writes the predictions for a file, scores them where it says what is expected, and times them.</summary>
internal static class Evaluation
{
    private const int Rounds = 10;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static void Run(string input, string output, Func<Record, IReadOnlyList<Prediction>> read)
    {
        var records = Record.ReadAll(input);
        var predictions = records.Select(record => (Record: record, Found: read(record))).ToList();
        File.WriteAllLines(output, predictions.Select(pair => Prediction.Line(pair.Record.Id, pair.Found)));
        Console.WriteLine($"{records.Count} records, {predictions.Sum(pair => pair.Found.Count)} predictions in {output}");
        if (records.Any(record => record.Expected is not null))
        {
            var scorer = new Scorer(records);
            predictions.ForEach(pair => scorer.Add(pair.Record, pair.Found));
            scorer.Print();
        }

        // The first seconds are those of the compiler.
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            foreach (var record in records)
            {
                read(record);
            }
        }

        var times = new Times(records.Count * Rounds);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var record in records)
            {
                var start = Stopwatch.GetTimestamp();
                read(record);
                times.Add(Stopwatch.GetElapsedTime(start));
            }
        }

        Console.WriteLine(times.Line("a record"));
    }
}
