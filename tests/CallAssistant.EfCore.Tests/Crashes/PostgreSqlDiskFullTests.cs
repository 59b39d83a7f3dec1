using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>The server has no room left: P6.</summary>
public sealed class PostgreSqlDiskFullTests(ITestOutputHelper output)
{
    private readonly SeededIds _ids = new(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CommitAsync_DiskIsFull_IsAClearFaultAndTheStoreGoesOnWhenThereIsRoom()
    {
        await using var server = await SmallPostgreSql.StartAsync(Token);
        await using var services = Open(server.ConnectionString);
        await services.GetRequiredService<ICallAssistantDatabase>().MigrateAsync(Token);
        var store = services.GetRequiredService<ICallStore>();
        var caller = new FillingCaller(_ids);
        await server.FillAsync(Token);

        var refused = await caller.FillAsync(store, Token);
        output.WriteLine($"{(server.IsReal ? "A file system" : "A trigger's limit")} was full after {caller.Acknowledged} commits.");
        await caller.CheckAsync(services, Token);
        await server.CheckpointAsync(Token);
        await caller.CheckAsync(services, Token);

        await server.MakeRoomAsync(Token);
        await caller.CommitAsync(store, refused, Token);
        await caller.WriteCallAsync(store, Token);
        await caller.CheckAsync(services, Token);
        await server.CheckpointAsync(Token);
    }

    private ServiceProvider Open(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(_ids);
        new CallAssistantBuilder(services).UsePostgreSql(connectionString);
        return services.BuildServiceProvider();
    }
}
