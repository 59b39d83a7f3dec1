namespace CallAssistant.Dialing;

/// <summary>Sessions only move forward: of two reports the later stage counts, whatever order they come in, and a terminal one stays.</summary>
internal static class SessionStatusRank
{
    /// <summary>The status after a report: the one that is further on; the first terminal one stays.</summary>
    public static CallSessionStatus Later(CallSessionStatus current, CallSessionStatus report) =>
        current >= CallSessionStatus.Completed || Rank(report) <= Rank(current) ? current : report;

    private static int Rank(CallSessionStatus status) => status >= CallSessionStatus.Completed ? int.MaxValue : (int)status;
}
