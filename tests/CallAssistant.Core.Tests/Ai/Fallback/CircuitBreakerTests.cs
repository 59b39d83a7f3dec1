using CallAssistant.Ai.Fallback;
using Microsoft.Extensions.Time.Testing;

namespace CallAssistant.Tests.Ai.Fallback;

public sealed class CircuitBreakerTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly CircuitBreaker _breaker;

    public CircuitBreakerTests() => _breaker = new CircuitBreaker(_time, faultsToOpen: 3, TimeSpan.FromSeconds(30));

    [Fact]
    public void Faults_OfRequestsThatBeganBeforeASuccess_DoNotCount()
    {
        var marks = Enumerable.Range(0, 4).Select(_ => Enter()).ToList();
        _breaker.Succeed();

        Assert.All(marks.Skip(1), mark => Assert.Null(_breaker.Fail(mark)));
        Assert.True(_breaker.TryEnter(out _));
    }

    [Fact]
    public void Faults_InARow_Open()
    {
        _breaker.Succeed();
        var marks = Enumerable.Range(0, 3).Select(_ => Enter()).ToList();

        Assert.Equal([null, null, TimeSpan.FromSeconds(30)], marks.Select(mark => _breaker.Fail(mark)));
        Assert.False(_breaker.TryEnter(out _));
    }

    [Fact]
    public void Probe_ThatFails_OpensAgain()
    {
        _breaker.Fail(Enter(), isTransient: false);
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(30), _breaker.Fail(Enter()));
        Assert.False(_breaker.TryEnter(out _));
    }

    private int Enter()
    {
        Assert.True(_breaker.TryEnter(out var mark));
        return mark;
    }
}
