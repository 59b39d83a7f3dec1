namespace CallAssistant.EfCore.Tests.Contracts;

/// <summary>Idempotency keys: one of many proceeds, the first answer is given again.</summary>
public abstract class IdempotencyStoreContract : StoreContract
{
    private const string Key = "k-1";
    private const string Fingerprint = "sha256:abc";

    [Fact]
    public async Task BeginAsync_CompletedRequest_ReplaysTheFirstAnswerForADay()
    {
        Assert.IsType<IdempotencyResult.Proceed>(await BeginAsync());
        await Host.Idempotency.CompleteAsync(Alice, Key, 201, """{"ok":"é"}""", Token);
        await Host.Idempotency.CompleteAsync(Alice, Key, 500, "late", Token);

        Host.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        Assert.Equal(new IdempotencyResult.Replay(201, """{"ok":"é"}"""), await BeginAsync());
        Host.Time.Advance(TimeSpan.FromTicks(1));
        Assert.IsType<IdempotencyResult.Proceed>(await BeginAsync());
    }

    [Fact]
    public async Task BeginAsync_RequestOfADeadProcess_ProceedsAfterAMinuteWithTheSameId()
    {
        var first = Assert.IsType<IdempotencyResult.Proceed>(await BeginAsync());
        Host.Time.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        Assert.IsType<IdempotencyResult.InFlight>(await BeginAsync());
        Host.Time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(first, await BeginAsync());
        Assert.IsType<IdempotencyResult.InFlight>(await BeginAsync());
    }

    [Fact]
    public async Task BeginAsync_OtherBodyUnderTheKey_IsAMismatch()
    {
        await BeginAsync();

        Assert.IsType<IdempotencyResult.Mismatch>(await BeginAsync("sha256:other"));
        await Host.Idempotency.CompleteAsync(Alice, Key, 200, "", Token);
        Assert.IsType<IdempotencyResult.Mismatch>(await BeginAsync("sha256:other"));
    }

    [Fact]
    public async Task ForgetAsync_RefusedRequest_CanBeSentAgain()
    {
        await BeginAsync();
        await Host.Idempotency.ForgetAsync(Alice, Key, Token);

        Assert.IsType<IdempotencyResult.Proceed>(await BeginAsync("sha256:corrected"));
    }

    [Fact]
    public async Task ForgetAsync_AnsweredRequest_KeepsTheAnswer()
    {
        await BeginAsync();
        await Host.Idempotency.CompleteAsync(Alice, Key, 200, "done", Token);
        await Host.Idempotency.ForgetAsync(Alice, Key, Token);

        Assert.Equal(new IdempotencyResult.Replay(200, "done"), await BeginAsync());
    }

    [Fact]
    public async Task BeginAsync_ParallelRequests_LetOneProceed()
    {
        await using var other = await Host.JoinAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(caller => Task.Run(
            async () => await (caller % 2 == 0 ? Host : other).Idempotency.BeginAsync(new IdempotentRequest(Alice, Key, Fingerprint, new Guid(caller, 1, 1, new byte[8])), Token), Token)));

        Assert.Single(results.OfType<IdempotencyResult.Proceed>());
        Assert.Equal(15, results.OfType<IdempotencyResult.InFlight>().Count());
    }

    [Fact]
    public async Task BeginAsync_SameKeyOfAnotherUser_Proceeds()
    {
        await BeginAsync();

        Assert.IsType<IdempotencyResult.Proceed>(await Host.Idempotency.BeginAsync(new IdempotentRequest(Bob, Key, "sha256:his", Records.Id()), Token));
    }

    private ValueTask<IdempotencyResult> BeginAsync(string fingerprint = Fingerprint) =>
        Host.Idempotency.BeginAsync(new IdempotentRequest(Alice, Key, fingerprint, Records.Id()), Token);
}
