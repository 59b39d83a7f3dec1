namespace CallAssistant.AspNetCore;

/// <summary>What POST /call-tasks takes.</summary>
internal sealed record CreateTaskRequest(string RawInstruction, Guid? ContactId, decimal? MaxPrice, CallTone? Tone, CallPriority? Priority);

/// <summary>What PATCH /call-tasks/{id} takes; a member that is left out stays as it is.</summary>
internal sealed record UpdateTaskRequest(
    CallTone? Tone,
    CallPriority? Priority,
    decimal? MaxPrice,
    Guid? ContactId,
    string? TargetPhoneNumber,
    IReadOnlyList<string>? HardConstraints,
    IReadOnlyList<string>? SoftPreferences,
    IReadOnlyDictionary<string, string>? Answers,
    CallTaskStatus? Status);
