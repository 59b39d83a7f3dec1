namespace CallAssistant.EfCore;

/// <summary>A row and whose it is.</summary>
internal readonly record struct RowId(string UserId, Guid Id);
