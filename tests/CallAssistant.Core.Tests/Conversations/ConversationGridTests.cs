namespace CallAssistant.Core.Tests.Conversations;

public sealed class ConversationGridTests(ITestOutputHelper output)
{
    private const int RoundCount = 6;
    private const double LeastAchieved = 0.95;

    [Fact]
    public void Conversations_OfAllErrands_AreSoundAndAchieveWhatCanBeHad()
    {
        var calls = ConversationLab.HoldAll(ConversationGrid.Rounds(Rounds(), Start()));
        foreach (var errand in calls.GroupBy(call => call.Case.Errand))
        {
            var possible = errand.Where(call => call.Truth!.IsAchievable(call)).ToList();
            output.WriteLine($"{errand.Key}: {errand.Count()} calls, {possible.Count} achievable, {possible.Count(call => call.IsAchieved)} achieved, {errand.Count(call => call.IsAchieved)} in all");
        }

        Assert.True(calls.Count >= 200 || Rounds() < RoundCount);
        Assert.All(calls, call => Assert.Equal((call.Case.Errand, call.Case.Number), (call.Planned.Plan!.Errand, call.Planned.TargetPhoneNumber)));
        Assert.All(calls, call => Assert.True(!ConversationChecks.Flaws(call).Any(), call.ToString()));
        var achievable = calls.Where(call => call.Truth!.IsAchievable(call)).ToList();
        var missed = achievable.Where(call => !call.IsAchieved).ToList();
        Assert.True(achievable.Count - missed.Count >= LeastAchieved * achievable.Count, string.Join("\n", missed));
    }

    private static int Rounds() => int.TryParse(Environment.GetEnvironmentVariable("CALLASSISTANT_ROUNDS"), out var rounds) ? rounds : RoundCount;

    private static int Start() => int.TryParse(Environment.GetEnvironmentVariable("CALLASSISTANT_FIRST_ROUND"), out var first) ? first : 0;
}
