namespace CallAssistant.Simulation;

/// <summary>Finds the times to offer.</summary>
internal static class SlotSearch
{
    private static readonly TimeSpan TableReach = TimeSpan.FromMinutes(45);

    /// <summary>The best times for a wish, best first.</summary>
    /// <param name="free">The free times, in order.</param>
    /// <param name="wish">What was asked for.</param>
    /// <param name="table">A table is looked for around the time, not on other days.</param>
    /// <param name="exact">True when the first one is what was asked for.</param>
    public static List<DateTime> Find(IEnumerable<DateTime> free, Wish wish, bool table, out bool exact)
    {
        var allowed = free.Where(wish.Allows);
        exact = true;
        if (wish.At is { } at)
        {
            var ranked = allowed.OrderBy(slot => wish.HasDay ? default : slot.Date).ThenBy(slot => Distance(slot, at)).ThenBy(slot => slot).ToList();
            exact = ranked.Count > 0 && TimeOnly.FromDateTime(ranked[0]) == at;
            return table && !exact && ranked.Exists(slot => Distance(slot, at) <= TableReach) ? ranked.FindAll(slot => Distance(slot, at) <= TableReach * 2) : ranked;
        }

        return wish.Latest ? [.. allowed.Reverse()] : [.. allowed];
    }

    private static TimeSpan Distance(DateTime slot, TimeOnly at) => (slot.TimeOfDay - at.ToTimeSpan()).Duration();
}
