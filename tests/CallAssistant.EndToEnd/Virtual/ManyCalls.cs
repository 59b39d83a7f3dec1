using System.Globalization;
using System.Text;
using CallAssistant.EfCore;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallAssistant.EndToEnd.Virtual;

/// <summary>Many simulated calls over the SQLite store, in virtual time, some at once.</summary>
/// <param name="database">The database file.</param>
/// <param name="seed">Where all chance comes from.</param>
/// <param name="count">How many calls.</param>
internal sealed class ManyCalls(string database, int seed, int count)
{
    private const int AtOnce = 10;
    private const int WatchedOneIn = 7;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    private static readonly string[] Instructions =
    [
        "Call +12025550142 and book a cleaning in the next three weeks, up to $100",
        "Call +12025550181 and book a haircut this week at the earliest time, up to $60",
        "Call +12025550155 and reserve a table for four on Friday at 7 PM",
        "Call +12025550163 and ask how much a calendar is",
        "Call +12025550163 and ask for the opening hours",
        "Call +12025550163 and check the status of order A1042",
        "Call +12025550171 and ask for the opening hours",
        "Call +12025550172 and ask for the opening hours",
        "Call +12025550173 and leave a message that I am running late",
        "Call +12025550174 and ask for the opening hours",
        "Call +12025550143 and book an appointment next week in the afternoon, at most $80",
        "Call +12025550144 and cancel my appointment on Thursday at 3 PM",
        "Call +12025550145 and move my appointment on Tuesday at 3 PM to next week",
        "Call +12025550146 and leave a message that Dana will be ten minutes late",
        "Call +12025550190 and book an appointment this week, up to $100",
    ];

    /// <summary>Makes the calls.</summary>
    public ManyCallsResult Run() => VirtualTime.Run(Start, RunAsync, TimeSpan.FromDays(2));

    private async Task<ManyCallsResult> RunAsync(VirtualTime time)
    {
        await using var services = Build(time);
        await services.GetRequiredService<ICallAssistantDatabase>().MigrateAsync();
        var workers = services.GetServices<IHostedService>().ToList();
        foreach (var worker in workers)
        {
            await worker.StartAsync(CancellationToken.None);
        }

        var sessions = new List<CallSession>();
        for (var first = 0; first < count; first += AtOnce)
        {
            var calls = Enumerable.Range(first, Math.Min(AtOnce, count - first)).Select(number => CallAsync(services, number)).ToList();
            sessions.AddRange(await Task.WhenAll(calls));
        }

        foreach (var worker in workers)
        {
            await worker.StopAsync(CancellationToken.None);
        }

        return new ManyCallsResult(sessions, await ReadJournalsAsync(services, sessions), services.GetRequiredService<SimulatedTelephony>().Dials);
    }

    private static async Task<CallSession> CallAsync(ServiceProvider services, int number)
    {
        var assistant = services.GetRequiredService<ICallAssistant>();
        var userId = string.Create(CultureInfo.InvariantCulture, $"user-{number}");
        await services.GetRequiredService<ISettingsStore>().SaveSettingsAsync(
            new AssistantSettings
            {
                UserId = userId,
                Version = 1,
                MaxAutoApproveAmount = 50,
                LeaveVoicemail = number % 2 == 0,
                Profile = new Dictionary<string, string> { [PrivateFields.FullName] = "Dana Reed" },
            },
            CancellationToken.None);
        var created = await assistant.CreateTaskAsync(userId, new NewCallTask(Instructions[number % Instructions.Length]));
        Assert.True(created.Value?.Status == CallTaskStatus.ReadyToCall, $"{Instructions[number % Instructions.Length]}: {created.Value?.StatusReason ?? created.Problem?.Detail}");
        var started = await assistant.StartCallAsync(userId, created.Value!.Id);
        Assert.True(started.IsDone, started.Problem?.Detail);
        await WaitAsync(services, started.Value.Session, isWatched: number % WatchedOneIn == 0);
        var processed = await assistant.ProcessAsync(userId, started.Value.Session.Id);
        Assert.True(processed.IsDone, processed.Problem?.Detail);
        return processed.Value.Session;
    }

    /// <summary>Waits until the call is processed: some users watch it live, most come back later.</summary>
    private static async Task WaitAsync(ServiceProvider services, CallSession session, bool isWatched)
    {
        if (isWatched)
        {
            await foreach (var _ in services.GetRequiredService<ICallAssistant>().WatchAsync(session.UserId, session.Id))
            {
                // Only its end is waited for.
            }
        }

        var (store, time) = (services.GetRequiredService<ICallStore>(), services.GetRequiredService<TimeProvider>());
        while (await store.FindSessionAsync(session.UserId, session.Id, CancellationToken.None) is { Summary: null })
        {
            await Task.Delay(TimeSpan.FromSeconds(5), time);
        }
    }

    private static async Task<string> ReadJournalsAsync(ServiceProvider services, IEnumerable<CallSession> sessions)
    {
        var store = services.GetRequiredService<ICallStore>();
        var text = new StringBuilder();
        foreach (var session in sessions)
        {
            var journal = await store.ReadJournalAsync(session.UserId, session.Id, after: 0, CancellationToken.None);
            Assert.Null(JournalChain.FindBreak(journal));
            foreach (var entry in journal)
            {
                text.Append(CultureInfo.InvariantCulture, $"{entry.SessionId} {entry.Sequence} {entry.At:O} {CallEventJson.Serialize(entry.Event)} {entry.Hash}\n");
            }
        }

        return text.ToString();
    }

    private ServiceProvider Build(TimeProvider time)
    {
        var directory = SimulatedDirectory.CreateDefault();
        directory.Add(new SimulatedCallee("+12025550190", "Talkative Tailors", Business.Receptionist("Talkative Tailors", new SimulatedService("fitting", 40))) { InterruptChance = 0.3 });
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddSingleton(directory);
        services.AddSingleton<ICallIds>(new SeededCallIds(seed));
        services.AddCallAssistant(c => c
            .UseSqlite($"Data Source={database}")
            .UseSimulatedTelephony(network => network.Seed = seed)
            .UseOfflineAi());
        return services.BuildServiceProvider();
    }
}
