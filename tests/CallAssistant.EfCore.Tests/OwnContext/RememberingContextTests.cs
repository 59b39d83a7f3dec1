using System.Collections.Concurrent;
using CallAssistant.Conformance;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.EfCore.Tests.OwnContext;

/// <summary>A host's own context that remembers who it was made for, as contexts of several tenants do: it never writes for anybody else.</summary>
public sealed class RememberingContextTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("callassistant-").FullName;
    private readonly Records _records = new(9);
    private ServiceProvider _services = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(new SeededIds(7));
        services.AddDbContextFactory<RememberingContext>(context => context.UseSqlite($"Data Source={_directory}/app.db"));
        new CallAssistantBuilder(services).UseEntityFramework<RememberingContext>();
        _services = services.BuildServiceProvider();
        await using var context = await _services.GetRequiredService<IDbContextFactory<RememberingContext>>().CreateDbContextAsync(Token);
        await context.Database.EnsureCreatedAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await using var connection = new SqliteConnection($"Data Source={_directory}/app.db");
        SqliteConnection.ClearPool(connection);
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task CommitAsync_OthersWaitBesides_IsWrittenByAContextOfItsOwnCaller()
    {
        var store = _services.GetRequiredService<ICallStore>();
        var commits = new List<Task>();
        using (await _services.GetRequiredService<StoreDialect>().SingleWriter!.EnterAloneAsync(Token))
        {
            foreach (var user in new[] { "alice", "bob" })
            {
                RememberingContext.Current.Value = user;
                commits.Add(store.CommitAsync(new CallCommit { UserId = user, Tasks = [_records.Task(user)] }, Token).AsTask());
            }
        }

        await Task.WhenAll(commits);

        Assert.Equal([("alice", "alice"), ("bob", "bob")], RememberingContext.Written.Order());
    }

    public sealed class RememberingContext(DbContextOptions<RememberingContext> options) : AppDbContext(options)
    {
        private readonly string? _madeFor = Current.Value;

        public static AsyncLocal<string?> Current { get; } = new();

        public static ConcurrentQueue<(string? MadeFor, string Owner)> Written { get; } = [];

        public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
        {
            foreach (var task in ChangeTracker.Entries<CallTask>())
            {
                Written.Enqueue((_madeFor, task.Entity.UserId));
            }

            return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
    }
}
