namespace CallAssistant.Conformance;

/// <summary>The list of sessions: filters, paging by offset and by cursor.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class SessionListSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    /// <summary>"Newest first, ties by identifier": each session of the task comes once by cursor, others do not.</summary>
    [Fact]
    public async Task ListSessionsAsync_OfOneTask_PagesThroughEachOnce()
    {
        var task = await StoreTaskAsync(Alice);
        var sessions = new List<CallSession>();
        for (var attempt = 1; attempt <= 7; attempt++)
        {
            sessions.Add(await StoreSessionAsync(task, session => session with { Attempt = attempt, Status = CallSessionStatus.Busy, CreatedAt = Records.Start.AddMilliseconds(attempt / 3) }));
        }

        await StoreSessionAsync(await StoreTaskAsync(Alice));
        var seen = new List<Guid>();
        var query = new CallSessionQuery { TaskId = task.Id, Limit = 3 };
        do
        {
            var page = await Calls.ListSessionsAsync(Alice, query, Token);
            Assert.Equal(7, page.Total);
            seen.AddRange(page.Items.Select(session => session.Id));
            query = query with { Cursor = page.NextCursor };
        }
        while (query.Cursor is not null && seen.Count < 20);

        Assert.Equal(sessions.OrderByDescending(session => session.CreatedAt).ThenBy(session => session.Id.ToString(), StringComparer.Ordinal).Select(session => session.Id), seen);
    }

    /// <summary>"Only sessions of this status"; "items to skip".</summary>
    [Fact]
    public async Task ListSessionsAsync_FilterAndOffset_ApplyToItemsAndTotal()
    {
        var task = await StoreTaskAsync(Alice);
        var first = await StoreSessionAsync(task, session => session with { Status = CallSessionStatus.Busy });
        await StoreSessionAsync(task, session => session with { Status = CallSessionStatus.Busy, Attempt = 2 });
        await StoreSessionAsync(task, session => session with { Attempt = 3 });

        var busy = await Calls.ListSessionsAsync(Alice, new CallSessionQuery { Status = CallSessionStatus.Busy, Offset = 1 }, Token);

        Assert.Equal(2, busy.Total);
        Assert.Equal(first.Id, Assert.Single(busy.Items).Id);
        Assert.Equal(1, (await Calls.ListSessionsAsync(Alice, new CallSessionQuery { Status = CallSessionStatus.Initiated }, Token)).Total);
        Assert.Equal(0, (await Calls.ListSessionsAsync(Alice, new CallSessionQuery { TaskId = Records.Id() }, Token)).Total);
    }

    /// <summary>"Any other text throws <see cref="InvalidCursorException"/>", also a cursor of the list of tasks or of another user.</summary>
    [Fact]
    public async Task ListSessionsAsync_ForgedOrForeignCursor_Throws()
    {
        var task = await StoreTaskAsync(Alice);
        await StoreTaskAsync(Alice);
        await StoreSessionAsync(task, session => session with { Status = CallSessionStatus.Busy });
        await StoreSessionAsync(task, session => session with { Attempt = 2 });
        var own = (await Calls.ListSessionsAsync(Alice, new CallSessionQuery { Limit = 1 }, Token)).NextCursor;
        var foreign = (await Calls.ListTasksAsync(Alice, new CallTaskQuery { Limit = 1 }, Token)).NextCursor;

        Assert.Single((await Calls.ListSessionsAsync(Alice, new CallSessionQuery { Cursor = own }, Token)).Items);
        await Assert.ThrowsAsync<InvalidCursorException>(async () => await Calls.ListSessionsAsync(Bob, new CallSessionQuery { Cursor = own }, Token));
        await Assert.ThrowsAsync<InvalidCursorException>(async () => await Calls.ListSessionsAsync(Alice, new CallSessionQuery { Cursor = foreign }, Token));
        await Assert.ThrowsAsync<InvalidCursorException>(async () => await Calls.ListSessionsAsync(Alice, new CallSessionQuery { Cursor = "x" }, Token));
    }

    /// <summary>"Most items on the page, 1 to 200. Items to skip, from 0."</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="offset">The offset.</param>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(201, 0)]
    [InlineData(1, -1)]
    public async Task ListSessionsAsync_LimitOrOffsetOutOfRange_Throws(int limit, int offset) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Calls.ListSessionsAsync(Alice, new CallSessionQuery { Limit = limit, Offset = offset }, Token));
}
