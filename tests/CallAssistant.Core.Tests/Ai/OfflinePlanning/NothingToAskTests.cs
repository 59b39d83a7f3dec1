namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

/// <summary>Instructions that are no question are not read to the callee.</summary>
public sealed class NothingToAskTests
{
    [Theory]
    [InlineData("Call Harbor Books and order two copies of the Atlas")]
    [InlineData("Can you call Harbor Books and order two copies of the Atlas?")]
    [InlineData("Harbor Books asdkjh qwe zzz")]
    [InlineData("Call Dr. Nobody at Nowhere Clinic")]
    [InlineData("Ruf bei Harbor Books an und bestelle zwei Atlanten")]
    [InlineData("Call Harbor Books and pay my bill")]
    public async Task PlanAsync_NoQuestion_AsksTheUserAndSaysNothingOfIt(string instruction)
    {
        var plan = (await Planning.PlanAsync(instruction)).Plan;

        Assert.Contains(plan.Missing, m => m is { Field: "subject", IsRequired: true });
        var said = string.Join('\n', [.. plan.Script.KeyQuestions, .. plan.Script.Fallbacks]);
        Assert.DoesNotContain("order", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Call ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("asdkjh", plan.Goal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whether they have the Atlas", "Could you please tell me whether they have the Atlas?")]
    [InlineData("Ask if they have two copies of the Atlas", "Could you please tell me if they have two copies of the Atlas?")]
    public async Task PlanAsync_QuestionAnswered_IsAsked(string answer, string said)
    {
        var plan = (await Planning.PlanAsync("Call Harbor Books and order two copies of the Atlas", ("subject", answer))).Plan;

        Assert.DoesNotContain(plan.Missing, m => m.IsRequired);
        Assert.Equal([said], plan.Script.KeyQuestions);
    }

    [Fact]
    public async Task PlanAsync_OrderAnsweredAgain_IsStillNotSaid() =>
        Assert.Contains((await Planning.PlanAsync("Call Harbor Books", ("subject", "order two copies of the Atlas"))).Plan.Missing, m => m.Field == "subject");

    [Theory]
    [InlineData("Call Harbor Books. Does Harbor Books sell maps?", "Does Harbor Books sell maps")]
    [InlineData("Will Old Town Gym let me bring a guest?", "Will Old Town Gym let me bring a guest")]
    public async Task PlanAsync_PlainQuestion_IsAskedAsItStands(string instruction, string subject) =>
        Assert.Equal(subject, (await Planning.PlanAsync(instruction)).Plan.Details.Subject);
}
