namespace CallAssistant.Conformance;

/// <summary>Idempotency keys: one of many proceeds, the first answer is given again.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class IdempotencySuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private const string Key = "k-1";
    private const string Fingerprint = "sha256:abc";

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(20);

    /// <summary>"It was done: give this answer again", the first one; keys are "kept for 24 hours".</summary>
    [Fact]
    public async Task BeginAsync_CompletedRequest_ReplaysTheFirstAnswerForADay()
    {
        Assert.IsType<IdempotencyResult.Proceed>(await BeginAsync());
        await Host.Idempotency.CompleteAsync(Alice, Key, 201, """{"ok":"é"}""", Token);
        await Host.Idempotency.CompleteAsync(Alice, Key, 500, "late", Token);

        await Host.AdvanceAsync(TimeSpan.FromHours(24) - Margin);
        Assert.Equal(new IdempotencyResult.Replay(201, """{"ok":"é"}"""), await BeginAsync());
        await Host.AdvanceAsync(Margin);
        Assert.IsType<IdempotencyResult.Proceed>(await BeginAsync());
    }

    /// <summary>"A request whose process died is let through again after a minute, with the same resource identifier": one caller, for a minute again.</summary>
    [Fact]
    public async Task BeginAsync_RequestOfADeadProcess_ProceedsAfterAMinuteWithTheSameId()
    {
        var first = Assert.IsType<IdempotencyResult.Proceed>(await BeginAsync());
        await Host.AdvanceAsync(TimeSpan.FromMinutes(1) - Margin);
        Assert.IsType<IdempotencyResult.InFlight>(await BeginAsync());
        await Host.AdvanceAsync(Margin);

        Assert.Equal(first, await BeginAsync());
        Assert.IsType<IdempotencyResult.InFlight>(await BeginAsync());
    }

    /// <summary>"Identifier for what the request creates: the one that was proposed."</summary>
    [Fact]
    public async Task BeginAsync_NewRequest_ProceedsWithTheProposedId()
    {
        var id = Records.Id();

        Assert.Equal(new IdempotencyResult.Proceed(id), await Host.Idempotency.BeginAsync(new IdempotentRequest(Alice, new string('k', 255), Fingerprint, id), Token));
    }

    /// <summary>"The key was used for another request", whether that is under way or answered.</summary>
    [Fact]
    public async Task BeginAsync_OtherBodyUnderTheKey_IsAMismatch()
    {
        await BeginAsync();

        Assert.IsType<IdempotencyResult.Mismatch>(await BeginAsync("sha256:other"));
        await Host.Idempotency.CompleteAsync(Alice, Key, 200, "", Token);
        Assert.IsType<IdempotencyResult.Mismatch>(await BeginAsync("sha256:other"));
        Assert.Equal(new IdempotencyResult.Replay(200, ""), await BeginAsync());
    }

    /// <summary>"So that it can be corrected and sent again under the same key."</summary>
    [Fact]
    public async Task ForgetAsync_RefusedRequest_CanBeSentAgain()
    {
        await BeginAsync();
        await Host.Idempotency.ForgetAsync(Alice, Key, Token);

        Assert.IsType<IdempotencyResult.Proceed>(await BeginAsync("sha256:corrected"));
    }

    /// <summary>An answer that was given is never forgotten before its time.</summary>
    [Fact]
    public async Task ForgetAsync_AnsweredRequest_KeepsTheAnswer()
    {
        await BeginAsync();
        await Host.Idempotency.CompleteAsync(Alice, Key, 200, "done", Token);
        await Host.Idempotency.ForgetAsync(Alice, Key, Token);

        Assert.Equal(new IdempotencyResult.Replay(200, "done"), await BeginAsync());
    }

    /// <summary>Answers and refusals of requests that nobody began, or that were forgotten, leave nothing.</summary>
    [Fact]
    public async Task CompleteAsync_UnknownKey_StoresNothing()
    {
        await Host.Idempotency.CompleteAsync(Alice, Key, 200, "ghost", Token);
        await Host.Idempotency.ForgetAsync(Alice, Key, Token);

        Assert.IsType<IdempotencyResult.Proceed>(await BeginAsync());
    }

    /// <summary>"Of parallel requests with one key, one proceeds."</summary>
    [Fact]
    public async Task BeginAsync_ParallelRequests_LetOneProceed()
    {
        await using var other = await Host.JoinAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(caller => Task.Run(
            async () => await (caller % 2 == 0 ? Host : other).Idempotency.BeginAsync(new IdempotentRequest(Alice, Key, Fingerprint, new Guid(caller, 1, 1, new byte[8])), Token), Token)));

        Assert.Single(results.OfType<IdempotencyResult.Proceed>());
        Assert.Equal(15, results.OfType<IdempotencyResult.InFlight>().Count());
    }

    /// <summary>"Keys are unique per user."</summary>
    [Fact]
    public async Task BeginAsync_SameKeyOfAnotherUser_Proceeds()
    {
        await BeginAsync();

        Assert.IsType<IdempotencyResult.Proceed>(await Host.Idempotency.BeginAsync(new IdempotentRequest(Bob, Key, "sha256:his", Records.Id()), Token));
    }

    private ValueTask<IdempotencyResult> BeginAsync(string fingerprint = Fingerprint) =>
        Host.Idempotency.BeginAsync(new IdempotentRequest(Alice, Key, fingerprint, Records.Id()), Token);
}
