using CallAssistant.Ai.Fallback;
using CallAssistant.Tests.Ai.OfflineConversation;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CallAssistant.Tests.Ai.Fallback;

/// <summary>Time stands still unless a test moves it, and agents speak when a test says so.</summary>
public sealed class FallbackCallAgentTests
{
    private static readonly FallbackTimes Times = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2.5));
    private static readonly CallContext Context = Scene.Context(Scene.Cleaning, Scene.Mandate());

    private readonly FakeTimeProvider _time = new();
    private readonly GatedAgent _first = new();
    private readonly GatedAgent _second = new();
    private readonly GatedAgent _last = new GatedAgent().Say("Rules.").End();
    private readonly FallbackCallAgent _chain;

    public FallbackCallAgentTests() => _chain = Chain(_first, _second);

    [Fact]
    public async Task Turn_FirstLinkSpeaks_IsTheFirstLinksAlone()
    {
        _first.Say("One. ").Say("Two.").End();

        Assert.Equal("One. Two.", await WordsAsync());
        Assert.Equal((1, 0, 0), (_first.Turns, _second.Turns, _last.Turns));
    }

    [Fact]
    public async Task Turn_FirstLinkHasNoWordInTime_IsTheSecondLinks()
    {
        var turn = WordsAsync();
        _time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Equal(0, _second.Turns);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        await _second.Asked;
        Assert.False(_first.Stopped.IsCompleted);

        _second.Say("Two.");
        await _first.Stopped;
        _first.Say("One.");
        _second.End();

        Assert.Equal("Two.", await turn);
    }

    [Fact]
    public async Task Turn_FirstLinkSpeaksAfterTheHedge_WinsAndStopsTheSecond()
    {
        var turn = WordsAsync();
        _time.Advance(Times.Hedge);
        await _second.Asked;
        _first.Say("One.");
        await _second.Stopped;
        _second.Say("Two.");
        _first.End();

        Assert.Equal("One.", await turn);
    }

    [Fact]
    public async Task Turn_NobodySpeaksInTime_IsTheLastLinks()
    {
        var turn = WordsAsync();
        _time.Advance(Times.Hedge);
        await _second.Asked;
        _time.Advance(Times.Deadline - Times.Hedge);

        Assert.Equal("Rules.", await turn);
        await Task.WhenAll(_first.Stopped, _second.Stopped);
    }

    [Fact]
    public async Task Turn_FirstLinkFails_IsTheSecondLinksAtOnce()
    {
        _first.Fail(Fault());
        _second.Say("Two.").End();

        Assert.Equal("Two.", await WordsAsync());
    }

    [Fact]
    public async Task Turn_AllLinksFail_IsTheLastLinksAtOnce()
    {
        _first.Fail(Fault());
        _second.Fail(new InvalidOperationException("a mistake in our code"));

        Assert.Equal("Rules.", await WordsAsync());
    }

    [Fact]
    public async Task Turn_LinkFailsAfterItsFirstWord_EndsAsAFault()
    {
        _first.Say("One. ").Fail(Fault());
        _second.Say("Two.").End();

        var words = new List<AgentOutput>();
        await Assert.ThrowsAsync<ModelFaultException>(async () =>
        {
            await foreach (var output in _chain.RespondAsync(Context, default))
            {
                words.Add(output);
            }
        });

        Assert.Equal([new AgentOutput.Speak("One. ")], words);
        Assert.Equal((0, 0), (_second.Turns, _last.Turns));
    }

    [Fact]
    public async Task Turn_FirstLinkWantsToListen_IsEmpty()
    {
        _first.End();

        Assert.Equal("", await WordsAsync());
        Assert.Equal((0, 0), (_second.Turns, _last.Turns));
    }

    [Fact]
    public async Task Turn_Cancelled_StopsEveryLink()
    {
        using var barge = new CancellationTokenSource();
        var turn = WordsAsync(barge.Token);
        _time.Advance(Times.Hedge);
        await _second.Asked;
        await barge.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
        await Task.WhenAll(_first.Stopped, _second.Stopped);
        Assert.Equal(0, _last.Turns);
    }

    [Fact]
    public async Task Turn_LinkDoesNotNoticeThatItIsStopped_GoesOnWithoutIt()
    {
        var deaf = new GatedAgent { Listens = false };
        var turn = WordsAsync(Chain(deaf));
        _time.Advance(Times.Deadline);
        Assert.Equal("Rules.", await turn);

        // Its answer comes long after.
        deaf.Say("One.");
        Assert.Equal(1, _last.Turns);
    }

    [Fact]
    public async Task Link_ThatKeepsFailing_IsLeftAloneAndThenTriedByOneTurn()
    {
        var second = new GatedAgent();
        var chain = Chain(_first, second);
        for (var turn = 0; turn < 3; turn++)
        {
            _first.Fail(Fault());
            second.Say("Two.").End();
            Assert.Equal("Two.", await WordsAsync(chain));
        }

        second.Say("Two.").End();
        await WordsAsync(chain);
        Assert.Equal(3, _first.Turns);

        _time.Advance(TimeSpan.FromSeconds(30));
        var probe = WordsAsync(chain);
        second.Say("Two.").End();
        Assert.Equal("Two.", await WordsAsync(chain));
        Assert.Equal(4, _first.Turns);

        _first.Say("One.").End();
        Assert.Equal("One.", await probe);
        _first.Say("One.").End();
        Assert.Equal("One.", await WordsAsync(chain));
    }

    [Fact]
    public async Task Link_ThatIsAlwaysBeaten_IsLeftAlone()
    {
        for (var turn = 0; turn < 3; turn++)
        {
            var words = WordsAsync();
            _time.Advance(Times.Hedge);
            _second.Say("Two.").End();
            Assert.Equal("Two.", await words);
        }

        _second.Say("Two.").End();
        Assert.Equal("Two.", await WordsAsync());
        Assert.Equal(3, _first.Turns);
    }

    [Fact]
    public async Task Link_WhoseKeyIsRefused_IsLeftAloneAtOnce()
    {
        _first.Fail(new ModelFaultException("401", "refused the key", isTransient: false));
        _second.Say("Two.").End().Say("Two.").End();
        await WordsAsync();

        Assert.Equal("Two.", await WordsAsync());
        Assert.Equal(1, _first.Turns);
    }

    [Fact]
    public async Task Link_ThatSaysHowLongToWait_IsLeftAloneForThatLong()
    {
        _first.Fail(new ModelFaultException("429", "too often", isTransient: true, TimeSpan.FromSeconds(7)));
        _second.Say("Two.").End().Say("Two.").End();
        await WordsAsync();
        _time.Advance(TimeSpan.FromSeconds(6.9));
        await WordsAsync();
        Assert.Equal(1, _first.Turns);

        _time.Advance(TimeSpan.FromSeconds(0.1));
        _first.Say("One.").End();
        Assert.Equal("One.", await WordsAsync());
    }

    [Fact]
    public async Task Link_WhoseProbeWasCutShort_IsProbedAgain()
    {
        _first.Fail(new ModelFaultException("401", "refused the key", isTransient: false));
        _second.Say("Two.").End();
        await WordsAsync();
        _time.Advance(TimeSpan.FromSeconds(30));
        using var barge = new CancellationTokenSource();
        var probe = WordsAsync(barge.Token);
        await barge.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => probe);

        var again = WordsAsync();
        Assert.Equal(3, _first.Turns);
        _time.Advance(Times.Deadline);
        await again;
    }

    [Fact]
    public async Task Link_WhoseWordsStallUntilTheTurnIsCutShort_CountsAsFailed()
    {
        var second = new GatedAgent();
        var chain = Chain(_first, second);
        for (var turn = 0; turn < 3; turn++)
        {
            _first.Say("One, and ");
            await CutShortAsync(chain, Times.Hedge);
            _first.Skip();
        }

        second.Say("Two.").End();
        Assert.Equal("Two.", await WordsAsync(chain));
        Assert.Equal(3, _first.Turns);
    }

    [Fact]
    public async Task Link_ThatIsCutShortWhileItSpeaks_IsNeitherGoodNorBad()
    {
        // Two faults, a turn that says nothing about the link, and one more fault: the third.
        for (var turn = 0; turn < 2; turn++)
        {
            _first.Fail(Fault());
            _second.Say("Two.").End();
            await WordsAsync();
        }

        _first.Say("One, and ");
        await CutShortAsync(_chain, TimeSpan.Zero);
        _first.Skip().Fail(Fault());
        _second.Say("Two.").End().Say("Two.").End();
        await WordsAsync();
        await WordsAsync();
        Assert.Equal(4, _first.Turns);
    }

    /// <summary>Hears the first piece, waits for the next one for that long, and speaks first.</summary>
    private async Task CutShortAsync(FallbackCallAgent chain, TimeSpan patience)
    {
        using var barge = new CancellationTokenSource();
        await using var outputs = chain.RespondAsync(Context, barge.Token).GetAsyncEnumerator(barge.Token);
        Assert.True(await outputs.MoveNextAsync());
        var next = outputs.MoveNextAsync();
        _time.Advance(patience);
        await barge.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
    }

    private static ModelFaultException Fault() => new("500", "a fault", isTransient: true);

    private FallbackCallAgent Chain(params GatedAgent[] agents) =>
        new([.. agents.Select((agent, i) => new AgentLink($"link {i}", agent, new CircuitBreaker(_time, faultsToOpen: 3, TimeSpan.FromSeconds(30))))], _last, Times, _time, NullLogger.Instance);

    private Task<string> WordsAsync(CancellationToken cancellationToken = default) => WordsAsync(_chain, cancellationToken);

    private static async Task<string> WordsAsync(FallbackCallAgent agent, CancellationToken cancellationToken = default)
    {
        var words = "";
        await foreach (var output in agent.RespondAsync(Context, cancellationToken))
        {
            words += ((AgentOutput.Speak)output).Text;
        }

        return words;
    }
}
