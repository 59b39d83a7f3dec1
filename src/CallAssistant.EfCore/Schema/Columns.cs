namespace CallAssistant.EfCore;

/// <summary>Names of key columns that the records themselves do not have.</summary>
internal static class Columns
{
    public const string UserId = "UserId";
    public const string SessionId = "SessionId";
    public const string Position = "Position";
}
