namespace CallAssistant;

/// <summary>An absolute range of time. Calendar words ("this week") become one of these when the call is planned, in the callee's zone.</summary>
/// <param name="From">Start, inclusive, with the offset of the callee's zone.</param>
/// <param name="To">End, exclusive, with the offset of the callee's zone. Always after <paramref name="From"/>.</param>
/// <param name="Words">The words that it was made from, for example "this week"; null when there were none.</param>
public sealed record TimeWindow(DateTimeOffset From, DateTimeOffset To, string? Words = null)
{
    /// <summary>True when the moment lies inside the range.</summary>
    /// <param name="moment">The moment to test.</param>
    public bool Contains(DateTimeOffset moment) => moment >= From && moment < To;
}
