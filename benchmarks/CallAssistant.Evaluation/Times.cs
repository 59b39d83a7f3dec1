namespace CallAssistant.Evaluation;

/// <summary>Durations of many runs.</summary>
internal sealed class Times(int expected)
{
    private readonly List<double> _milliseconds = new(expected);

    public void Add(TimeSpan time) => _milliseconds.Add(time.TotalMilliseconds);

    public void Clear() => _milliseconds.Clear();

    /// <summary>"a record: p50 0.21 ms, p99 0.93 ms, most 4.10 ms".</summary>
    public string Line(string what)
    {
        return FormattableString.Invariant($"{what}: p50 {At(0.5):0.00} ms, p99 {At(0.99):0.00} ms, most {At(1):0.00} ms");
    }

    /// <summary>The milliseconds that so many runs were done in.</summary>
    public double At(double share)
    {
        _milliseconds.Sort();
        return _milliseconds.Count == 0 ? 0 : _milliseconds[Math.Max(0, (int)Math.Ceiling(_milliseconds.Count * share) - 1)];
    }
}
