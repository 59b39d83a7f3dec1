namespace CallAssistant.Benchmarks.Store;

/// <summary>Who has which tasks and sessions, as statements that run inside of the database. One user has 6 % of all tasks, twenty have 0.3 % each, all others the same few.</summary>
/// <remarks>Rows come in the order of their moments, spread over two years, as they do in life: those of one user lie far apart.</remarks>
internal sealed record Population(long Tasks, int Users)
{
    public const string HeavyUser = "user-0";

    private const int BigUsers = 20;
    private const string SampleUser = "sample";

    /// <summary>A prime: multiplied by it, the numbers of the tasks come in another order, each once.</summary>
    private const int Shuffle = 611_953;

    private const string CopiedFromTask = "version, title, target_phone_number, max_price, max_price_currency, hard_constraints, soft_preferences, answers, ai_plan, mandate, attempt_count, lease_epoch";
    private const string CopiedFromSession = "version, phone_number, journal_sequence, journal_hash, lease_epoch";

    public bool IsPossible => Tasks >= 10_000 && Tasks % Shuffle != 0 && Users > BigUsers + 1;

    private long HeavyTasks => Tasks * 6 / 100;

    private long BigTasks => Tasks * 3 / 1_000;

    /// <summary>The rows that the others are copies of: a task and a session as the store writes them.</summary>
    public static CallCommit Sample => SampleCall.Of(SampleUser);

    public static string UserOf(int number) => $"user-{number}";

    public IEnumerable<string> Fill(TestedDatabase database) =>
    [
        $"CREATE TEMP TABLE sample_task AS SELECT * FROM call_tasks WHERE user_id = '{SampleUser}'",
        $"CREATE TEMP TABLE sample_session AS SELECT * FROM call_sessions WHERE user_id = '{SampleUser}'",
        $"DELETE FROM call_sessions WHERE user_id = '{SampleUser}'",
        $"DELETE FROM call_tasks WHERE user_id = '{SampleUser}'",
        FillTasks(database),
        FillSessions(database),
    ];

    private string FillTasks(TestedDatabase database) =>
        $"""
        INSERT INTO call_tasks (user_id, id, status, priority, raw_instruction, due_at, created_at, updated_at, {CopiedFromTask})
        SELECT p.user_id, {database.Id("p.draw", "p.n")}, p.status, p.priority, s.raw_instruction || p.n,
               CASE WHEN p.status = 'preparing' THEN {database.Moment("p.seconds + 60")} END, {database.Moment("p.seconds")}, {database.Moment("p.seconds + 600")},
               {Prefix(CopiedFromTask)}
        FROM ({Drawn(database)}) p CROSS JOIN sample_task s
        """;

    private string FillSessions(TestedDatabase database) =>
        $"""
        INSERT INTO call_sessions (user_id, id, task_id, attempt, call_provider_call_id, status, outcome, summary, due_at, created_at, started_at, ended_at, duration_seconds, {CopiedFromSession})
        SELECT p.user_id, {database.Id("p.draw", "p.n * 4 + a.attempt")}, {database.Id("p.draw", "p.n")}, a.attempt, s.call_provider_call_id || (p.n * 4 + a.attempt),
               CASE WHEN a.attempt < p.attempts THEN 'no_answer' WHEN p.status = 'failed' THEN 'busy' ELSE p.status END,
               CASE WHEN a.attempt < p.attempts THEN 'no_answer' WHEN p.status = 'failed' THEN 'busy' WHEN p.status = 'completed' THEN 'achieved' ELSE 'unknown' END,
               CASE WHEN a.attempt = p.attempts AND p.status = 'completed' THEN s.summary END,
               CASE WHEN a.attempt = p.attempts AND p.status = 'in_progress' THEN {database.Moment("p.seconds + 1800 * a.attempt + 900")} END,
               {database.Moment("p.seconds + 1800 * a.attempt")}, {database.Moment("p.seconds + 1800 * a.attempt + 5")},
               CASE WHEN a.attempt < p.attempts OR p.status <> 'in_progress' THEN {database.Moment("p.seconds + 1800 * a.attempt + 125")} END,
               CASE WHEN a.attempt < p.attempts OR p.status <> 'in_progress' THEN 120 END,
               {Prefix(CopiedFromSession)}
        FROM ({Drawn(database)}) p CROSS JOIN (SELECT 1 AS attempt UNION ALL SELECT 2 UNION ALL SELECT 3) a CROSS JOIN sample_session s
        WHERE a.attempt <= p.attempts
        """;

    /// <summary>One row a task. Three in four tasks were called, 1.6 times each.</summary>
    private string Drawn(TestedDatabase database) =>
        $"""
        SELECT n, draw, 1704067200 + n * 63072000 / {Tasks} AS seconds,
               'user-' || CASE
                   WHEN place < {HeavyTasks} THEN 0
                   WHEN place < {HeavyTasks + (BigUsers * BigTasks)} THEN 1 + place % {BigUsers}
                   ELSE {BigUsers + 1} + place % {Users - BigUsers - 1} END AS user_id,
               CASE WHEN draw % 100 < 60 THEN 'completed' WHEN draw % 100 < 72 THEN 'failed' WHEN draw % 100 < 75 THEN 'in_progress' WHEN draw % 100 < 83 THEN 'cancelled'
                    WHEN draw % 100 < 89 THEN 'waiting_for_user' WHEN draw % 100 < 94 THEN 'ready_to_call' WHEN draw % 100 < 98 THEN 'pending' ELSE 'preparing' END AS status,
               CASE WHEN draw / 1000 % 20 < 12 THEN 'medium' WHEN draw / 1000 % 20 < 16 THEN 'low' WHEN draw / 1000 % 20 < 19 THEN 'high' ELSE 'urgent' END AS priority,
               CASE WHEN draw % 100 >= 75 THEN 0 WHEN draw / 100 % 10 < 2 THEN 3 WHEN draw / 100 % 10 < 4 THEN 2 ELSE 1 END AS attempts
        FROM (SELECT n, n * {Shuffle} % {Tasks} AS place, n * 742938285 % 2147483647 AS draw FROM ({database.Series(Tasks)}) numbers) shuffled
        """;

    private static string Prefix(string columns) => $"s.{columns.Replace(", ", ", s.", StringComparison.Ordinal)}";
}
