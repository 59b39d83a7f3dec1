namespace CallAssistant.Conformance;

/// <summary>The list of tasks: filters, paging by offset and by cursor.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class TaskListSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    /// <summary>"Newest first"; "items to skip"; "the number of records that match on all pages"; "empty past the end".</summary>
    [Fact]
    public async Task ListTasksAsync_ByOffset_IsNewestFirstWithTheTotal()
    {
        var tasks = await StoreTasksAsync(7);

        var page = await Calls.ListTasksAsync(Alice, new CallTaskQuery { Limit = 3, Offset = 2 }, Token);
        var past = await Calls.ListTasksAsync(Alice, new CallTaskQuery { Offset = 99 }, Token);

        Assert.Equal(7, page.Total);
        Assert.Equal(tasks.Skip(2).Take(3).Select(task => task.Id), page.Items.Select(task => task.Id));
        Assert.Empty(past.Items);
        Assert.Equal(7, past.Total);
    }

    /// <summary>"Opaque position after the last item; ties by identifier": each task comes once, also among equal moments and while new ones are stored.</summary>
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
        while (query.Cursor is not null && seen.Count < 20);

        Assert.Equal(tasks.Select(task => task.Id), seen);
    }

    /// <summary>"Null when there is no further page", also when the last page is full; the offset is "ignored when the cursor is set".</summary>
    [Fact]
    public async Task ListTasksAsync_LastPage_HasNoCursor()
    {
        var tasks = await StoreTasksAsync(4);

        var first = await Calls.ListTasksAsync(Alice, new CallTaskQuery { Limit = 2 }, Token);
        var last = await Calls.ListTasksAsync(Alice, new CallTaskQuery { Limit = 2, Offset = 3, Cursor = first.NextCursor }, Token);

        Assert.Equal(tasks.Skip(2).Select(task => task.Id), last.Items.Select(task => task.Id));
        Assert.Null(last.NextCursor);
        Assert.Null((await Calls.ListTasksAsync(Bob, new CallTaskQuery(), Token)).NextCursor);
    }

    /// <summary>"Only tasks of this status; only tasks of this priority", in the items and in the total.</summary>
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

    /// <summary>A filtered list is paged by cursor like any other.</summary>
    [Fact]
    public async Task ListTasksAsync_FilterAndCursor_GoTogether()
    {
        var urgent = new List<Guid>();
        for (var index = 0; index < 6; index++)
        {
            urgent.Insert(0, (await StoreTaskAsync(Alice, task => task with { Priority = CallPriority.Urgent })).Id);
            await StoreTaskAsync(Alice);
        }

        var query = new CallTaskQuery { Priority = CallPriority.Urgent, Limit = 4 };
        var first = await Calls.ListTasksAsync(Alice, query, Token);
        var second = await Calls.ListTasksAsync(Alice, query with { Cursor = first.NextCursor }, Token);

        Assert.Equal(urgent, first.Items.Concat(second.Items).Select(task => task.Id));
        Assert.Equal(6, second.Total);
    }

    /// <summary>"Any other text throws <see cref="InvalidCursorException"/>."</summary>
    /// <param name="cursor">Made up.</param>
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not a cursor at all")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("'; DROP TABLE call_tasks; --")]
    public async Task ListTasksAsync_ForgedCursor_Throws(string cursor) =>
        await Assert.ThrowsAsync<InvalidCursorException>(async () => await Calls.ListTasksAsync(Alice, new CallTaskQuery { Cursor = cursor }, Token));

    /// <summary>A cursor belongs to its list, its user and its filter: altered in one character, or of others, it throws.</summary>
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
        await Assert.ThrowsAsync<InvalidCursorException>(async () => await Calls.ListTasksAsync(Alice, new CallTaskQuery { Cursor = cursor, Priority = CallPriority.Urgent }, Token));
        await Assert.ThrowsAsync<InvalidCursorException>(async () => await Calls.ListSessionsAsync(Alice, new CallSessionQuery { Cursor = cursor }, Token));
    }

    /// <summary>"Most items on the page, 1 to 200. Items to skip, from 0."</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="offset">The offset.</param>
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
