namespace CallAssistant.EfCore;

/// <summary>The functions through which the worker looks over all users. They run as the owner of the tables and answer with identifiers alone.</summary>
internal static class PostgreSqlFunctions
{
    public const string Now = "callassistant_now";
    public const string LeaseDue = "callassistant_lease_due";
    public const string LeaseNotifications = "callassistant_lease_notifications";
    public const string FindCall = "callassistant_find_call";
    public const string FindAttempt = "callassistant_find_attempt";
    public const string FindLastCall = "callassistant_find_last_call";
    public const string OldTranscripts = "callassistant_old_transcripts";
    public const string OldJournals = "callassistant_old_journals";
    public const string OldKeys = "callassistant_old_keys";

    private const string LeaseDueArguments = "lease_holder text, duration interval, max_rows integer, only_user text, only_session uuid";

    private const string LeaseDueBody =
        """
        IF only_session IS NOT NULL THEN
            -- Whoever asks for one session waits for a change of it that is under way, instead of passing it by.
            PERFORM 1 FROM call_sessions s WHERE s.user_id = only_user AND s.id = only_session FOR UPDATE;
        END IF;
        RETURN QUERY
        WITH due_sessions AS (
            SELECT s.user_id, s.id, s.due_at FROM call_sessions s
            WHERE s.due_at <= CASE WHEN only_session IS NULL THEN moment ELSE 'infinity' END AND (s.lease_until IS NULL OR s.lease_until <= moment)
              AND (only_session IS NULL OR (s.user_id = only_user AND s.id = only_session))
            ORDER BY s.due_at, s.id LIMIT max_rows FOR UPDATE SKIP LOCKED),
        due_tasks AS (
            SELECT t.user_id, t.id, t.due_at FROM call_tasks t
            WHERE t.due_at <= moment AND (t.lease_until IS NULL OR t.lease_until <= moment) AND only_session IS NULL
            ORDER BY t.due_at, t.id LIMIT max_rows FOR UPDATE SKIP LOCKED),
        chosen AS (
            SELECT d.user_id, d.id, d.due_at, true AS is_session FROM due_sessions d
            UNION ALL SELECT d.user_id, d.id, d.due_at, false FROM due_tasks d
            ORDER BY 3, 2 LIMIT max_rows),
        leased AS (
            UPDATE call_sessions s SET lease_owner = lease_holder, lease_until = moment + duration, lease_epoch = s.lease_epoch + 1
            FROM chosen c WHERE c.is_session AND s.user_id = c.user_id AND s.id = c.id
            RETURNING s.user_id, s.task_id, s.id AS session_id, s.lease_epoch, s.due_at, s.id),
        leased_tasks AS (
            UPDATE call_tasks t SET lease_owner = lease_holder, lease_until = moment + duration, lease_epoch = t.lease_epoch + 1
            FROM chosen c WHERE NOT c.is_session AND t.user_id = c.user_id AND t.id = c.id
            RETURNING t.user_id, t.id AS task_id, NULL::uuid AS session_id, t.lease_epoch, t.due_at, t.id)
        SELECT l.user_id::text, l.task_id, l.session_id, l.lease_epoch FROM (SELECT * FROM leased UNION ALL SELECT * FROM leased_tasks) l ORDER BY l.due_at, l.id;
        """;

    private const string LeaseNotificationsBody =
        """
        RETURN QUERY
        WITH waiting AS (
            SELECT n.user_id, n.id, n.created_at FROM notifications n
            WHERE n.delivered_at IS NULL AND (n.lease_until IS NULL OR n.lease_until <= moment)
            ORDER BY n.created_at, n.id LIMIT max_rows FOR UPDATE SKIP LOCKED),
        leased AS (
            UPDATE notifications n SET lease_until = moment + duration FROM waiting w WHERE n.user_id = w.user_id AND n.id = w.id
            RETURNING n.user_id, n.id, n.created_at)
        SELECT l.user_id::text, l.id FROM leased l ORDER BY l.created_at, l.id;
        """;

    private const string FindCallBody =
        """
        RETURN QUERY SELECT s.user_id::text, s.id FROM call_sessions s WHERE s.call_provider_call_id = call_id;
        """;

    private const string FindAttemptBody =
        """
        RETURN QUERY SELECT s.user_id::text, s.id FROM call_sessions s WHERE s.id = attempt_id LIMIT 2;
        """;

    private const string FindLastCallBody =
        """
        RETURN QUERY SELECT s.user_id::text, s.id FROM call_sessions s
        WHERE s.phone_number = called_number AND s.created_at >= since AND s.call_provider_call_id IS NOT NULL
        ORDER BY s.created_at DESC, s.id DESC LIMIT 1;
        """;

    private const string OldTranscriptsBody =
        """
        RETURN QUERY SELECT t.user_id::text, t.session_id FROM call_transcripts t
        WHERE t.created_at < before AND EXISTS (SELECT 1 FROM call_sessions s WHERE s.user_id = t.user_id AND s.id = t.session_id AND s.ended_at < before)
        ORDER BY t.created_at LIMIT max_rows;
        """;

    private const string OldJournalsBody =
        """
        RETURN QUERY SELECT j.user_id::text, j.session_id FROM call_journal j
        WHERE j.sequence = 1 AND j.at < before
          AND EXISTS (SELECT 1 FROM call_sessions s WHERE s.user_id = j.user_id AND s.id = j.session_id AND s.ended_at IS NOT NULL AND s.summary IS NOT NULL)
        ORDER BY j.at LIMIT max_rows;
        """;

    private const string OldKeysBody =
        """
        RETURN QUERY SELECT k.user_id::text, k.resource_id FROM idempotency_keys k WHERE k.created_at <= moment - kept ORDER BY k.created_at LIMIT max_rows;
        """;

    private static readonly (string Name, string Arguments, string Columns, string Body)[] Worker =
    [
        (LeaseDue, LeaseDueArguments, "user_id text, task_id uuid, session_id uuid, epoch bigint", LeaseDueBody),
        (LeaseNotifications, "duration interval, max_rows integer", "user_id text, id uuid", LeaseNotificationsBody),
        (FindCall, "call_id text", "user_id text, id uuid", FindCallBody),
        (FindAttempt, "attempt_id uuid", "user_id text, id uuid", FindAttemptBody),
        (FindLastCall, "called_number text, since timestamptz", "user_id text, id uuid", FindLastCallBody),
        (OldTranscripts, "before timestamptz, max_rows integer", "user_id text, id uuid", OldTranscriptsBody),
        (OldJournals, "before timestamptz, max_rows integer", "user_id text, id uuid", OldJournalsBody),
        (OldKeys, "kept interval, max_rows integer", "user_id text, id uuid", OldKeysBody),
    ];

    /// <summary>All functions.</summary>
    public static IEnumerable<string> Names => Worker.Select(function => function.Name).Append(Now);

    /// <param name="qualify">Puts a name into its schema.</param>
    /// <param name="schema">The schema as an SQL expression.</param>
    public static IEnumerable<string> Create(Func<string, string> qualify, string schema)
    {
        // The one clock of all hosts. A function of its own, so that tests can turn it.
        yield return $"CREATE FUNCTION {qualify(Now)}() RETURNS timestamptz LANGUAGE sql VOLATILE AS 'SELECT clock_timestamp()'";
        foreach (var (name, arguments, columns, body) in Worker)
        {
            var function = $"{qualify(name)}({arguments})";
            yield return
                $"""
                CREATE FUNCTION {function} RETURNS TABLE ({columns}) LANGUAGE plpgsql VOLATILE SECURITY DEFINER AS $body$
                #variable_conflict use_column
                DECLARE moment timestamptz := callassistant_now();
                BEGIN
                PERFORM set_config('{PostgreSqlPolicies.WorkerSetting}', 'on', true);
                {body}
                PERFORM set_config('{PostgreSqlPolicies.WorkerSetting}', '', true);
                END $body$
                """;

            // Whoever calls it, the tables are these.
            yield return $"DO $do$ BEGIN EXECUTE format('ALTER FUNCTION {function} SET search_path = %I, pg_temp', {schema}); END $do$";
            yield return $"REVOKE ALL ON FUNCTION {function} FROM PUBLIC";
        }
    }

    public static IEnumerable<string> Drop(Func<string, string> qualify) =>
        Worker.Select(function => $"DROP FUNCTION {qualify(function.Name)}({function.Arguments})").Append($"DROP FUNCTION {qualify(Now)}()");
}
