using CallAssistant.Conformance;
using CallAssistant.EfCore.Tests.PostgreSql;
using CallAssistant.EfCore.Tests.Sqlite;

namespace CallAssistant.EfCore.Tests.Calls;

/// <summary>A list that is longer than the store counts.</summary>
public sealed class LongListTests
{
    private const string User = "user";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_LongerThanIsCounted_OnSqlite_SaysSo()
    {
        await using var host = await SqliteStoreHost.CreateAsync();
        await AssertAsync(host);
    }

    [Fact]
    public async Task List_LongerThanIsCounted_OnPostgreSql_SaysSo()
    {
        await using var host = await PostgreSqlStoreHost.CreateAsync();
        await AssertAsync(host);
    }

    private static async Task AssertAsync(StoreHost host)
    {
        await StoreAsync(host, ListTotal.Limit);
        var counted = await ListAsync(host, new NotificationQuery());
        Assert.Equal((ListTotal.Limit, true), (counted.Total, counted.IsTotalExact));

        await StoreAsync(host, 1);
        var first = await ListAsync(host, new NotificationQuery());
        var second = await ListAsync(host, new NotificationQuery { Cursor = first.NextCursor });
        Assert.All([first, second], page => Assert.Equal((ListTotal.Limit, false), (page.Total, page.IsTotalExact)));

        // Whoever has read to the end knows.
        var last = await ListAsync(host, new NotificationQuery { Offset = ListTotal.Limit });
        Assert.Equal((1, ListTotal.Limit + 1, true), (last.Items.Count, last.Total, last.IsTotalExact));
    }

    private static async Task StoreAsync(StoreHost host, int count)
    {
        var records = new Records(count);
        await host.Calls.CommitAsync(new CallCommit { UserId = User, Notifications = [.. Enumerable.Range(0, count).Select(_ => records.Notification(User))] }, Token);
    }

    private static async Task<Page<Notification>> ListAsync(StoreHost host, NotificationQuery query) => await host.Notifications.ListNotificationsAsync(User, query, Token);
}
