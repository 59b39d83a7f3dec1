using System.Data.Common;
using CallAssistant.Conformance;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.EfCore.Tests.Sqlite;

/// <summary>What the stores really send uses an index for finding and for sorting: without statistics, which a host's file does not have, and with them.</summary>
public sealed class SqliteQueryPlanTests : IAsyncLifetime
{
    private const string User = "a";
    private static readonly DateTimeOffset Old = Records.Start.AddHours(1);

    private readonly string _directory = Directory.CreateTempSubdirectory("callassistant-").FullName;
    private readonly Plans _plans = new();
    private readonly Records _records = new(1);
    private ServiceProvider _services = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_directory, "calls.db");

    private ICallStore Calls => _services.GetRequiredService<ICallStore>();

    private IIdempotencyStore Idempotency => _services.GetRequiredService<IIdempotencyStore>();

    private INotificationStore Notifications => _services.GetRequiredService<INotificationStore>();

    public async ValueTask InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(new SeededIds(7));
        new CallAssistantBuilder(services).UseSqlite($"Data Source={File}");
        services.ConfigureDbContext<SqliteCallAssistantDbContext>(context => context.AddInterceptors(_plans));
        _services = services.BuildServiceProvider();
        await _services.GetRequiredService<ICallAssistantDatabase>().MigrateAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ListTasksAsync_AnyFilterAndPage_ReadsAnIndexInOrder(bool hasStatistics)
    {
        await FillAsync(hasStatistics);
        var next = (await Calls.ListTasksAsync(User, new CallTaskQuery { Limit = 2 }, Token)).NextCursor;

        await AssertUsesAsync("ix_call_tasks_created_at", () => Calls.ListTasksAsync(User, new CallTaskQuery { Limit = 2 }, Token));
        await AssertUsesAsync("ix_call_tasks_created_at", () => Calls.ListTasksAsync(User, new CallTaskQuery { Limit = 2, Cursor = next }, Token));
        await AssertUsesAsync("ix_call_tasks_status", () => Calls.ListTasksAsync(User, new CallTaskQuery { Limit = 2, Status = CallTaskStatus.Completed }, Token));
        await AssertUsesAsync("ix_call_tasks_priority", () => Calls.ListTasksAsync(User, new CallTaskQuery { Limit = 2, Priority = CallPriority.High }, Token));
        await AssertUsesAsync(
            "ix_call_tasks_status_priority",
            () => Calls.ListTasksAsync(User, new CallTaskQuery { Limit = 2, Status = CallTaskStatus.Completed, Priority = CallPriority.High }, Token));
    }

    /// <summary>Counting is most of the work where a user has many tasks: it is done once a walk, and not at all where the page is the whole list.</summary>
    [Fact]
    public async Task ListTasksAsync_BehindACursorOrAllOnOnePage_CountsNothing()
    {
        await FillAsync(hasStatistics: true);
        var first = await Calls.ListTasksAsync(User, new CallTaskQuery { Limit = 2 }, Token);

        _plans.Steps.Clear();
        var second = await Calls.ListTasksAsync(User, new CallTaskQuery { Limit = 2, Cursor = first.NextCursor }, Token);
        var nobodys = await Calls.ListTasksAsync("nobody", new CallTaskQuery(), Token);

        Assert.Equal(2, _plans.Steps.Count);
        Assert.Equal((first.Total, 0), (second.Total, nobodys.Total));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sessions_OfATaskOrOfAProvidersCall_AreFoundByAnIndex(bool hasStatistics)
    {
        var session = await FillAsync(hasStatistics);

        await AssertUsesAsync("ix_call_sessions_task", () => Calls.ListSessionsAsync(User, new CallSessionQuery { TaskId = session.TaskId, Limit = 2 }, Token));
        await AssertUsesAsync("ux_call_sessions_provider_call_id", () => Calls.FindSessionByProviderCallIdAsync(session.ProviderCallId!, Token));
        await AssertUsesAsync("ix_call_sessions_id", () => Calls.FindSessionByAttemptAsync(session.Id, Token));
        await AssertUsesAsync("ix_call_sessions_phone_number", () => Calls.FindLastCallToAsync(session.PhoneNumber, session.CreatedAt, Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LeaseDueAsync_AllUsers_ReadsTheIndexesOfDueWork(bool hasStatistics)
    {
        await FillAsync(hasStatistics);

        var plan = await AssertUsesAsync("ix_call_tasks_due", () => Calls.LeaseDueAsync(new LeaseRequest("host", TimeSpan.FromMinutes(1), Max: 4), Token));

        Assert.Contains(plan, step => step.Contains("ix_call_sessions_due", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Notifications_UnreadAndUndelivered_ReadTheirIndexes(bool hasStatistics)
    {
        await FillAsync(hasStatistics);

        await AssertUsesAsync("ix_notifications_unread", () => Notifications.ListNotificationsAsync(User, new NotificationQuery { UnreadOnly = true, Limit = 2 }, Token));
        await AssertUsesAsync("ix_notifications_undelivered", () => Notifications.LeaseUndeliveredAsync(4, TimeSpan.FromMinutes(1), Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ListContactsAsync_ByName_ReadsAnIndexInOrder(bool hasStatistics)
    {
        await FillAsync(hasStatistics);

        await AssertUsesAsync("ix_contacts_name", () => _services.GetRequiredService<IContactStore>().ListContactsAsync(User, new ContactQuery { Limit = 2 }, Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PurgeAsync_AllUsers_ReadsTheIndexesOfAge(bool hasStatistics)
    {
        await FillAsync(hasStatistics);
        Execute(["UPDATE idempotency_keys SET created_at = '2020-01-01T00:00:00.0000000Z'"]);

        var steps = await AssertUsesAsync("ix_idempotency_keys_created_at", () => Calls.PurgeAsync(new PurgeRequest(Max: 2), Token));
        Assert.Contains(steps, step => Names(step, "ix_idempotency_keys_resource"));
        await AssertUsesAsync("ix_call_transcripts_created_at", () => Calls.PurgeAsync(new PurgeRequest(Max: 2) { TranscriptsBefore = Old }, Token));
        await AssertUsesAsync("ix_call_journal_began", () => Calls.PurgeAsync(new PurgeRequest(Max: 2) { JournalsBefore = Old }, Token));
    }

    /// <summary>Does the work and looks at the plans of all that it sent: nothing is read from one end to the other but the index that is named, and nothing is sorted.</summary>
    private async Task<IReadOnlyList<string>> AssertUsesAsync<T>(string index, Func<ValueTask<T>> act)
    {
        _plans.Steps.Clear();
        await act();
        List<string> steps = [.. _plans.Steps];

        Assert.Contains(steps, step => Names(step, index));
        Assert.All(steps, step => Assert.True(!IsScan(step) || Names(step, index), step));
        Assert.All(steps, step => Assert.False(IsSort(step), step));
        return steps;
    }

    /// <summary>A name that only begins like the index's is another one's.</summary>
    private static bool Names(string step, string index) => step.Split(' ').Contains(index);

    /// <summary>A name with a number is a subquery, whose own reading is a step of its own.</summary>
    private static bool IsScan(string step) => step.StartsWith("SCAN ", StringComparison.Ordinal) && step != "SCAN CONSTANT ROW" && !char.IsAsciiDigit(step[^1]);

    /// <summary>Equal moments alone may be sorted: there are few of them, and the rest is not read.</summary>
    private static bool IsSort(string step) => step.Contains("TEMP B-TREE", StringComparison.Ordinal) && !step.Contains("LAST TERM", StringComparison.Ordinal);

    /// <summary>One call through the store; for statistics to be made of, thousands like it.</summary>
    private async Task<CallSession> FillAsync(bool hasStatistics)
    {
        var session = await CopiedRows.StoreOriginalsAsync(Calls, Idempotency, _services.GetRequiredService<IContactStore>(), _records, User, Token);
        if (hasStatistics)
        {
            Copy();
        }

        return session;
    }

    private void Copy()
    {
        var rows = new CopiedRows(
            "WITH RECURSIVE series(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM series WHERE n < 5000) SELECT n FROM series",
            "printf('%08x-0000-4000-8000-%012x', n, n)",
            "strftime('%Y-%m-%dT%H:%M:%S', 1772442000 + n, 'unixepoch') || '.0000000Z'");
        Execute(rows.Statements.Append("ANALYZE"));
    }

    private void Execute(IEnumerable<string> statements)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Asks for the plan of each statement before it is run: on the same connection, in the same transaction, with the same values.</summary>
    private sealed class Plans : DbCommandInterceptor
    {
        public List<string> Steps { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Ask(command);
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Ask(command);
            return new(result);
        }

        private void Ask(DbCommand command)
        {
            var statement = command.CommandText;
            command.CommandText = $"EXPLAIN QUERY PLAN {statement}";
            using (var reader = command.ExecuteReader())
            {
                while (reader.Read())
                {
                    Steps.Add(reader.GetString(3));
                }
            }

            command.CommandText = statement;
        }
    }
}
