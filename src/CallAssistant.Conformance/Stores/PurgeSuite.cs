namespace CallAssistant.Conformance;

/// <summary>Retention: transcripts and journals are deleted when their time is over, and nothing else is.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class PurgeSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private static readonly DateTimeOffset Before = Records.Start.AddDays(10);

    /// <summary>"Transcripts of sessions that ended before this moment are deleted", of all users: neither those that ended at it nor those that have not ended.</summary>
    [Fact]
    public async Task PurgeAsync_Transcripts_GoesByTheEndOfTheSession()
    {
        var old = await StoreCallAsync(Alice, ended: Before.AddMilliseconds(-1));
        var his = await StoreCallAsync(Bob, ended: Before.AddDays(-9));
        var kept = await StoreCallAsync(Alice, ended: Before);
        var live = await StoreCallAsync(Alice, ended: null);

        Assert.Equal(2, await Calls.PurgeAsync(new PurgeRequest(10) { TranscriptsBefore = Before }, Token));

        Assert.Empty(await TranscriptAsync(old));
        Assert.Empty(await TranscriptAsync(his));
        Assert.Single(await TranscriptAsync(kept));
        Assert.Single(await TranscriptAsync(live));
        Assert.Equal(2, (await JournalAsync(old)).Count);
    }

    /// <summary>"Answers under idempotency keys after their 24 hours": also those of users who never come back.</summary>
    [Fact]
    public async Task PurgeAsync_AnswersUnderKeys_AreDeletedAfterADay()
    {
        await Host.Idempotency.BeginAsync(new IdempotentRequest(Alice, "old", "f", Records.Id()), Token);
        await Host.Idempotency.CompleteAsync(Alice, "old", 200, "answer", Token);
        await Host.AdvanceAsync(TimeSpan.FromHours(1));
        await Host.Idempotency.BeginAsync(new IdempotentRequest(Bob, "new", "f", Records.Id()), Token);
        Assert.Equal(0, await Calls.PurgeAsync(new PurgeRequest(10), Token));

        await Host.AdvanceAsync(TimeSpan.FromHours(23));

        Assert.Equal(1, await Calls.PurgeAsync(new PurgeRequest(10), Token));
        Assert.Equal(0, await Calls.PurgeAsync(new PurgeRequest(10), Token));
    }

    /// <summary>"Journals that began before this moment are deleted where the session is over and has its summary": by the first entry's time, never under a live call or one that is still to be processed.</summary>
    [Fact]
    public async Task PurgeAsync_Journals_GoesByTheFirstEntryOfASessionThatIsProcessed()
    {
        var old = await StoreCallAsync(Alice, ended: Before.AddDays(1), began: Before.AddMilliseconds(-1));
        var his = await StoreCallAsync(Bob, ended: Before.AddDays(-1), began: Before.AddDays(-2));
        var kept = await StoreCallAsync(Alice, ended: Before.AddDays(1), began: Before);
        var live = await StoreCallAsync(Alice, ended: null, began: Before.AddDays(-2));
        var unprocessed = await StoreCallAsync(Alice, ended: Before.AddDays(-1), began: Before.AddDays(-2), isProcessed: false);

        Assert.Equal(2, await Calls.PurgeAsync(new PurgeRequest(10) { JournalsBefore = Before }, Token));

        Assert.Empty(await JournalAsync(old));
        Assert.Empty(await JournalAsync(his));
        Assert.Equal(2, (await JournalAsync(kept)).Count);
        Assert.Equal(2, (await JournalAsync(live)).Count);
        Assert.Equal(2, (await JournalAsync(unprocessed)).Count);
        Assert.Single(await TranscriptAsync(old));
    }

    /// <summary>"Sessions, their facts and their outcomes stay", and so do task and notification.</summary>
    [Fact]
    public async Task PurgeAsync_EverythingElse_Stays()
    {
        var session = await StoreCallAsync(Alice, ended: Before.AddDays(-1));

        Assert.Equal(2, await Calls.PurgeAsync(new PurgeRequest(10) { TranscriptsBefore = Before, JournalsBefore = Before }, Token));

        Assert.Equal(session, await Calls.FindSessionAsync(Alice, session.Id, Token));
        Assert.Single((await Calls.FindResultAsync(Alice, session.Id, Token))!.Facts);
        Assert.NotNull(await Calls.FindTaskAsync(Alice, session.TaskId, Token));
        Assert.Equal(1, (await Host.Notifications.ListNotificationsAsync(Alice, new NotificationQuery(), Token)).Total);
    }

    /// <summary>"Most sessions to go through at once"; "0 when none is left".</summary>
    [Fact]
    public async Task PurgeAsync_MoreThanMax_TakesSeveralGoes()
    {
        for (var call = 0; call < 5; call++)
        {
            await StoreCallAsync(call % 2 == 0 ? Alice : Bob, ended: Before.AddDays(-1));
        }

        var request = new PurgeRequest(2) { TranscriptsBefore = Before };
        List<int> deleted = [];
        do
        {
            deleted.Add(await Calls.PurgeAsync(request, Token));
        }
        while (deleted[^1] > 0 && deleted.Count < 10);

        Assert.Equal(5, deleted.Sum());
        Assert.All(deleted, count => Assert.InRange(count, 0, 2));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Calls.PurgeAsync(request with { Max = 0 }, Token));
    }

    /// <summary>"Null keeps all"; what was purged is not counted again.</summary>
    [Fact]
    public async Task PurgeAsync_NothingAskedOrNothingLeft_IsZero()
    {
        var session = await StoreCallAsync(Alice, ended: Before.AddDays(-1));
        var both = new PurgeRequest(10) { TranscriptsBefore = Before, JournalsBefore = Before };

        Assert.Equal(0, await Calls.PurgeAsync(new PurgeRequest(10), Token));
        Assert.Single(await TranscriptAsync(session));
        Assert.Equal(2, await Calls.PurgeAsync(both, Token));
        Assert.Equal(0, await Calls.PurgeAsync(both, Token));
    }

    private async Task<CallSession> StoreCallAsync(string user, DateTimeOffset? ended, DateTimeOffset? began = null, bool isProcessed = true)
    {
        var task = await StoreTaskAsync(user);
        var session = Records.Session(task) with { JournalSequence = 2, EndedAt = ended, Status = ended is null ? CallSessionStatus.InProgress : CallSessionStatus.Completed };
        session = session with { Summary = ended is not null && isProcessed ? new CallSummary("They said yes.", GoalAchieved: true, Sentiment.Neutral, FollowUpRequired: false, 0, OpenOffer: null) : null };
        await Calls.CommitAsync(
            new CallCommit
            {
                UserId = user,
                Session = session,
                Journal = [Records.Entry(session, 1) with { At = began ?? Records.Start }, Records.Entry(session, 2) with { At = Before.AddDays(5) }],
                Transcript = [Records.Segment(1)],
                Facts = [Records.Fact(session)],
                Notifications = [Records.Notification(user, task, session)],
            },
            Token);
        return session;
    }

    private async Task<IReadOnlyList<TranscriptSegment>> TranscriptAsync(CallSession session) => (await Calls.FindResultAsync(session.UserId, session.Id, Token))!.Transcript;

    private ValueTask<IReadOnlyList<JournalEntry>> JournalAsync(CallSession session) => Calls.ReadJournalAsync(session.UserId, session.Id, 0, Token);
}
