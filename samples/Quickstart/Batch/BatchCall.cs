using CallAssistant.Demo;
using CallAssistant.EfCore;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallAssistant.Quickstart.Batch;

/// <summary>Runs one instruction in virtual time, on a database of its own: planned, and called where nothing is missing.</summary>
/// <param name="template">A database file with the demo user; each run works on a copy.</param>
/// <param name="seed">Where all chance of the simulated network comes from.</param>
internal sealed class BatchCall(string template, int seed)
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(4);

    public BatchResult Run(BatchRecord record)
    {
        using var database = new TempDatabase();
        File.Copy(template, database.File);
        return VirtualTime.Run(record.Midday, time => RunAsync(record, database, time), Limit);
    }

    /// <summary>Makes the database that all runs are copied from.</summary>
    public static async Task MakeTemplateAsync(TempDatabase database)
    {
        await using var services = Build(database, TimeProvider.System, HomeRegion.All[0], seed: 0);
        await services.GetRequiredService<ICallAssistantDatabase>().MigrateAsync();
        await DemoUser.SeedAsync(services);
    }

    private async Task<BatchResult> RunAsync(BatchRecord record, TempDatabase database, TimeProvider time)
    {
        await using var services = Build(database, time, record.Home, seed);
        await SettleInAsync(services.GetRequiredService<ISettingsStore>(), record.Home);
        var assistant = services.GetRequiredService<ICallAssistant>();
        var created = await assistant.CreateTaskAsync(DemoUser.Id, new NewCallTask(record.Text));
        if (created.Value is not { } task)
        {
            return new BatchResult(null) { Fault = created.Problem!.Detail };
        }

        if (task.Status != CallTaskStatus.ReadyToCall)
        {
            return new BatchResult(task);
        }

        var workers = services.GetServices<IHostedService>().ToList();
        foreach (var worker in workers)
        {
            await worker.StartAsync(CancellationToken.None);
        }

        try
        {
            return await CallAsync(assistant, task);
        }
        finally
        {
            foreach (var worker in workers)
            {
                await worker.StopAsync(CancellationToken.None);
            }
        }
    }

    private static async Task<BatchResult> CallAsync(ICallAssistant assistant, CallTask task)
    {
        var started = await assistant.StartCallAsync(DemoUser.Id, task.Id);
        if (!started.IsDone)
        {
            return new BatchResult(task) { Fault = started.Problem.Detail };
        }

        var sessionId = started.Value.Session.Id;
        await foreach (var _ in assistant.WatchAsync(DemoUser.Id, sessionId))
        {
            // Only its end is waited for.
        }

        var processed = await assistant.ProcessAsync(DemoUser.Id, sessionId);
        return processed.IsDone ? new BatchResult(processed.Value.Task) { Call = processed.Value } : new BatchResult(task) { Fault = processed.Problem.Detail };
    }

    private static async Task SettleInAsync(ISettingsStore store, HomeRegion home)
    {
        var settings = await store.GetSettingsAsync(DemoUser.Id, CancellationToken.None);
        await store.SaveSettingsAsync(
            settings with { Version = settings.Version + 1, Region = home.Code, TimeZone = home.Zone.Id, Currency = home.Currency },
            CancellationToken.None);
    }

    private static ServiceProvider Build(TempDatabase database, TimeProvider time, HomeRegion home, int seed)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddSingleton<ICallIds>(new SeededCallIds(seed));
        services.AddCallAssistant(c => c
            .UseSqlite(database.ConnectionString)
            .UseSimulatedTelephony(network => (network.Seed, network.TimeZone) = (seed, home.Zone.Id))
            .UseOfflineAi());
        return services.BuildServiceProvider();
    }
}
