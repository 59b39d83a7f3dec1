namespace CallAssistant;

/// <summary>A message to the user.</summary>
/// <param name="Id">Identifier, unique for the user; the key by which receivers recognise duplicates.</param>
/// <param name="UserId">The user.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">One line.</param>
/// <param name="Body">A sentence or two. Words of the callee stand in quotation marks.</param>
/// <param name="TaskId">The task that it is about.</param>
/// <param name="SessionId">The session that it is about; null when it is about none.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ReadAt">When the user read it; null before.</param>
public sealed record Notification(
    Guid Id,
    string UserId,
    NotificationKind Kind,
    string Title,
    string Body,
    Guid? TaskId,
    Guid? SessionId,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ReadAt = null);
