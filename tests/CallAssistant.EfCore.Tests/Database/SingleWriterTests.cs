using Microsoft.Extensions.Time.Testing;

namespace CallAssistant.EfCore.Tests.Database;

/// <summary>The queue before a database with one writer.</summary>
public sealed class SingleWriterTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly SingleWriter _writer;

    public SingleWriterTests() => _writer = new SingleWriter(_time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EnterAsync_NobodyWrites_WritesAtOnceAndAlone()
    {
        var write = Write();

        Assert.Equal([write], await _writer.EnterAsync(write, Token));
    }

    [Fact]
    public async Task Leave_OthersWait_TheFirstOfThemWritesAll()
    {
        await _writer.EnterAsync(Write(), Token);
        var (first, second, third) = (Write(), Write(), Write());
        var leading = _writer.EnterAsync(first, Token);
        var others = new[] { _writer.EnterAsync(second, Token), _writer.EnterAsync(third, Token) };

        _writer.Leave();

        Assert.Equal([first, second, third], await leading);
        Assert.All(others, other => Assert.False(other.IsCompleted));
        second.Commit();
        third.Commit();
        Assert.All(await Task.WhenAll(others), Assert.Empty);
    }

    [Fact]
    public async Task Leave_MoreWaitThanShareATransaction_TheRestIsNext()
    {
        await _writer.EnterAsync(Write(), Token);
        var waiting = Enumerable.Range(0, SingleWriter.MaxTogether + 1).Select(_ => _writer.EnterAsync(Write(), Token)).ToList();

        _writer.Leave();

        Assert.Equal(SingleWriter.MaxTogether, (await waiting[0]).Count);
        Assert.False(waiting[^1].IsCompleted);
        _writer.Leave();
        Assert.Single(await waiting[^1]);
    }

    [Fact]
    public async Task EnterAloneAsync_OthersWait_SharesWithNobody()
    {
        await _writer.EnterAsync(Write(), Token);
        var before = _writer.EnterAsync(Write(), Token);
        var alone = _writer.EnterAloneAsync(Token);
        var after = _writer.EnterAsync(Write(), Token);

        _writer.Leave();
        Assert.Single(await before);
        Assert.False(alone.IsCompleted);
        _writer.Leave();
        using (await alone)
        {
            Assert.False(after.IsCompleted);
        }

        Assert.Single(await after);
    }

    [Fact]
    public async Task EnterAsync_CancelledWhileItWaits_IsNotWritten()
    {
        await _writer.EnterAsync(Write(), Token);
        using var cancellation = new CancellationTokenSource();
        var (given, kept) = (Write(), Write());
        var givenUp = _writer.EnterAsync(given, cancellation.Token);
        var waiting = _writer.EnterAsync(kept, Token);

        await cancellation.CancelAsync();
        _writer.Leave();

        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp)).CancellationToken);
        Assert.Equal([kept], await waiting);
    }

    [Fact]
    public async Task EnterAsync_CancelledWhenAnotherWritesIt_WaitsForWhatComesOfIt()
    {
        await _writer.EnterAsync(Write(), Token);
        using var cancellation = new CancellationTokenSource();
        var late = Write();
        var leading = _writer.EnterAsync(Write(), Token);
        var led = _writer.EnterAsync(late, cancellation.Token);
        _writer.Leave();
        await leading;

        await cancellation.CancelAsync();

        Assert.False(led.IsCompleted);
        late.Commit();
        Assert.Empty(await led);
    }

    [Fact]
    public async Task EnterAsync_TurnDoesNotCome_FailsAfterAMinute()
    {
        await _writer.EnterAsync(Write(), Token);
        var waiting = _writer.EnterAsync(Write(), Token);

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<TimeoutException>(() => waiting);
        _writer.Leave();
        Assert.Single(await _writer.EnterAsync(Write(), Token));
    }

    [Fact]
    public async Task EnterAsync_ManyAtOnceSomeGivenUp_EachIsWrittenOnceOrNever()
    {
        const int Writers = 8, Rounds = 300;
        var written = 0;
        var atOnce = 0;

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                using var cancellation = new CancellationTokenSource();
                var write = new QueuedWrite<bool>("a", _ => Task.FromResult(true), mayShare: true);
                var entering = _writer.EnterAsync(write, cancellation.Token);
                if ((writer + round) % 3 == 0)
                {
                    await cancellation.CancelAsync();
                }

                try
                {
                    var group = await entering;
                    if (group.Count > 0)
                    {
                        Assert.Equal(1, Interlocked.Increment(ref atOnce));
                        foreach (var one in group)
                        {
                            Assert.True(await one.TryAsync(null!));
                        }

                        Interlocked.Decrement(ref atOnce);
                        _writer.Leave();
                        foreach (var one in group)
                        {
                            one.Commit();
                        }
                    }

                    Assert.True(write.Result);
                    Interlocked.Increment(ref written);
                }
                catch (OperationCanceledException)
                {
                    Assert.False(write.Result);
                }
            }
        }, Token)));

        Assert.InRange(written, Writers * Rounds * 2 / 3, Writers * Rounds);
        Assert.Single(await _writer.EnterAsync(Write(), Token));
    }

    [Fact]
    public async Task TryAsync_InAnothersFlow_SeesTheValuesOfItsOwnCaller()
    {
        var ambient = new AsyncLocal<string> { Value = "mine" };
        var write = new QueuedWrite<string?>("a", async _ =>
        {
            await Task.Yield();
            return ambient.Value;
        }, mayShare: true);

        ambient.Value = "theirs";
        Assert.True(await write.TryAsync(null!));

        Assert.Equal("mine", write.Result);
        Assert.Equal("theirs", ambient.Value);
    }

    private static QueuedWrite<int> Write() => new("a", _ => Task.FromResult(0), mayShare: true);
}
