namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>Lists: filters, offset and keyset paging.</summary>
public abstract class ListContract : StoreContract
{
    [Fact]
    public async Task ListTasksAsync_ByOffset_IsNewestFirstWithTheTotal()
    {
        var tasks = await StoreTasksAsync(7);

        var page = await Calls.ListTasksAsync(Alice, new CallTaskQuery { Limit = 3, Offset = 2 }, Token);

        Assert.Equal(7, page.Total);
        Assert.Equal(tasks.Skip(2).Take(3).Select(task => task.Id), page.Items.Select(task => task.Id));
        Assert.Empty((await Calls.ListTasksAsync(Alice, new CallTaskQuery { Offset = 99 }, Token)).Items);
    }

    [Fact]
    public async Task ListTasksAsync_ByCursor_VisitsEachOnceThoughNewOnesCome()
    {
        var tasks = await StoreTasksAsync(9, sameMoment: true);
        var seen = new List<Guid>();
        var query = new CallTaskQuery { Limit = 2 };
        do
        {
            var page = await Calls.ListTasksAsync(Alice, query, Token);
            seen.AddRange(page.Items.Select(task => task.Id));
            query = query with { Cursor = page.NextCursor };
            await StoreTaskAsync(Alice, task => task with { CreatedAt = Records.Start.AddDays(1) });
        }
        while (query.Cursor is not null);

        Assert.Equal(tasks.Select(task => task.Id), seen);
    }

    [Fact]
    public async Task ListTasksAsync_Filters_ApplyToItemsAndTotal()
    {
        await StoreTaskAsync(Alice, task => task with { Status = CallTaskStatus.WaitingForUser, Priority = CallPriority.Urgent });
        await StoreTaskAsync(Alice, task => task with { Status = CallTaskStatus.WaitingForUser });
        await StoreTaskAsync(Alice);

        Assert.Equal(2, (await Calls.ListTasksAsync(Alice, new CallTaskQuery { Status = CallTaskStatus.WaitingForUser, Limit = 1 }, Token)).Total);
        Assert.Equal(1, (await Calls.ListTasksAsync(Alice, new CallTaskQuery { Priority = CallPriority.Urgent }, Token)).Total);
        Assert.Empty((await Calls.ListTasksAsync(Alice, new CallTaskQuery { Priority = CallPriority.Urgent, Status = CallTaskStatus.Pending }, Token)).Items);
    }

    [Fact]
    public async Task ListSessionsAsync_FiltersAndCursor_Work()
    {
        var task = await StoreTaskAsync(Alice);
        var sessions = new List<CallSession>();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            sessions.Insert(0, await StoreSessionAsync(task, session => session with { Attempt = attempt, Status = CallSessionStatus.Busy }));
        }

        await StoreSessionAsync(await StoreTaskAsync(Alice));
        var first = await Calls.ListSessionsAsync(Alice, new CallSessionQuery { TaskId = task.Id, Limit = 3 }, Token);
        var second = await Calls.ListSessionsAsync(Alice, new CallSessionQuery { TaskId = task.Id, Limit = 3, Cursor = first.NextCursor }, Token);

        Assert.Equal(sessions.Select(session => session.Attempt), first.Items.Concat(second.Items).Select(session => session.Attempt));
        Assert.Equal(5, second.Total);
        Assert.Null(second.NextCursor);
        Assert.Equal(1, (await Calls.ListSessionsAsync(Alice, new CallSessionQuery { Status = CallSessionStatus.Initiated }, Token)).Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not a cursor at all")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("'; DROP TABLE call_tasks; --")]
    public async Task ListTasksAsync_ForgedCursor_Throws(string cursor) =>
        await Assert.ThrowsAsync<InvalidCursorException>(async () => await Calls.ListTasksAsync(Alice, new CallTaskQuery { Cursor = cursor }, Token));

    [Fact]
    public async Task ListTasksAsync_AlteredOrForeignCursor_Throws()
    {
        await StoreTasksAsync(3);
        var cursor = (await Calls.ListTasksAsync(Alice, new CallTaskQuery { Limit = 1 }, Token)).NextCursor!;

        for (var index = 0; index < cursor.Length; index++)
        {
            var altered = cursor[..index] + (cursor[index] == 'A' ? 'B' : 'A') + cursor[(index + 1)..];
            await Assert.ThrowsAsync<InvalidCursorException>(async () => await Calls.ListTasksAsync(Alice, new CallTaskQuery { Cursor = altered }, Token));
        }

        await Assert.ThrowsAsync<InvalidCursorException>(async () => await Calls.ListTasksAsync(Bob, new CallTaskQuery { Cursor = cursor }, Token));
        await Assert.ThrowsAsync<InvalidCursorException>(async () => await Calls.ListSessionsAsync(Alice, new CallSessionQuery { Cursor = cursor }, Token));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(201, 0)]
    [InlineData(1, -1)]
    public async Task ListTasksAsync_LimitOrOffsetOutOfRange_Throws(int limit, int offset) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Calls.ListTasksAsync(Alice, new CallTaskQuery { Limit = limit, Offset = offset }, Token));

    /// <summary>Stores tasks and returns them in the list's order.</summary>
    private async Task<List<CallTask>> StoreTasksAsync(int count, bool sameMoment = false)
    {
        var tasks = new List<CallTask>();
        for (var index = 0; index < count; index++)
        {
            tasks.Add(await StoreTaskAsync(Alice, task => sameMoment && index % 3 != 0 ? task with { CreatedAt = Records.Start } : task));
        }

        return [.. tasks.OrderByDescending(task => task.CreatedAt).ThenBy(task => task.Id.ToString(), StringComparer.Ordinal)];
    }
}
