namespace CallAssistant.EfCore;

/// <summary>The conflicts that databases find by their constraints, in the same words on each.</summary>
internal static class Conflicts
{
    public static StoreConflictException ProviderCallId(string operation, Exception cause) => new(operation, "The provider's call id belongs to another session.", cause);

    public static StoreConflictException OpenSession(string operation, Exception cause) => new(operation, "The task has another session that is not over.", cause);

    public static StoreConflictException Duplicate(string operation, Exception cause) => new(operation, "A record of that identifier is stored already.", cause);

    public static StoreConflictException MissingReference(string operation, Exception cause) => new(operation, "A record that the change refers to is not stored.", cause);
}
