namespace CallAssistant.EfCore;

/// <summary>The two views, in PostgreSQL's words. They show what their reader may see, not what their owner may.</summary>
internal static class PostgreSqlViews
{
    public static IEnumerable<string> Create(Func<string, string> qualify)
    {
        yield return
            $"""
            CREATE VIEW {qualify("call_tasks_with_sessions")} WITH (security_invoker = true) AS
            SELECT t.*,
                   (SELECT count(*) FROM {qualify("call_sessions")} s WHERE s.user_id = t.user_id AND s.task_id = t.id) AS session_count,
                   (SELECT coalesce(json_agg(json_build_object(
                               'id', s.id, 'attempt', s.attempt, 'status', s.status, 'outcome', s.outcome, 'phone_number', s.phone_number,
                               'call_provider_call_id', s.call_provider_call_id, 'created_at', s.created_at, 'started_at', s.started_at,
                               'ended_at', s.ended_at, 'duration_seconds', s.duration_seconds) ORDER BY s.attempt), '[]')
                    FROM {qualify("call_sessions")} s WHERE s.user_id = t.user_id AND s.task_id = t.id) AS sessions
            FROM {qualify("call_tasks")} t
            """;
        yield return
            $"""
            CREATE VIEW {qualify("call_sessions_with_data")} WITH (security_invoker = true) AS
            SELECT s.*, x.full_text,
                   (SELECT coalesce(json_agg(json_build_object(
                               'id', d.id, 'key', d.key, 'value', d.value, 'type', d.type, 'status', d.status,
                               'segment_id', d.segment_id, 'raw_fragment', d.raw_fragment) ORDER BY d.position), '[]')
                    FROM {qualify("call_extracted_data")} d WHERE d.user_id = s.user_id AND d.session_id = s.id) AS extracted_data
            FROM {qualify("call_sessions")} s
            LEFT JOIN {qualify("call_transcripts")} x ON x.user_id = s.user_id AND x.session_id = s.id
            """;
    }

    public static IEnumerable<string> Drop(Func<string, string> qualify) =>
        [$"DROP VIEW {qualify("call_sessions_with_data")}", $"DROP VIEW {qualify("call_tasks_with_sessions")}"];
}
