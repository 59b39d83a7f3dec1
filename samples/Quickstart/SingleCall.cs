using CallAssistant.Quickstart.Terminal;

namespace CallAssistant.Quickstart;

/// <summary>One call from a plain sentence to its result: plan, questions, mandate, call, facts.</summary>
internal sealed class SingleCall(ICallAssistant assistant, ICallStore store, Screen screen)
{
    private const int Done = 0, NotPossible = 1, NeedsAnswers = 3;

    /// <summary>Runs it.</summary>
    /// <returns>The exit code: 0 when a call was made, 1 when it cannot be made, 3 when answers are missing.</returns>
    public async Task<int> RunAsync(string userId, string instruction, CancellationToken cancellationToken)
    {
        var created = await assistant.CreateTaskAsync(userId, new NewCallTask(instruction), cancellationToken);
        if (!created.IsDone)
        {
            return Refuse(created.Problem);
        }

        PlanPage.ShowPlan(screen, created.Value);
        if (await AskAsync(created.Value, cancellationToken) is not { } task)
        {
            return NeedsAnswers;
        }

        if (task.Status != CallTaskStatus.ReadyToCall || task.Mandate is null)
        {
            screen.Line($"The call cannot be made. {task.StatusReason}", Ink.Red);
            return NotPossible;
        }

        PlanPage.ShowMandate(screen, task.Mandate);
        screen.Line("");
        if (screen.CanAsk && screen.Ask("Start the call? Enter for yes, n for no:") is not ("" or "y" or "Y" or "yes"))
        {
            return NotPossible;
        }

        return await CallAsync(task, cancellationToken);
    }

    /// <summary>Asks for what is missing until the task is ready; null when nobody answers.</summary>
    private async Task<CallTask?> AskAsync(CallTask task, CancellationToken cancellationToken)
    {
        while (task.Status == CallTaskStatus.WaitingForUser)
        {
            screen.Heading("Questions");
            var missing = task.Plan?.Missing.Where(fact => fact.IsRequired).ToList() ?? [];
            if (!screen.CanAsk)
            {
                foreach (var fact in missing)
                {
                    screen.Line($"  {Question(fact)}", Ink.Yellow);
                }

                screen.Line("Put the answers into the instruction, or run this in a terminal to be asked.");
                return null;
            }

            var answers = new Dictionary<string, string>();
            foreach (var fact in missing)
            {
                if (screen.Ask("  " + Question(fact)) is not { Length: > 0 } answer)
                {
                    return null;
                }

                answers[fact.Field] = answer;
            }

            var updated = await assistant.UpdateTaskAsync(task.UserId, task.Id, Changes(answers), cancellationToken);
            if (updated.IsDone)
            {
                task = updated.Value;
                PlanPage.ShowPlan(screen, task);
            }
            else
            {
                Refuse(updated.Problem);
            }
        }

        return task;
    }

    private async Task<int> CallAsync(CallTask task, CancellationToken cancellationToken)
    {
        var started = await assistant.StartCallAsync(task.UserId, task.Id, cancellationToken);
        if (!started.IsDone)
        {
            return Refuse(started.Problem);
        }

        screen.Heading("Call");
        var sessionId = started.Value.Session.Id;
        await foreach (var entry in assistant.WatchAsync(task.UserId, sessionId, cancellationToken: cancellationToken))
        {
            TranscriptPage.Show(screen, entry);
        }

        var processed = await assistant.ProcessAsync(task.UserId, sessionId, cancellationToken);
        if (!processed.IsDone)
        {
            return Refuse(processed.Problem);
        }

        var all = await store.ListTasksAsync(task.UserId, new CallTaskQuery { Limit = CallTaskQuery.MaxLimit }, cancellationToken);
        ResultPage.Show(screen, processed.Value, [.. all.Items.Where(other => other.ParentTaskId == task.Id)]);
        return Done;
    }

    /// <summary>A number is checked where it is given; everything else goes to the planner.</summary>
    private static CallTaskChanges Changes(Dictionary<string, string> answers)
    {
        answers.Remove(MissingFact.PhoneNumber, out var number);
        return new CallTaskChanges { TargetPhoneNumber = number, Answers = answers.Count > 0 ? answers : null };
    }

    private static string Question(MissingFact fact) => fact.Options.Count == 0 ? fact.Question : $"{fact.Question} ({string.Join(" / ", fact.Options)})";

    private int Refuse(CallProblem problem)
    {
        screen.Line(problem.Detail, Ink.Red);
        foreach (var error in problem.Errors)
        {
            screen.Line($"  {error.Pointer}: {error.Detail}", Ink.Red);
        }

        return NotPossible;
    }
}
