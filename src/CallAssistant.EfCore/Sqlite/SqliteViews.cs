namespace CallAssistant.EfCore;

/// <summary>The two views, in SQLite's words. The order is that of a subquery, because a SQLite before 3.44 cannot parse one inside of an aggregate and then refuses the whole file.</summary>
internal static class SqliteViews
{
    /// <summary>One row a task, its sessions as a JSON array from the first attempt to the last.</summary>
    public const string TasksWithSessions =
        """
        CREATE VIEW call_tasks_with_sessions AS
        SELECT t.*,
               (SELECT count(*) FROM call_sessions s WHERE s.user_id = t.user_id AND s.task_id = t.id) AS session_count,
               (SELECT json_group_array(json(o)) FROM (
                    SELECT json_object(
                           'id', s.id, 'attempt', s.attempt, 'status', s.status, 'outcome', s.outcome, 'phone_number', s.phone_number,
                           'call_provider_call_id', s.call_provider_call_id, 'created_at', s.created_at, 'started_at', s.started_at,
                           'ended_at', s.ended_at, 'duration_seconds', s.duration_seconds) AS o
                    FROM call_sessions s WHERE s.user_id = t.user_id AND s.task_id = t.id ORDER BY s.attempt)) AS sessions
        FROM call_tasks t
        """;

    /// <summary>One row a session, with the transcript's text and its facts as a JSON array.</summary>
    public const string SessionsWithData =
        """
        CREATE VIEW call_sessions_with_data AS
        SELECT s.*, x.full_text,
               (SELECT json_group_array(json(o)) FROM (
                    SELECT json_object(
                           'id', d.id, 'key', d.key, 'value', d.value, 'type', d.type, 'status', d.status,
                           'segment_id', d.segment_id, 'raw_fragment', d.raw_fragment) AS o
                    FROM call_extracted_data d WHERE d.user_id = s.user_id AND d.session_id = s.id ORDER BY d.position)) AS extracted_data
        FROM call_sessions s
        LEFT JOIN call_transcripts x ON x.user_id = s.user_id AND x.session_id = s.id
        """;

    public const string DropTasksWithSessions = "DROP VIEW call_tasks_with_sessions";

    public const string DropSessionsWithData = "DROP VIEW call_sessions_with_data";
}
