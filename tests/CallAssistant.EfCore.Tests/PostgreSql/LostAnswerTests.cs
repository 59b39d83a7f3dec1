using CallAssistant.Conformance;
using CallAssistant.EfCore.Tests.OwnContext;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>The server commits and its answer is lost; the server refuses because others are in the way. One result reaches the caller.</summary>
public sealed class LostAnswerTests : IAsyncLifetime
{
    private const string User = "user";
    private readonly PostgreSqlOwnContextHost _host = new();
    private readonly FaultyConnection _faults = new();
    private readonly SeededIds _ids = new(5);
    private readonly Records _records = new(5);
    private ServiceProvider _services = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ICallStore Store => _services.GetRequiredService<ICallStore>();

    public async ValueTask InitializeAsync()
    {
        await _host.StartAsync();
        var services = new ServiceCollection();
        services.AddSingleton<ICallIds>(_ids);
        services.AddDbContextFactory<AppOnPostgreSql>(context => context.UseNpgsql(TestServer.ConnectionString(_host.Name, TestServer.App)).AddInterceptors(_faults));
        new CallAssistantBuilder(services).UseEntityFramework<AppOnPostgreSql>();
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task CommitAsync_AnswerIsLost_IsDoneOnceAndReturns(int losses)
    {
        var task = _records.Task(User);
        var session = _records.Session(task);
        await Store.CommitAsync(new CallCommit { UserId = User, Tasks = [task], Session = session }, Token);
        var change = Records.Append(session, 1) with { Notifications = [_records.Notification(User, task, session)] };

        _faults.LoseAnswers = losses;
        await Store.CommitAsync(change, Token);

        Assert.Equal(0, _faults.LoseAnswers);
        Assert.Equal(2, (await Store.FindSessionAsync(User, session.Id, Token))!.Version);
        Assert.Equal(change.Journal, await Store.ReadJournalAsync(User, session.Id, 0, Token));
        Assert.Equal(1, (await _services.GetRequiredService<INotificationStore>().ListNotificationsAsync(User, new NotificationQuery(), Token)).Total);
    }

    [Fact]
    public async Task CommitAsync_AnswersStayLost_IsNotKnownAndStoredOnce()
    {
        _faults.LoseAnswers = int.MaxValue;
        var task = _records.Task(User);

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await Store.CommitAsync(new CallCommit { UserId = User, Tasks = [task] }, Token));

        Assert.True(fault.IsTransient);
        Assert.Contains("not known", fault.Message, StringComparison.Ordinal);
        _faults.LoseAnswers = 0;
        Assert.Equal(1, (await Store.ListTasksAsync(User, new CallTaskQuery(), Token)).Total);
    }

    /// <summary>A commit of somebody else's after the lost answer has taken the mark away: the caller is told that it is not known, never that nothing was changed.</summary>
    [Fact]
    public async Task CommitAsync_AnswerIsLostAndSomebodyElseCommits_IsNotKnown()
    {
        var task = _records.Task(User);
        await Store.CommitAsync(new CallCommit { UserId = User, Tasks = [task] }, Token);
        _faults.LoseAnswers = 1;
        _faults.AfterLoss = async () => await _host.Calls.CommitAsync(new CallCommit { UserId = User, Tasks = [task with { Version = 3, Title = "somebody else's" }] }, Token);

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await Store.CommitAsync(new CallCommit { UserId = User, Tasks = [task with { Version = 2, Title = "ours" }] }, Token));

        Assert.Contains("not known", fault.Message, StringComparison.Ordinal);
        Assert.Equal("somebody else's", (await Store.FindTaskAsync(User, task.Id, Token))!.Title);
    }

    [Fact]
    public async Task OtherStores_AnswerIsLost_AreDoneOnceAndReturn()
    {
        var contacts = _services.GetRequiredService<IContactStore>();
        var contact = _records.Contact(User, "Dentist");
        _faults.LoseAnswers = 1;
        await contacts.SaveContactAsync(contact, Token);
        _faults.LoseAnswers = 1;
        await contacts.SaveContactAsync(contact with { Version = 2, Name = "Doctor" }, Token);
        _faults.LoseAnswers = 1;
        await _services.GetRequiredService<ISettingsStore>().SaveSettingsAsync(new AssistantSettings { UserId = User, Version = 1 }, Token);
        _faults.LoseAnswers = 1;
        var begun = await _services.GetRequiredService<IIdempotencyStore>().BeginAsync(new IdempotentRequest(User, "key", "f", contact.Id), Token);

        Assert.Equal("Doctor", (await contacts.FindContactAsync(User, contact.Id, Token))!.Name);
        Assert.Equal(new IdempotencyResult.Proceed(contact.Id), begun);
        _faults.LoseAnswers = 1;
        Assert.True(await contacts.DeleteContactAsync(User, contact.Id, Token));
    }

    /// <summary>The server ended the connection, or had too little of something: that passes.</summary>
    /// <param name="code">What the server said.</param>
    [Theory]
    [InlineData("57P05")]
    [InlineData("25P03")]
    [InlineData("25P04")]
    [InlineData("40003")]
    [InlineData("53200")]
    [InlineData("53300")]
    public async Task CommitAsync_ServerGivesUpOnce_IsDoneAtTheNextTry(string code)
    {
        _faults.Refusal = code;
        _faults.Refusals = 1;
        var task = _records.Task(User);

        await Store.CommitAsync(new CallCommit { UserId = User, Tasks = [task] }, Token);

        Assert.Equal(1, _ids.JitterCount);
        Assert.NotNull(await Store.FindTaskAsync(User, task.Id, Token));
    }

    [Fact]
    public async Task CommitAsync_StatementTakesTooLong_IsTransientAndNotTriedAgain()
    {
        _faults.Refusal = "57014";
        _faults.Refusals = int.MaxValue;

        var fault = await Assert.ThrowsAsync<CallAssistantException>(async () => await Store.CommitAsync(new CallCommit { UserId = User, Tasks = [_records.Task(User)] }, Token));

        Assert.True(fault.IsTransient);
        Assert.Equal(0, _ids.JitterCount);
    }

    [Theory]
    [InlineData("40001")]
    [InlineData("40P01")]
    [InlineData("55P03")]
    public async Task CommitAsync_OthersAreInTheWay_IsTriedFiveTimesMoreAndThenAConflict(string code)
    {
        _faults.Refusal = code;
        _faults.Refusals = 5;
        await Store.CommitAsync(new CallCommit { UserId = User, Tasks = [_records.Task(User)] }, Token);
        Assert.Equal(5, _ids.JitterCount);

        _faults.Refusals = int.MaxValue;
        var conflict = await Assert.ThrowsAsync<StoreConflictException>(async () => await Store.CommitAsync(new CallCommit { UserId = User, Tasks = [_records.Task(User)] }, Token));

        Assert.True(conflict.IsTransient);
        Assert.Equal(10, _ids.JitterCount);
        Assert.Equal(6, int.MaxValue - _faults.Refusals);
        _faults.Refusals = 0;
        Assert.Equal(1, (await Store.ListTasksAsync(User, new CallTaskQuery(), Token)).Total);
    }

    [Fact]
    public async Task Reads_ServerGoesAwayOnce_AreDoneAgain()
    {
        var task = _records.Task(User);
        await Store.CommitAsync(new CallCommit { UserId = User, Tasks = [task] }, Token);
        _faults.Refusal = "57P01";
        _faults.Refusals = 1;

        Assert.NotNull(await Store.FindTaskAsync(User, task.Id, Token));
    }
}
