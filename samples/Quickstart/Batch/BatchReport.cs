using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CallAssistant.Quickstart.Terminal;

namespace CallAssistant.Quickstart.Batch;

/// <summary>One line a record, then the counts.</summary>
internal sealed class BatchReport(TextWriter output)
{
    private readonly List<BatchResult> _results = [];
    private int _badLines;

    public void AddBadLine(int number, string fault)
    {
        _badLines++;
        output.WriteLine(Printable.Of(string.Create(CultureInfo.InvariantCulture, $"line {number} is skipped: {fault}")));
    }

    public void Add(BatchRecord record, BatchResult result)
    {
        _results.Add(result);
        var errand = result.Task?.Plan is { } plan ? Words.Snake(plan.Errand) : "-";
        output.WriteLine(Printable.Of($"{record.Id,-34}  {errand,-18}  {StatusOf(result),-16}  {Describe(result)}"));
    }

    public void WriteCounts()
    {
        var calls = _results.Where(result => result.Call is not null).ToList();
        var counts = new[]
        {
            ("called", calls.Count),
            ("waiting for answers", _results.Count(result => result.IsWaiting)),
            ("not called", _results.Count(result => result is { Call: null, IsWaiting: false, Fault: null })),
            ("faults", _results.Count(result => result.Fault is not null)),
            ("lines skipped", _badLines),
        };
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_results.Count} records: {string.Join(", ", counts.Select(count => $"{count.Item2} {count.Item1}"))}"));
        Write("Outcomes", calls.Select(result => Words.Snake(result.Call!.Session.Outcome)));
        Write("Errands", _results.Where(result => result.Task?.Plan is not null).Select(result => Words.Snake(result.Task!.Plan!.Errand)));
        Write("Missing", _results.Where(result => result.IsWaiting).SelectMany(result => result.Missing));
        output.WriteLine($"Journals: {Fingerprint(calls)} (the same for the same file and seed)");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Facts: {calls.Sum(result => result.Call!.Result.Facts.Count)}, of which verified: {calls.Sum(result => result.VerifiedFacts)}"));
    }

    private void Write(string title, IEnumerable<string> words)
    {
        var counts = words.CountBy(word => word).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal);
        output.WriteLine($"{title}: {string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"))}");
    }

    /// <summary>One hash over all journals: the last hash of each covers all of it.</summary>
    private static string Fingerprint(IEnumerable<BatchResult> calls) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(calls.Select(result => result.Call!.Session.JournalHash)))))[..16];

    private static string StatusOf(BatchResult result) =>
        result.Fault is not null ? "fault" : result.Task is { } task ? Words.Snake(task.Status) : "-";

    private static string Describe(BatchResult result) => result switch
    {
        { Fault: { } fault } => fault,
        { Call: { } call } => $"{Words.Snake(call.Session.Outcome)}, {result.VerifiedFacts} of {call.Result.Facts.Count} facts verified",
        { IsWaiting: true } => $"missing: {string.Join(", ", result.Missing)}",
        _ => result.Task?.StatusReason ?? "",
    };
}
