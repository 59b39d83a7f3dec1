using System.Data.Common;
using System.Text.RegularExpressions;
using CallAssistant.Conformance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>
/// What the stores really send uses an index for finding and for sorting, among thirty thousand rows, as a role that is bound by row level security. The server itself tells the plan of each statement that it
/// ran, also inside of functions and also when it has begun to reuse plans.
/// </summary>
public sealed partial class PostgreSqlQueryPlanTests : IClassFixture<PostgreSqlQueryPlanTests.FilledDatabase>
{
    private const string User = "a";
    private static readonly DateTimeOffset Old = Records.Start.AddHours(1);

    /// <summary>Npgsql prepares a statement at its fifth use, and the server plans it anew for five uses more before it may settle on one plan.</summary>
    private const int Uses = 15;

    private readonly FilledDatabase _database;

    public PostgreSqlQueryPlanTests(FilledDatabase database)
    {
        TestServer.Require();
        _database = database;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListTasksAsync_FirstPage_ReadsAnIndexInOrder() =>
        await AssertUsesAsync("ix_call_tasks_created_at", () => _database.Calls.ListTasksAsync(User, new CallTaskQuery(), Token));

    [Fact]
    public async Task ListTasksAsync_ByCursor_ReadsAnIndexInOrder()
    {
        var next = (await _database.Calls.ListTasksAsync(User, new CallTaskQuery { Offset = 5_000 }, Token)).NextCursor;

        await AssertUsesAsync("ix_call_tasks_created_at", () => _database.Calls.ListTasksAsync(User, new CallTaskQuery { Cursor = next }, Token));
    }

    [Fact]
    public async Task ListTasksAsync_ByStatus_ReadsAnIndexInOrder() =>
        await AssertUsesAsync("ix_call_tasks_status", () => _database.Calls.ListTasksAsync(User, new CallTaskQuery { Status = CallTaskStatus.Pending }, Token));

    [Fact]
    public async Task ListTasksAsync_ByPriority_ReadsAnIndexInOrder() =>
        await AssertUsesAsync("ix_call_tasks_priority", () => _database.Calls.ListTasksAsync(User, new CallTaskQuery { Priority = CallPriority.Low }, Token));

    [Fact]
    public async Task ListTasksAsync_ByStatusAndPriority_ReadsAnIndexInOrder() => await AssertUsesAsync(
        "ix_call_tasks_status_priority",
        () => _database.Calls.ListTasksAsync(User, new CallTaskQuery { Status = CallTaskStatus.Pending, Priority = CallPriority.Low }, Token));

    [Fact]
    public async Task ListSessionsAsync_OfATask_ReadsAnIndexInOrder() =>
        await AssertUsesAsync("ix_call_sessions_task", () => _database.Calls.ListSessionsAsync(User, new CallSessionQuery { TaskId = _database.Session.TaskId }, Token));

    [Fact]
    public async Task FindSessionByProviderCallIdAsync_AllUsers_ReadsAnIndex() =>
        await AssertUsesAsync("ux_call_sessions_provider_call_id", () => _database.Calls.FindSessionByProviderCallIdAsync(_database.Session.ProviderCallId!, Token));

    [Fact]
    public async Task FindSessionByAttemptAsync_AllUsers_ReadsAnIndex() =>
        await AssertUsesAsync("ix_call_sessions_id", () => _database.Calls.FindSessionByAttemptAsync(_database.Session.Id, Token));

    [Fact]
    public async Task FindLastCallToAsync_AllUsers_ReadsAnIndex() => await AssertUsesAsync(
        "ix_call_sessions_phone_number",
        () => _database.Calls.FindLastCallToAsync(_database.Session.PhoneNumber, _database.Session.CreatedAt, Token),
        maySort: true);

    [Fact]
    public async Task LeaseDueAsync_AllUsers_ReadsTheIndexesOfDueWork()
    {
        var request = new LeaseRequest("host", TimeSpan.FromMinutes(1), Max: 4);

        await AssertUsesAsync("ix_call_tasks_due", () => _database.Calls.LeaseDueAsync(request, Token), maySort: true);
        await AssertUsesAsync("ix_call_sessions_due", () => _database.Calls.LeaseDueAsync(request, Token), maySort: true);
    }

    [Fact]
    public async Task LeaseUndeliveredAsync_AllUsers_ReadsTheIndexOfUndelivered() =>
        await AssertUsesAsync("ix_notifications_undelivered", () => _database.Notifications.LeaseUndeliveredAsync(4, TimeSpan.FromMinutes(1), Token), maySort: true);

    [Fact]
    public async Task ListNotificationsAsync_Unread_ReadsAnIndexInOrder() =>
        await AssertUsesAsync("ix_notifications_unread", () => _database.Notifications.ListNotificationsAsync(User, new NotificationQuery { UnreadOnly = true }, Token));

    [Fact]
    public async Task ListContactsAsync_ByName_ReadsAnIndexInOrder() =>
        await AssertUsesAsync("ix_contacts_name", () => _database.Contacts.ListContactsAsync(User, new ContactQuery(), Token));

    [Fact]
    public async Task PurgeAsync_OldTranscripts_ReadsTheIndexOfTheirAge() =>
        await AssertUsesAsync("ix_call_transcripts_created_at", () => _database.Calls.PurgeAsync(new PurgeRequest(Max: 4) { TranscriptsBefore = Old }, Token));

    [Fact]
    public async Task PurgeAsync_OldJournals_ReadsTheIndexOfTheirAge() =>
        await AssertUsesAsync("ix_call_journal_began", () => _database.Calls.PurgeAsync(new PurgeRequest(Max: 4) { JournalsBefore = Old }, Token));

    [Theory]
    [InlineData("ix_idempotency_keys_created_at")]
    [InlineData("ix_idempotency_keys_resource")]
    public async Task PurgeAsync_OldKeys_ReadsTheIndexesOfTheirAgeAndOfTheirUser(string index) =>
        await AssertUsesAsync(index, () => _database.Calls.PurgeAsync(new PurgeRequest(Max: 4), Token));

    /// <summary>Does the work again and again, and looks at the plans of all that it sent. What is leased may be sorted: it is little.</summary>
    private async Task AssertUsesAsync<T>(string index, Func<ValueTask<T>> act, bool maySort = false)
    {
        for (var use = 1; use <= Uses; use++)
        {
            _database.Plans.Clear();
            await act();
            var plans = string.Join('\n', _database.Plans);

            Assert.Contains($"Scan using {index} ", plans, StringComparison.Ordinal);
            Assert.False(ReadOfAWholeTable().IsMatch(plans), plans);
            Assert.True(maySort || !WholeSort().IsMatch(plans), plans);
        }
    }

    [GeneratedRegex("Seq Scan on (call_|notifications|contacts|idempotency_keys|assistant_settings)")]
    private static partial Regex ReadOfAWholeTable();

    /// <summary>Not an incremental one, which sorts equal moments alone.</summary>
    [GeneratedRegex(@"^\s*(->\s+)?Sort\s+\(cost", RegexOptions.Multiline)]
    private static partial Regex WholeSort();

    /// <summary>A database with many rows whose server explains itself.</summary>
    public sealed class FilledDatabase : IAsyncLifetime
    {
        private readonly Listener _listener = new();
        private string _name = "";
        private ServiceProvider? _services;

        internal List<string> Plans => _listener.Plans;

        internal CallSession Session { get; private set; } = null!;

        internal ICallStore Calls => _services!.GetRequiredService<ICallStore>();

        internal IContactStore Contacts => _services!.GetRequiredService<IContactStore>();

        internal IIdempotencyStore Idempotency => _services!.GetRequiredService<IIdempotencyStore>();

        internal INotificationStore Notifications => _services!.GetRequiredService<INotificationStore>();

        public async ValueTask InitializeAsync()
        {
            // The tests skip themselves.
            if (!TestServer.IsThere)
            {
                return;
            }

            _name = await PostgreSqlStoreHost.Databases.RentAsync();
            foreach (var (setting, value) in new[] { ("session_preload_libraries", "auto_explain"), ("auto_explain.log_min_duration", "0"), ("auto_explain.log_nested_statements", "on"), ("auto_explain.log_level", "notice") })
            {
                await TestServer.RunAsync(_name, $"ALTER DATABASE {_name} SET {setting} = '{value}'");
            }

            var services = new ServiceCollection();
            services.AddSingleton<ICallIds>(new SeededIds(7));
            new CallAssistantBuilder(services).UsePostgreSql(TestServer.ConnectionString(_name, TestServer.App));
            services.ConfigureDbContext<PostgreSqlCallAssistantDbContext>(context => context.AddInterceptors(_listener));
            _services = services.BuildServiceProvider();
            await FillAsync();
        }

        public async ValueTask DisposeAsync()
        {
            if (_services is not null)
            {
                await _services.DisposeAsync();
                await TestServer.DropDatabaseAsync(_name);
            }
        }

        private async Task FillAsync()
        {
            Session = await CopiedRows.StoreOriginalsAsync(Calls, Idempotency, Contacts, new Records(1), User, CancellationToken.None);
            var rows = new CopiedRows(
                "SELECT generate_series(1, 30000) AS n",
                "(lpad(to_hex(n), 8, '0') || '-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid",
                "to_timestamp(1772442000 + n)");
            await TestServer.RunAsync(_name, [.. rows.Statements]);
            await TestServer.RunAsync(_name, "VACUUM ANALYZE");

            // Keys are kept for a day, and the clock stands a day behind the first of them.
            await DatabasePool.AdvanceAsync(_name, TimeSpan.FromHours(2));
        }
    }

    /// <summary>Hears what the server says on the connections of the store.</summary>
    private sealed class Listener : DbConnectionInterceptor
    {
        public List<string> Plans { get; } = [];

        public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
        {
            ((NpgsqlConnection)result).Notice += (_, notice) => Plans.Add(notice.Notice.MessageText);
            return result;
        }
    }
}
