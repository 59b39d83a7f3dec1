namespace CallAssistant.Evaluation.Scoring;

/// <summary>Counts hits, wrong and missed values as the evaluation set's own scorer does: each entry once, an equal value before a variant, equal predictions once.</summary>
internal sealed class Scorer
{
    private readonly SortedDictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known;
    private int _predictions;
    private int _grounded;

    /// <summary>Types that do not occur in the records are not scored.</summary>
    public Scorer(IEnumerable<Record> records) => _known = records.SelectMany(record => record.Expected ?? []).Select(entry => entry.Type).ToHashSet(StringComparer.Ordinal);

    /// <summary>All types together.</summary>
    public Tally Micro
    {
        get
        {
            var micro = new Tally();
            foreach (var tally in _tallies.Values)
            {
                micro.Add(tally);
            }

            return micro;
        }
    }

    public IReadOnlyDictionary<string, Tally> Types => _tallies;

    /// <summary>Share of the predictions whose words occur in the record.</summary>
    public double Grounded => _predictions == 0 ? 0 : (double)_grounded / _predictions;

    public void Add(Record record, IReadOnlyList<Prediction> predictions)
    {
        var entries = record.Expected ?? [];
        var taken = new bool[entries.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var prediction in predictions.Where(prediction => _known.Contains(prediction.Type)))
        {
            _predictions++;
            _grounded += IsGrounded(prediction.RawFragment, record) ? 1 : 0;
            if (seen.Add(Comparison.Key(prediction)))
            {
                Count(prediction, entries, taken);
            }
        }

        for (var i = 0; i < entries.Count; i++)
        {
            Of(entries[i].Type).Missed += !entries[i].Optional && !taken[i] ? 1 : 0;
        }
    }

    public void Print()
    {
        Console.WriteLine($"{"type",-22} {"tp",6} {"fp",6} {"fn",6}   {"precision",9} {"recall",9} {"F1",9}");
        foreach (var (type, tally) in _tallies)
        {
            Console.WriteLine(tally.Row(type));
        }

        Console.WriteLine(Micro.Row("micro"));
        Console.WriteLine(FormattableString.Invariant($"macro F1 {_tallies.Values.Select(tally => tally.F1).DefaultIfEmpty().Average():0.000}"));
        Console.WriteLine(FormattableString.Invariant($"grounded {Grounded:0.000} ({_grounded} of {_predictions} predictions)"));
    }

    private void Count(Prediction prediction, IReadOnlyList<Expected> entries, bool[] taken)
    {
        var hits = Enumerable.Range(0, entries.Count).Where(i => Comparison.Matches(entries[i], prediction)).ToList();
        var required = hits.FindAll(i => !entries[i].Optional);
        var free = required.FindAll(i => !taken[i]).OrderBy(i => !Comparison.IsSame(entries[i].Type, entries[i].Value, prediction.Value)).ToList();
        if (free.Count > 0)
        {
            taken[free[0]] = true;
            Of(entries[free[0]].Type).Hits++;
        }
        else if (hits.Count == required.Count && !(hits.Count > 0 && Comparison.IsText(prediction.Type)))
        {
            Of(prediction.Type).Wrong++;
        }
    }

    private Tally Of(string type) => _tallies.TryGetValue(type, out var tally) ? tally : _tallies[type] = new Tally();

    private static bool IsGrounded(string fragment, Record record)
    {
        var folded = Fold(fragment);
        return folded.Length > 0 && record.Texts.Any(text => Fold(text).Contains(folded, StringComparison.Ordinal));
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
