namespace CallAssistant.EfCore;

/// <summary>Names of key columns that the records themselves do not have.</summary>
internal static class Columns
{
    public const string UserId = "UserId";
    public const string SessionId = "SessionId";
    public const string Position = "Position";

    /// <summary>The mark of the commit that wrote a row last, where answers to commits can be lost.</summary>
    public const string CommitId = "CommitId";
}
