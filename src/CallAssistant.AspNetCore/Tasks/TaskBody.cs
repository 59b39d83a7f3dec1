namespace CallAssistant.AspNetCore;

/// <summary>A task as the API shows it.</summary>
internal sealed record TaskBody(
    Guid Id,
    string Title,
    string RawInstruction,
    CallTaskStatus Status,
    string? StatusReason,
    CallPriority Priority,
    CallTone? Tone,
    decimal? MaxPrice,
    string? Currency,
    Guid? ContactId,
    string? TargetPhoneNumber,
    IReadOnlyList<string> HardConstraints,
    IReadOnlyList<string> SoftPreferences,
    IReadOnlyDictionary<string, string> Answers,
    PlanBody? AiPlan,
    int AttemptCount,
    Guid? ParentTaskId,
    DateTimeOffset? DueAt,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public IReadOnlyList<SessionBody>? Sessions { get; init; }

    public ContactBody? Contact { get; init; }

    public static TaskBody From(CallTask task) => new(
        task.Id,
        task.Title,
        task.RawInstruction,
        task.Status,
        task.StatusReason,
        task.Priority,
        task.Tone,
        task.MaxPrice?.Amount,
        task.MaxPrice?.Currency,
        task.ContactId,
        task.TargetPhoneNumber,
        task.HardConstraints,
        task.SoftPreferences,
        task.Answers,
        PlanBody.From(task),
        task.AttemptCount,
        task.ParentTaskId,
        task.DueAt,
        task.CreatedAt,
        task.UpdatedAt);
}
