namespace CallAssistant.AspNetCore;

/// <summary>A task that was created or changed, with its plan.</summary>
internal sealed record PlannedTaskAnswer(bool Success, TaskBody CallTask, PlanBody? AiPlan, CallTaskStatus Status, bool RequiresClarification)
{
    public static PlannedTaskAnswer From(CallTask task) =>
        new(true, TaskBody.From(task), PlanBody.From(task), task.Status, task.Status == CallTaskStatus.WaitingForUser);
}

internal sealed record TaskAnswer(bool Success, TaskBody CallTask);

internal sealed record TaskListAnswer(bool Success, IReadOnlyList<TaskBody> Tasks, long Total, bool TotalIsExact, int Limit, int Offset, string? NextCursor);

internal sealed record StartCallAnswer(bool Success, SessionBody CallSession, string? CallSid, CallSessionStatus Status, string PhoneNumber, ScriptBody? CallScript);

/// <summary>What the assistant means to say.</summary>
internal sealed record ScriptBody(string Opening, IReadOnlyList<string> KeyQuestions, IReadOnlyList<string> Fallbacks, string Closing, string? Voicemail)
{
    public static ScriptBody? From(CallScript? script) =>
        script is null ? null : new(script.Opening, script.KeyQuestions, script.Fallbacks, script.Closing, script.Voicemail);
}
