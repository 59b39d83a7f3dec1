namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>What the principal is called on the line.</summary>
internal static class ScriptNames
{
    /// <summary>For a user whose name is not known or may not be said.</summary>
    public const string Unnamed = "my client";

    /// <summary>The user's name where it is known and may be said.</summary>
    public static string Principal(AssistantSettings settings, Mandate mandate) =>
        mandate.DisclosableFields.Contains(PrivateFields.FullName, StringComparer.Ordinal)
        && settings.Profile.TryGetValue(PrivateFields.FullName, out var name) && !string.IsNullOrWhiteSpace(name)
            ? name.Trim()
            : Unnamed;
}
