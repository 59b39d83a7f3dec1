using CallAssistant.Conformance;

namespace CallAssistant.EfCore.Tests;

/// <summary>Fills tables inside of a database with copies of the one row that each holds: a third of them for its user, the rest for fifty others.</summary>
/// <param name="series">The whole numbers from 1, as a query of one column named n.</param>
/// <param name="id">An identifier made of n.</param>
/// <param name="moment">A moment made of n.</param>
internal sealed class CopiedRows(string series, string id, string moment)
{
    private const string Owner = "user_id = CASE WHEN n % 3 = 0 THEN user_id ELSE 'user-' || n % 50 END";

    public IEnumerable<string> Statements =>
    [
        .. Copy(
            "call_tasks",
            $"{Owner}, id = {id}, created_at = {moment}, due_at = CASE WHEN n % 100 = 0 THEN due_at END, status = CASE WHEN n % 5 = 0 THEN 'pending' ELSE status END, priority = CASE WHEN n % 4 = 0 THEN 'low' ELSE priority END"),
        .. Copy("call_sessions", $"{Owner}, id = {id}, task_id = {id}, created_at = {moment}, due_at = CASE WHEN n % 100 = 0 THEN due_at END, call_provider_call_id = 'CA-' || n"),
        .. Copy(
            "notifications",
            $"{Owner}, id = {id}, task_id = {id}, session_id = {id}, created_at = {moment}, delivered_at = CASE WHEN n % 100 <> 0 THEN created_at END, read_at = CASE WHEN n % 10 <> 0 THEN created_at END"),
        .. Copy("call_transcripts", $"{Owner}, session_id = {id}, created_at = {moment}"),
        .. Copy("call_transcript_segments", $"{Owner}, session_id = {id}"),
        .. Copy("call_journal", $"{Owner}, session_id = {id}, at = {moment}"),
        .. Copy("idempotency_keys", $"{Owner}, key = key || n, resource_id = {id}, created_at = {moment}"),
        .. Copy("contacts", $"{Owner}, id = {id}, name = name || n"),
    ];

    /// <summary>Stores the rows that are copied: one call, one key and one contact of a user.</summary>
    /// <returns>The session of the call.</returns>
    public static async Task<CallSession> StoreOriginalsAsync(
        ICallStore calls, IIdempotencyStore idempotency, IContactStore contacts, Records records, string user, CancellationToken cancellationToken)
    {
        var task = records.Task(user) with { Status = CallTaskStatus.Completed, Priority = CallPriority.High, DueAt = Records.Start };
        var session = records.Session(task) with { Status = CallSessionStatus.Completed, ProviderCallId = "CA1", DueAt = Records.Start, EndedAt = Records.Start, JournalSequence = 1, Summary = new CallSummary("Done.", true, Sentiment.Neutral, false, 0, null) };
        await calls.CommitAsync(
            new CallCommit
            {
                UserId = user,
                Tasks = [task],
                Session = session,
                Journal = [Records.Entry(session, 1)],
                Transcript = [Records.Segment(1)],
                Notifications = [records.Notification(user, task, session)],
            },
            cancellationToken);
        await idempotency.BeginAsync(new IdempotentRequest(user, "key", "f", records.Id()), cancellationToken);
        await contacts.SaveContactAsync(records.Contact(user, "Dr. Miller"), cancellationToken);
        return session;
    }

    private IEnumerable<string> Copy(string table, string changes) =>
    [
        $"CREATE TEMP TABLE copies AS SELECT n, one.* FROM {table} one CROSS JOIN ({series}) numbers",
        $"UPDATE copies SET {changes}",
        "ALTER TABLE copies DROP COLUMN n",
        $"INSERT INTO {table} SELECT * FROM copies",
        "DROP TABLE copies",
    ];
}
