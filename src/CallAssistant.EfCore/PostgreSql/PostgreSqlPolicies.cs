namespace CallAssistant.EfCore;

/// <summary>Row level security: who sees and changes which rows, whatever a query says.</summary>
internal static class PostgreSqlPolicies
{
    public const string UserPolicy = "callassistant_user";
    public const string WorkerPolicies = "callassistant_worker_";
    public const string UserSetting = "callassistant.user_id";
    public const string WorkerSetting = "callassistant.worker";

    // Scalar subqueries are run once a query, not once a row. A setting that was never set is null, one whose transaction is over is empty: neither is a user.
    private const string User = $"user_id = (SELECT nullif(current_setting('{UserSetting}', true), ''))";
    private const string Worker = $"(SELECT current_setting('{WorkerSetting}', true)) = 'on'";

    /// <summary>What the worker's functions have to see over all users, table by table.</summary>
    private static readonly (string Table, string Verb, string Rows)[] WorkerRows =
    [
        ("call_tasks", "SELECT", "due_at IS NOT NULL"),
        ("call_tasks", "UPDATE", "due_at IS NOT NULL"),
        ("call_sessions", "SELECT", "due_at IS NOT NULL OR call_provider_call_id IS NOT NULL OR ended_at IS NOT NULL"),
        ("call_sessions", "UPDATE", "due_at IS NOT NULL"),
        ("call_transcripts", "SELECT", "true"),
        ("call_journal", "SELECT", "sequence = 1"),
        ("idempotency_keys", "SELECT", "true"),
        ("notifications", "SELECT", "delivered_at IS NULL"),
        ("notifications", "UPDATE", "delivered_at IS NULL"),
    ];

    public static IEnumerable<string> Create(Func<string, string> qualify)
    {
        foreach (var table in CallAssistantModel.TableNames.Select(qualify))
        {
            // Forced: the owner of the tables, as whom a small host connects, is bound too.
            yield return $"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY";
            yield return $"ALTER TABLE {table} FORCE ROW LEVEL SECURITY";
            yield return $"CREATE POLICY {UserPolicy} ON {table} FOR ALL USING ({User}) WITH CHECK ({User})";
        }

        // Only to the owner, as whom the functions run, and only while one of them runs.
        foreach (var (table, verb, rows) in WorkerRows)
        {
            yield return $"CREATE POLICY {NameOf(verb)} ON {qualify(table)} FOR {verb} TO CURRENT_USER USING ({Worker} AND ({rows}))";
        }
    }

    public static IEnumerable<string> Drop(Func<string, string> qualify) =>
        WorkerRows.Select(row => $"DROP POLICY {NameOf(row.Verb)} ON {qualify(row.Table)}")
            .Concat(CallAssistantModel.TableNames.Select(table => $"DROP POLICY {UserPolicy} ON {qualify(table)}"));

    private static string NameOf(string verb) => WorkerPolicies + verb.ToLowerInvariant();
}
