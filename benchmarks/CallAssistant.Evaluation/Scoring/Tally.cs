namespace CallAssistant.Evaluation.Scoring;

/// <summary>The counts of one type.</summary>
internal sealed class Tally
{
    public int Hits { get; set; }

    public int Wrong { get; set; }

    public int Missed { get; set; }

    public double Precision => Share(Hits, Hits + Wrong);

    public double Recall => Share(Hits, Hits + Missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(Tally other) => (Hits, Wrong, Missed) = (Hits + other.Hits, Wrong + other.Wrong, Missed + other.Missed);

    public string Row(string name) => FormattableString.Invariant($"{name,-22} {Hits,6} {Wrong,6} {Missed,6}   {Precision,9:0.000} {Recall,9:0.000} {F1,9:0.000}");

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
