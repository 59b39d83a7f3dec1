namespace CallAssistant.Conformance;

/// <summary>What webhooks are looked up by: they name no user, so these verbs look over all of them, and find one session.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class WebhookSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private const string Number = "+12025550147";

    /// <summary>"Over all users": whosever it is, and wherever it stands.</summary>
    [Fact]
    public async Task FindSessionByAttemptAsync_AnyUsersSession_IsFound()
    {
        var hers = await StoreSessionAsync(await StoreTaskAsync(Alice), session => session with { Status = CallSessionStatus.SubmissionUnknown, DueAt = Records.Start });
        var his = await StoreSessionAsync(await StoreTaskAsync(Bob), session => session with { Status = CallSessionStatus.Failed, EndedAt = Records.Start });

        Assert.Equal(hers, await Calls.FindSessionByAttemptAsync(hers.Id, Token));
        Assert.Equal(his, await Calls.FindSessionByAttemptAsync(his.Id, Token));
        Assert.Null(await Calls.FindSessionByAttemptAsync(Records.Id(), Token));
    }

    /// <summary>An identifier is unique for one user only: "null when none has that identifier, or more than one".</summary>
    [Fact]
    public async Task FindSessionByAttemptAsync_IdentifierOfTwoUsers_IsNobodys()
    {
        var hers = await StoreSessionAsync(await StoreTaskAsync(Alice), session => session with { ProviderCallId = "CA1" });
        await StoreSessionAsync(await StoreTaskAsync(Bob), session => session with { Id = hers.Id, ProviderCallId = "CA2" });

        Assert.Null(await Calls.FindSessionByAttemptAsync(hers.Id, Token));
    }

    /// <summary>"The one with the highest <c>CreatedAt</c> among those that a provider has accepted", of whatever user, "decided at this moment or later".</summary>
    [Fact]
    public async Task FindLastCallToAsync_SeveralCalls_FindsTheLatestThatRang()
    {
        var task = await StoreTaskAsync(Alice);
        await StoreSessionAsync(task, session => Called(session, "CA1", minutes: 1));
        var latest = await StoreSessionAsync(await StoreTaskAsync(Bob), session => Called(session, "CA2", minutes: 2));
        await StoreSessionAsync(task, session => Called(session, id: null, minutes: 3) with { Attempt = 2 });
        await StoreSessionAsync(task, session => Called(session, "CA3", minutes: 4) with { Attempt = 3, PhoneNumber = "+12025550148" });

        Assert.Equal(latest, await Calls.FindLastCallToAsync(Number, Records.Start, Token));
        Assert.Equal(latest, await Calls.FindLastCallToAsync(Number, latest.CreatedAt, Token));
        Assert.Null(await Calls.FindLastCallToAsync(Number, latest.CreatedAt.AddMicroseconds(1), Token));
        Assert.Null(await Calls.FindLastCallToAsync("+12025550149", Records.Start, Token));
    }

    private static CallSession Called(CallSession session, string? id, int minutes) => session with
    {
        PhoneNumber = Number,
        ProviderCallId = id,
        Status = CallSessionStatus.Failed,
        CreatedAt = Records.Start.AddMinutes(minutes),
        EndedAt = Records.Start.AddMinutes(minutes),
    };
}
