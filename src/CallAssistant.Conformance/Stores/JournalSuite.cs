namespace CallAssistant.Conformance;

/// <summary>Journals and results: entries follow each other without gaps, results are replaced whole.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class JournalSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    /// <summary>"Journal entries to append, without gaps after those that are stored": gaps, repeats, and a session that miscounts are refused.</summary>
    [Fact]
    public async Task CommitAsync_JournalGap_IsRefused()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));
        var second = Records.Append(session, 1).Session!;
        await Calls.CommitAsync(Records.Append(session, 1), Token);

        await RefusesAsync(Records.Append(second with { JournalSequence = 2 }, 1));
        await RefusesAsync(Records.Append(second with { JournalSequence = 0 }, 1));
        await RefusesAsync(Records.Append(second, 2) with { Journal = [Records.Entry(session, 2), Records.Entry(session, 4)] });
        await RefusesAsync(Records.Append(second, 1) with { Journal = [] });

        Assert.Equal([Records.Entry(session, 1)], await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
        Assert.Equal(2, (await Calls.FindSessionAsync(Alice, session.Id, Token))!.Version);
    }

    /// <summary>An entry that is stored already is refused, "with nothing changed": the one that is stored stays as it is.</summary>
    [Fact]
    public async Task CommitAsync_SameJournalEntryTwice_IsRefusedAndChangesNothing()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));
        await Calls.CommitAsync(Records.Append(session, 1), Token);
        var again = Records.Entry(session, 1) with { Event = new CallEvent.UserHungUp() };

        await RefusesAsync(new CallCommit { UserId = Alice, Session = session with { Version = 3, JournalSequence = 1, EndReason = "wrong" }, Journal = [again] });

        Assert.Equal([Records.Entry(session, 1)], await Calls.ReadJournalAsync(Alice, session.Id, 0, Token));
        Assert.Null((await Calls.FindSessionAsync(Alice, session.Id, Token))!.EndReason);
    }

    /// <summary>"Reads a session's journal in order; only entries with a higher sequence number."</summary>
    [Fact]
    public async Task ReadJournalAsync_AfterAPosition_ReturnsTheRestInOrder()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));
        await Calls.CommitAsync(Records.Append(session, 40), Token);

        var entries = await Calls.ReadJournalAsync(Alice, session.Id, 37, Token);

        Assert.Equal([38, 39, 40], entries.Select(entry => entry.Sequence));
        Assert.Empty(await Calls.ReadJournalAsync(Alice, session.Id, 40, Token));
    }

    /// <summary>"Empty when the user has no such session."</summary>
    [Fact]
    public async Task ReadJournalAsync_UnknownSession_IsEmpty() => Assert.Empty(await Calls.ReadJournalAsync(Alice, Records.Id(), 0, Token));

    /// <summary>"The transcript, replacing one that is stored; null leaves it", and the facts likewise.</summary>
    [Fact]
    public async Task CommitAsync_ResultAgain_ReplacesIt()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));
        await Calls.CommitAsync(Records.Append(session, 0) with { Transcript = [Records.Segment(1), Records.Segment(2)], Facts = [Records.Fact(session), Records.Fact(session, "day")] }, Token);
        var fact = Records.Fact(session, "time");
        await Calls.CommitAsync(Records.Append(session with { Version = 2 }, 0) with { Transcript = [Records.Segment(7)], Facts = [fact] }, Token);
        await Calls.CommitAsync(Records.Append(session with { Version = 3 }, 0), Token);

        var result = await Calls.FindResultAsync(Alice, session.Id, Token);

        Assert.Equal([Records.Segment(7)], result!.Transcript);
        Assert.Equal([fact], result.Facts);
    }

    /// <summary>A stored result keeps its order: segments by number, facts as they were given.</summary>
    [Fact]
    public async Task FindResultAsync_ManyParts_KeepTheirOrder()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));
        var segments = Enumerable.Range(1, 12).Select(id => Records.Segment(id)).ToList();
        var facts = Enumerable.Range(1, 12).Select(number => Records.Fact(session, $"fact_{12 - number}")).ToList();
        await Calls.CommitAsync(Records.Append(session, 0) with { Transcript = segments, Facts = facts }, Token);

        var result = await Calls.FindResultAsync(Alice, session.Id, Token);

        Assert.Equal(segments, result!.Transcript);
        Assert.Equal(facts, result.Facts);
    }

    /// <summary>"Empty before the call was processed"; "null when the user has no such session".</summary>
    [Fact]
    public async Task FindResultAsync_NotProcessed_IsEmptyAndUnknownIsNull()
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));

        var result = await Calls.FindResultAsync(Alice, session.Id, Token);

        Assert.Empty(result!.Transcript);
        Assert.Empty(result.Facts);
        Assert.Null(await Calls.FindResultAsync(Alice, Records.Id(), Token));
    }
}
