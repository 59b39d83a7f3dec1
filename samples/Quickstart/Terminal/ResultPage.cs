namespace CallAssistant.Quickstart.Terminal;

/// <summary>Shows what came of a call.</summary>
internal static class ResultPage
{
    public static void Show(Screen screen, ProcessedCall call, IReadOnlyList<CallTask> followUps)
    {
        screen.Heading("Facts, with the words that they come from");
        if (call.Result.Facts.Count == 0)
        {
            screen.Line("  none");
        }
        else
        {
            screen.Table(
                ["Fact", "Value", "Status", "Heard"],
                [.. call.Result.Facts.Select(fact => new[] { fact.Key, fact.Value, Words.Plain(fact.Status), $"\"{fact.RawFragment}\"" })]);
        }

        screen.Heading("Outcome");
        screen.Field("Result", Words.Plain(call.Session.Outcome), ink: call.Session.Outcome == CallOutcome.Achieved ? Ink.Green : Ink.Yellow);
        screen.Field("Summary", call.Session.Summary?.Text ?? call.Session.EndReason ?? "");
        screen.Field("Task", Words.Plain(call.Task.Status) + (call.Task.StatusReason is { } reason ? $": {reason}" : ""));

        screen.Heading("Follow-ups");
        if (followUps.Count == 0)
        {
            screen.Line("  none");
        }

        foreach (var followUp in followUps)
        {
            screen.Line($"  {followUp.Title}: {followUp.RawInstruction}");
        }
    }
}
