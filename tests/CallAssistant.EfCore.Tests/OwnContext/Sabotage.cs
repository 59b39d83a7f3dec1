namespace CallAssistant.EfCore.Tests.OwnContext;

/// <summary>A protection of the store that an application's model takes out.</summary>
public enum Sabotage
{
    None,

    /// <summary>No statement compares the version that it replaces, nor the journal's end.</summary>
    NoVersionCheck,

    /// <summary>No index is unique: call ids, open sessions.</summary>
    NoDeduplication,
}
