using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Dialing;

/// <summary>Somebody calls the number that we call from.</summary>
public sealed class CallBackTests
{
    private const string Number = "+12025550163";
    private const string Errand = $"Call {Number} and ask for the opening hours";

    /// <summary>However often it is told, also at once and by another process: one notification, linked to the task.</summary>
    [Fact]
    public void CallBack_OfANumberThatWasCalled_IsToldOnce() => VirtualTime.Run(CallLab.Monday, async time =>
    {
        using var database = new TestDatabase();
        var phone = new FakeTelephony(time);
        await using var host = await EngineHost.StartAsync(time, database, phone);
        await host.SetUpUserAsync();
        var (session, task, _) = await host.CallThroughAsync(phone, Errand);
        await Task.Delay(TimeSpan.FromHours(2), time);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Assistant.NoteCallBackAsync("CA9", Number).AsTask()));
        await using var other = await EngineHost.StartAsync(time, database, phone, seed: 2);
        await other.Assistant.NoteCallBackAsync("CA9", Number);

        var note = Assert.Single(await NotesAsync(host));
        Assert.Equal((task.Id, session.Id), (note.TaskId, note.SessionId));
        Assert.Equal($"Called back: {task.Title}", note.Title);
        Assert.Contains(Number, note.Body, StringComparison.Ordinal);
        Assert.Contains("called back at 12:00 PM on Monday, March 2.", note.Body, StringComparison.Ordinal);

    });

    /// <summary>Numbers can be forged: who calls a thousand times is told of once an hour. The clock's hours play no part.</summary>
    [Fact]
    public void CallBack_AgainAndAgain_IsToldOnceAnHour() => VirtualTime.Run(
        CallLab.Monday,
        async time =>
        {
            using var database = new TestDatabase();
            var phone = new FakeTelephony(time);
            await using var host = await EngineHost.StartAsync(time, database, phone);
            await host.SetUpUserAsync();
            await host.CallThroughAsync(phone, Errand);
            await Task.Delay(TimeSpan.FromMinutes(50), time);
            for (var call = 0; call < 30; call++)
            {
                await host.Assistant.NoteCallBackAsync($"CA{call}", Number);
                await Task.Delay(TimeSpan.FromMinutes(5), time);
            }

            var times = (await NotesAsync(host)).Select(note => note.CreatedAt).Order().ToList();
            Assert.Equal(3, times.Count);
            Assert.All(times.Zip(times.Skip(1)), pair => Assert.Equal(TimeSpan.FromHours(1), pair.Second - pair.First));
        },
        TimeSpan.FromHours(6));

    /// <summary>Nobody has called them, or long ago, or they do not say who they are: nothing is stored.</summary>
    [Theory]
    [InlineData("+12025550164", 0)]
    [InlineData(Number, 8)]
    [InlineData("anonymous", 0)]
    [InlineData("", 0)]
    [InlineData("client:alice", 0)]
    [InlineData("+1202555016300000000000", 0)]
    public void CallBack_OfAnybodyElse_StoresNothing(string from, int daysLater) => VirtualTime.Run(
        CallLab.Monday,
        async time =>
        {
            using var database = new TestDatabase();
            var phone = new FakeTelephony(time);
            await using var host = await EngineHost.StartAsync(time, database, phone);
            await host.SetUpUserAsync();
            await host.CallThroughAsync(phone, Errand);
            await Task.Delay(TimeSpan.FromDays(daysLater), time);

            await host.Assistant.NoteCallBackAsync("CA9", from);

            Assert.Empty(await NotesAsync(host));
        },
        TimeSpan.FromDays(10));

    /// <summary>The user is erased: who calls back is nobody's.</summary>
    [Fact]
    public void CallBack_UserWasErased_StoresNothing() => VirtualTime.Run(CallLab.Monday, async time =>
    {
        using var database = new TestDatabase();
        var phone = new FakeTelephony(time);
        await using var host = await EngineHost.StartAsync(time, database, phone);
        await host.SetUpUserAsync();
        await host.CallThroughAsync(phone, Errand);
        await host.Assistant.EraseUserAsync(EngineHost.User);

        await host.Assistant.NoteCallBackAsync("CA9", Number);

        Assert.Empty(await NotesAsync(host));
    });

    private static async Task<IReadOnlyList<Notification>> NotesAsync(EngineHost host) =>
        [.. (await host.Get<INotificationStore>().ListNotificationsAsync(EngineHost.User, new NotificationQuery(), default)).Items.Where(note => note.Kind == NotificationKind.CallBack)];
}
