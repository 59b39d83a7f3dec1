namespace CallAssistant.Results;

/// <summary>Makes tasks of what a call proposes.</summary>
internal static class FollowUps
{
    /// <summary>A draft: never planned, and only the user can take it up.</summary>
    /// <param name="draft">What is proposed.</param>
    /// <param name="parent">The task whose call proposes it.</param>
    /// <param name="phoneNumber">The number to call; null where it is not known.</param>
    /// <param name="id">The new task's identifier.</param>
    /// <param name="now">When it is made.</param>
    public static CallTask Of(FollowUpDraft draft, CallTask parent, string? phoneNumber, Guid id, DateTimeOffset now) => new()
    {
        Id = id,
        UserId = parent.UserId,
        Title = Cut(draft.Title, CallTask.MaxTitleLength),
        RawInstruction = Cut(draft.Instruction, CallTask.MaxInstructionLength),
        Status = CallTaskStatus.Pending,
        StatusReason = draft.Quote is { Length: > 0 } quote ? Cut($"The callee said: {quote}", CallTask.MaxConstraintLength) : null,
        Priority = parent.Priority,
        Tone = parent.Tone,
        ContactId = parent.ContactId,
        TargetPhoneNumber = phoneNumber,
        ParentTaskId = parent.Id,
        CreatedAt = now,
        UpdatedAt = now,
    };

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
