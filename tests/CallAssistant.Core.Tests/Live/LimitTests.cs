using CallAssistant.Live;
using CallAssistant.Live.Limits;
using CallAssistant.Results;

namespace CallAssistant.Core.Tests.Live;

/// <summary>What ends a call that does not end by itself.</summary>
public sealed class LimitTests
{
    private static readonly LiveCallOptions Options = new() { MaxTurns = 20, MaxTurnsWithoutProgress = 2, MaxSilence = TimeSpan.FromSeconds(60) };

    [Theory]
    [InlineData(null)]
    [InlineData(null, "H:Hello?", "A:Good day.", "H:Hello?", "A:Good day.")]
    [InlineData(EndReasons.NoProgress, "H:Hello?", "A:Good day.", "H:Hello?", "A:Good day.", "H:Hello?", "A:Good day.", "H:Hello?")]
    [InlineData(EndReasons.NoProgress, "H:One.", "A:Good day.", "H:Two.", "A:Good night.", "H:one.", "A:Good day.", "H:TWO.", "A:Good night.", "H:One.")]
    [InlineData(null, "H:Hello?", "A:Good day.", "H:Hello?", "A:Good night.", "H:Hello?", "A:Good evening.", "H:Hello?")]
    [InlineData(null, "H:Hello?", "A:Good day.", "H:Hi?", "A:Good day.", "H:Yes?", "A:Good day.", "H:Well?")]
    [InlineData(null, "H:Please hold.", "H:Please hold.", "H:Please hold.", "H:Please hold.")]
    [InlineData(null, "H:Hello?", "A:Good day.", "H:Hello?", "A:Good day.", "H:Hello?", "A:Good day.", "H:We open at nine.")]
    public void Reached_OfExchanges_CountsThoseThatOnlyRepeat(string? reason, params string[] turns) =>
        Assert.Equal(reason, TurnLimits.Reached(3, [.. turns.Select((turn, i) => new ConversationTurn(i, turn[0] == 'H' ? Speaker.Human : Speaker.Assistant, turn[2..]))], TimeSpan.Zero, Options));

    [Theory]
    [InlineData(null, 19, 59)]
    [InlineData(EndReasons.TurnBudget, 20, 0)]
    [InlineData(EndReasons.SilenceBudget, 5, 60)]
    public void Reached_OfTurnsAndSilence_KeepsToTheOptions(string? reason, int turns, int silence) => Assert.Equal(reason, TurnLimits.Reached(turns, [], TimeSpan.FromSeconds(silence), Options));

    /// <summary>Counted from the journal's times alone, so that another host comes to the same.</summary>
    [Fact]
    public void HoldTime_OfTwoHolds_CountsBothAndTheOneThatRuns()
    {
        var hold = new HoldTime();
        hold.Apply(new CallEvent.CalleeSpoke("Please hold.", 1_000, 2_000), isOnHold: true);
        hold.Apply(new CallEvent.CalleeSpoke("[music]", 10_000, 12_000), isOnHold: true);
        hold.Apply(new CallEvent.CalleeSpoke("Hello?", 32_000, 33_000), isOnHold: false);
        Assert.Equal(TimeSpan.FromSeconds(30), hold.Until(TimeSpan.FromSeconds(100)));
        hold.Apply(new CallEvent.CalleeSpoke("One moment.", 110_000, 111_000), isOnHold: true);
        Assert.Equal(TimeSpan.FromSeconds(39), hold.Until(TimeSpan.FromSeconds(120)));
    }

    [Theory]
    [InlineData(9, 60, 6)]
    [InlineData(600, 9, 6)]
    [InlineData(600, 60, 1)]
    [InlineData(600, 60, 101)]
    public void Options_OutOfRange_AreRefusedByName(int hold, int silence, int repeats)
    {
        var options = new LiveCallOptions { MaxHold = TimeSpan.FromSeconds(hold), MaxSilence = TimeSpan.FromSeconds(silence), MaxTurnsWithoutProgress = repeats };
        var result = new LiveCallOptionsValidator().Validate(null, options);
        Assert.True(result.Failed);
        Assert.Matches("MaxHold|MaxSilence|MaxTurnsWithoutProgress", result.FailureMessage);
    }
}
