using CallAssistant.Conformance;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>The database as a whole: made, checked, refused where its walls do not stand.</summary>
public sealed class PostgreSqlDatabaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MigrateAsync_AgainAndInParallel_ChangesNothing()
    {
        var name = await TestServer.CreateDatabaseAsync();
        await using var first = PostgreSqlStoreHost.Of(name, TestServer.Owner);
        await using var second = PostgreSqlStoreHost.Of(name, TestServer.Owner);

        await Task.WhenAll(first.Database.MigrateAsync(Token).AsTask(), second.Database.MigrateAsync(Token).AsTask());
        await first.Database.MigrateAsync(Token);

        await first.Database.CheckAsync(Token);
        await TestServer.DropDatabaseAsync(name);
    }

    /// <summary>One role for everything, as a small host has: it owns the tables and is bound all the same.</summary>
    [Fact]
    public async Task Store_AsTheOwner_WorksAndIsBound()
    {
        await using var host = await PostgreSqlStoreHost.CreateAsync();
        await using var owner = PostgreSqlStoreHost.Of(host.Name, TestServer.Owner);
        var (task, _) = await Everything.StoreAsync(owner, new Records(1), "a", "word");

        Assert.NotNull(await owner.Calls.FindTaskAsync("a", task.Id, Token));
        Assert.Null(await owner.Calls.FindTaskAsync("b", task.Id, Token));
        Assert.Equal(2, (await owner.Calls.LeaseDueAsync(new LeaseRequest("w", TimeSpan.FromSeconds(5), 9), Token)).Count);
    }

    [Fact]
    public async Task Store_BeforeMigrate_SaysWhatToDo()
    {
        var name = await TestServer.CreateDatabaseAsync();
        await using var host = PostgreSqlStoreHost.Of(name, TestServer.Owner);

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Calls.FindTaskAsync("a", Guid.Empty, Token));
        Assert.Contains("MigrateAsync", fault.Message, StringComparison.Ordinal);
        Assert.Contains("MigrateAsync", (await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Database.CheckAsync(Token))).Message, StringComparison.Ordinal);
        await TestServer.DropDatabaseAsync(name);
    }

    /// <summary>A server that takes fifteen seconds to be found missing is not looked for five times more.</summary>
    [Fact]
    public async Task Store_ServerIsNotReachedForLong_IsTriedOnce()
    {
        var ids = new SeededIds(1);
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(ids);
        services.AddSingleton<TimeProvider>(new SlowServerClock());
        new CallAssistantBuilder(services).UsePostgreSql("Host=127.0.0.1;Port=1;Database=none;Username=nobody;Password=none");
        await using var provider = services.BuildServiceProvider();

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await provider.GetRequiredService<ICallStore>().FindTaskAsync("a", Guid.Empty, Token));

        Assert.True(fault.IsTransient);
        Assert.Equal(0, ids.JitterCount);
    }

    [Fact]
    public async Task Store_RoleThatPassesTheWalls_IsRefused()
    {
        await using var host = await PostgreSqlStoreHost.CreateAsync();
        await using var superuser = PostgreSqlStoreHost.Of(host.Name, role: null);

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await superuser.Calls.FindTaskAsync("a", Guid.Empty, Token));

        Assert.Contains("superuser", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALTER TABLE notifications DISABLE ROW LEVEL SECURITY")]
    [InlineData("ALTER TABLE notifications NO FORCE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY callassistant_user ON notifications")]
    [InlineData("ALTER POLICY callassistant_user ON notifications USING (true)")]
    [InlineData("ALTER POLICY callassistant_user ON notifications USING (true OR user_id = current_setting('callassistant.user_id', true))")]
    [InlineData("ALTER POLICY callassistant_user ON notifications WITH CHECK (true OR user_id = current_setting('callassistant.user_id', true))")]
    [InlineData("CREATE POLICY everybody ON notifications USING (true)")]
    [InlineData("ALTER POLICY callassistant_worker_select ON notifications TO PUBLIC")]
    [InlineData("ALTER TABLE notifications OWNER TO CURRENT_USER")]
    public async Task Store_TableWithoutTheWall_IsRefused(string sql)
    {
        await using var host = await PostgreSqlStoreHost.CreateAsync();
        await host.SpoilAsync(sql);

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Calls.FindTaskAsync("a", Guid.Empty, Token));

        Assert.Contains("notifications", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Database.CheckAsync(Token));
    }

    [Theory]
    [InlineData("ALTER VIEW call_tasks_with_sessions RESET (security_invoker)", "call_tasks_with_sessions")]
    [InlineData("ALTER VIEW call_sessions_with_data SET (security_invoker = false)", "call_sessions_with_data")]
    [InlineData("DROP VIEW call_sessions_with_data", "call_sessions_with_data")]
    [InlineData("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$", "synchronous_commit")]
    public async Task Store_WhatItRestsOnIsChanged_IsRefused(string sql, string named)
    {
        await using var host = await PostgreSqlStoreHost.CreateAsync();
        await host.SpoilAsync(sql);

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Calls.FindTaskAsync("a", Guid.Empty, Token));

        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<CallAssistantException>(async () => await host.Database.CheckAsync(Token));
    }

    /// <summary>"Hosts that look at the same time get different work": work whose row another transaction holds is passed by, not waited for.</summary>
    [Fact]
    public async Task LeaseDueAsync_AnotherTransactionHoldsTheRow_TakesTheOtherWorkAtOnce()
    {
        await using var host = await PostgreSqlStoreHost.CreateAsync();
        var records = new Records(1);
        var (held, free) = (records.Task("a") with { DueAt = Records.Start }, records.Task("b") with { DueAt = Records.Start });
        await host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [held] }, Token);
        await host.Calls.CommitAsync(new CallCommit { UserId = "b", Tasks = [free] }, Token);
        await using (var other = await TestServer.OpenAsync(host.Name, role: null))
        {
            await using var transaction = await other.BeginTransactionAsync(Token);
            await TestServer.QueryAsync(other, $"SELECT 1 FROM call_tasks WHERE id = '{held.Id}' FOR UPDATE");

            var leases = await host.Calls.LeaseDueAsync(new LeaseRequest("w", TimeSpan.FromMinutes(1), 10), Token).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Token);

            Assert.Equal([free.Id], leases.Select(lease => lease.TaskId));
        }

        Assert.Equal([held.Id], (await host.Calls.LeaseDueAsync(new LeaseRequest("w", TimeSpan.FromMinutes(1), 10), Token)).Select(lease => lease.TaskId));
    }

    [Fact]
    public async Task EraseUserAsync_EveryTable_HasNoRow()
    {
        await using var host = await PostgreSqlStoreHost.CreateAsync();
        await Everything.StoreAsync(host, new Records(1), "victim", "word");
        await Everything.StoreAsync(host, new Records(2), "other", "word");

        await host.Calls.EraseUserAsync("victim", Token);

        foreach (var table in CallAssistantModel.TableNames)
        {
            Assert.Equal(["other"], await TestServer.QueryAsync(host.Name, $"SELECT DISTINCT user_id FROM {table}"));
        }
    }

    /// <summary>Leases go by the database's clock, so a host whose own clock is wrong does no harm.</summary>
    [Fact]
    public async Task LeaseDueAsync_ClockOfTheHostIsWrong_GoesByTheDatabase()
    {
        await using var host = await PostgreSqlStoreHost.CreateAsync();
        var task = new Records(1).Task("a") with { DueAt = await host.NowAsync() + TimeSpan.FromSeconds(1) };
        await host.Calls.CommitAsync(new CallCommit { UserId = "a", Tasks = [task] }, Token);

        Assert.Empty(await host.Calls.LeaseDueAsync(new LeaseRequest("w", TimeSpan.FromSeconds(5), 9), Token));
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Single(await host.Calls.LeaseDueAsync(new LeaseRequest("w", TimeSpan.FromSeconds(5), 9), Token));
    }

    /// <summary>Between any two looks at it, a connection timeout has passed.</summary>
    private sealed class SlowServerClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds += 15;
    }
}
