using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Core.Tests.Retention;

public sealed class RecordingRetentionTests
{
    private const string Errand = $"Call {CallLab.Number} and ask what a haircut costs";

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public void Recordings_OfAProcessedCall_AreDeletedOnceWhenTheirTimeHasCome() => Run(async (host, phone, time) =>
    {
        var session = await CallAsync(host, phone);
        Assert.NotNull(session.Summary);
        Assert.Equal(session.EndedAt + 30 * Day, session.DueAt);

        await WorkUntilAsync(host, time, session.EndedAt!.Value + 29.9 * Day);
        Assert.Empty(phone.RecordingsAsked);
        await WorkUntilAsync(host, time, session.EndedAt.Value + 40 * Day);

        Assert.Equal([FakeTelephony.CallId], phone.RecordingsAsked);
        var later = await ReadAsync(host, session);
        Assert.Equal(session with { Version = session.Version + 1, DueAt = null }, later);
    });

    [Fact]
    public void Recordings_OfACalleeWhoWantedNone_AreDeletedWithTheProcessing()
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var phone = Recording(time);
            await using var host = await EngineHost.StartAsync(time, database, phone, change: services => services.Configure<RecordingOptions>(options => options.Enabled = true));
            await host.SetUpUserAsync();
            phone.Push(new CallSignal.Answered(AnsweredBy.Human), new CallSignal.Heard("Hello, please don't record this call.", TimeSpan.Zero, TimeSpan.FromSeconds(2)));
            phone.Push(new CallSignal.Ended(CallSessionStatus.Completed, TimeSpan.FromSeconds(20), "Hung up."));
            var (session, _, _) = await host.CallAsync((await host.CreateAsync(Errand)).Id);
            Assert.Equal(session.EndedAt, session.DueAt);

            await WorkUntilAsync(host, time, session.EndedAt!.Value + TimeSpan.FromHours(4));

            Assert.Equal([FakeTelephony.CallId], phone.RecordingsAsked);
            Assert.Null((await ReadAsync(host, session)).DueAt);
        });
    }

    [Fact]
    public void Recordings_ThatCannotBeDeleted_AreTriedAgainAnHourLater() => Run(async (host, phone, time) =>
    {
        var session = await CallAsync(host, phone);
        phone.Failures = 2;

        await WorkUntilAsync(host, time, session.DueAt!.Value + TimeSpan.FromMinutes(130));

        Assert.Equal(3, phone.RecordingsAsked.Count);
        Assert.Null((await ReadAsync(host, session)).DueAt);
    });

    [Theory]
    [InlineData(30, 90, 90)]
    [InlineData(30, 10, 30)]
    [InlineData(30, null, null)]
    [InlineData(null, 30, null)]
    public void Recordings_UnderAChangedSetting_FollowItAtTheNextLook(int? before, int? after, int? deletedOnDay)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var phone = Recording(time);
            CallSession session;
            await using (var first = await StartAsync(time, database, phone, before))
            {
                await first.SetUpUserAsync();
                session = await CallAsync(first, phone);
            }

            await using var second = await StartAsync(time, database, phone, after);
            var lastDay = deletedOnDay ?? 200;
            await WorkUntilAsync(second, time, session.EndedAt!.Value + (lastDay - 0.1) * Day);
            Assert.Empty(phone.RecordingsAsked);
            await WorkUntilAsync(second, time, session.EndedAt.Value + (lastDay + 0.1) * Day);

            Assert.Equal(deletedOnDay is null ? 0 : 1, phone.RecordingsAsked.Count);
            Assert.Null((await ReadAsync(second, session)).DueAt);
        });
    }

    [Fact]
    public void Recordings_OfACallThatTheProviderRefused_AreNoneToDelete() => Run(async (host, phone, _) =>
    {
        phone.Rejects = true;
        var (session, _, _) = await host.CallAsync((await host.CreateAsync(Errand)).Id);

        Assert.Null(session.DueAt);
    });

    [Fact]
    public void Provider_ThatDoesNotRecord_IsNeverAsked() => Run(
        async (host, phone, time) =>
        {
            var session = await CallAsync(host, phone);
            await WorkUntilAsync(host, time, CallLab.Monday + 40 * Day);
            await host.Assistant.EraseUserAsync(EngineHost.User);

            Assert.Null(session.DueAt);
            Assert.Empty(phone.RecordingsAsked);
        },
        canRecord: false);

    [Fact]
    public void ProcessedSession_WithRecordingsLeft_IsNotTakenUpByWebhooksOrProcessedAgain() => Run(async (host, phone, time) =>
    {
        var session = await CallAsync(host, phone);

        // The run that processed it is over by then.
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        await host.Assistant.NoteProviderEventAsync(FakeTelephony.CallId);
        Assert.True((await host.Assistant.ProcessAsync(EngineHost.User, session.Id)).IsDone);
        await WorkUntilAsync(host, time, time.GetUtcNow() + Day);

        Assert.Equal(session, await ReadAsync(host, session));
        Assert.Equal(1, phone.Joins);
    });

    private static void Run(Func<EngineHost, FakeTelephony, VirtualTime, Task> body, bool canRecord = true)
    {
        using var database = new TestDatabase();
        VirtualTime.Run(CallLab.Monday, async time =>
        {
            var phone = Recording(time, canRecord);
            await using var host = await StartAsync(time, database, phone, days: 30);
            await host.SetUpUserAsync();
            await body(host, phone, time);
        });
    }

    private static FakeTelephony Recording(TimeProvider time, bool canRecord = true) =>
        new(time) { Capabilities = new TelephonyCapabilities { CanGateSpeech = true, CanRecord = canRecord } };

    private static Task<EngineHost> StartAsync(VirtualTime time, TestDatabase database, FakeTelephony phone, int? days) =>
        EngineHost.StartAsync(time, database, phone, change: services => services
            .Configure<RetentionOptions>(options => options.Recordings = days is { } count ? count * Day : null)
            .Configure<WorkerOptions>(options => options.SweepInterval = TimeSpan.FromMinutes(1)));

    private static async Task<CallSession> CallAsync(EngineHost host, FakeTelephony phone) => (await host.CallThroughAsync(phone, Errand)).Session;

    private static async Task<CallSession> ReadAsync(EngineHost host, CallSession session) => (await host.Store.FindSessionAsync(EngineHost.User, session.Id, default))!;

    /// <summary>Lets time pass, and the worker look in the last three hours of it.</summary>
    private static async Task WorkUntilAsync(EngineHost host, VirtualTime time, DateTimeOffset moment)
    {
        await time.PassUntilAsync(moment - TimeSpan.FromHours(3));
        using var stop = new CancellationTokenSource();
        var worker = host.Worker.RunAsync(stop.Token);
        await time.PassUntilAsync(moment);
        await stop.CancelAsync();
        await worker;
    }
}
