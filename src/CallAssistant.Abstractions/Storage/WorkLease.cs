namespace CallAssistant;

/// <summary>The right to work on a task or on a session, for a while.</summary>
/// <param name="UserId">The user that the work belongs to.</param>
/// <param name="TaskId">The task.</param>
/// <param name="SessionId">The session; null when the work is on the task itself.</param>
/// <param name="Epoch">The fencing number: 1 for the first holder ever, raised by one with each lease.</param>
/// <param name="Owner">Who holds it.</param>
public sealed record WorkLease(string UserId, Guid TaskId, Guid? SessionId, long Epoch, string Owner);
