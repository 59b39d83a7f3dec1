using CallAssistant.Core.Tests.Language;

namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

/// <summary>Instructions made to slow down the planner.</summary>
public sealed class PlanningWorkTests
{
    [Theory]
    [InlineData("7")]
    [InlineData("(")]
    [InlineData("Monday at 3 pm ")]
    [InlineData("don't tell ")]
    [InlineData("Aa ")]
    [InlineData("call ")]
    [InlineData("under $5 ")]
    [InlineData("a table for ")]
    [InlineData("\uD83D")]
    [InlineData("e\u0301 ")]
    public void Plan_OnePieceOverAndOver_TakesLinearWork(string piece) =>
        LinearWork.Check(piece, 8_000, text => Planning.Planner.PlanAsync(Planning.Task(text), Planning.Context(), CancellationToken.None).AsTask().GetAwaiter().GetResult());
}
