using CallAssistant.Conformance.Tests.InMemory;
using CallAssistant.EfCore;
using CallAssistant.Simulation;
using CallAssistant.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CallAssistant.Core.Tests.Engine;

/// <summary>A host with the real engine and store, in virtual time. Several may share one database, as processes would.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    public const string User = "ann";
    private readonly ServiceProvider _services;

    private EngineHost(ServiceProvider services) => _services = services;

    public ICallAssistant Assistant => Get<ICallAssistant>();

    public ICallStore Store => Get<ICallStore>();

    public DueWorker Worker => Get<DueWorker>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<EngineHost> StartAsync(TimeProvider time, TestDatabase database, ITelephonyProvider telephony, int seed = 1, Action<IServiceCollection>? change = null)
    {
        var host = Start(time, telephony, seed, services => services.AddCallAssistant(c => c.UseSqlite(database.ConnectionString).UseOfflineAi()), change);
        await host.Get<ICallAssistantDatabase>().MigrateAsync();
        return host;
    }

    /// <summary>A host over a store in memory, for tests that make hundreds of calls. Several may share it.</summary>
    public static EngineHost Start(TimeProvider time, InMemoryDatabase database, ITelephonyProvider telephony, int seed = 1, Action<IServiceCollection>? change = null) =>
        Start(time, telephony, seed, services => services
            .AddSingleton<ICallStore>(new InMemoryCallStore(database))
            .AddSingleton<IContactStore>(new InMemoryContactStore(database))
            .AddSingleton<ISettingsStore>(new InMemorySettingsStore(database))
            .AddSingleton<INotificationStore>(new InMemoryNotificationStore(database))
            .AddSingleton<ISuppressionStore>(new InMemorySuppressionStore(database))
            .AddCallAssistant(c => c.UseOfflineAi()), change);

    private static EngineHost Start(TimeProvider time, ITelephonyProvider telephony, int seed, Action<IServiceCollection> addEngine, Action<IServiceCollection>? change)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddSingleton<ICallIds>(new SeededCallIds(seed));
        services.AddSingleton(telephony);
        addEngine(services);
        change?.Invoke(services);
        return new EngineHost(services.BuildServiceProvider());
    }

    /// <summary>A network whose callees are set up by the test.</summary>
    public static SimulatedTelephony Network(TimeProvider time, params (string Number, ICallee Callee)[] callees) => Network(time, new SimulatedTelephonyOptions(), callees);

    public static SimulatedTelephony Network(TimeProvider time, SimulatedTelephonyOptions options, params (string Number, ICallee Callee)[] callees)
    {
        var directory = SimulatedDirectory.CreateDefault();
        foreach (var (number, callee) in callees)
        {
            directory.Add(new SimulatedCallee(number, number, callee));
        }

        return new SimulatedTelephony(options, directory, time);
    }

    public async Task SetUpUserAsync(Func<AssistantSettings, AssistantSettings>? change = null)
    {
        var settings = new AssistantSettings
        {
            UserId = User,
            Version = 1,
            MaxAutoApproveAmount = 100,
            Profile = new Dictionary<string, string> { [PrivateFields.FullName] = "Dana Reed" },
        };
        await Get<ISettingsStore>().SaveSettingsAsync(change is null ? settings : change(settings), default);
    }

    public async Task<CallTask> CreateAsync(string instruction)
    {
        var reply = await Assistant.CreateTaskAsync(User, new NewCallTask(instruction));
        Assert.True(reply.IsDone, reply.Problem?.Detail);
        return reply.Value;
    }

    /// <summary>Starts the call of a task and waits until it is processed.</summary>
    public async Task<(CallSession Session, CallTask Task, IReadOnlyList<JournalEntry> Journal)> CallAsync(Guid taskId)
    {
        var started = await Assistant.StartCallAsync(User, taskId);
        Assert.True(started.IsDone, started.Problem?.Detail);
        return await FinishAsync(started.Value.Session.Id);
    }

    /// <summary>Makes a call that is answered and hung up again, until it is processed.</summary>
    public async Task<(CallSession Session, CallTask Task, IReadOnlyList<JournalEntry> Journal)> CallThroughAsync(FakeTelephony phone, string errand)
    {
        phone.Push(new CallSignal.Answered(AnsweredBy.Human), new CallSignal.Ended(CallSessionStatus.Completed, TimeSpan.FromSeconds(20), "Hung up."));
        return await CallAsync((await CreateAsync(errand)).Id);
    }

    public async Task<(CallSession Session, CallTask Task, IReadOnlyList<JournalEntry> Journal)> FinishAsync(Guid sessionId)
    {
        await foreach (var _ in Assistant.WatchAsync(User, sessionId))
        {
            // Ends when the session is processed.
        }

        var session = await Store.FindSessionAsync(User, sessionId, default);
        var task = await Store.FindTaskAsync(User, session!.TaskId, default);
        return (session, task!, await Store.ReadJournalAsync(User, sessionId, 0, default));
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}
