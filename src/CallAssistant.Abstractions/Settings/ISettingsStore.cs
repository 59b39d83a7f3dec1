namespace CallAssistant;

/// <summary>Stores one record of settings per user.</summary>
/// <remarks>Scoped to one user, durable on return, safe for concurrent use. A failure is thrown as <see cref="CallAssistantException"/>.</remarks>
public interface ISettingsStore
{
    /// <summary>Reads the settings; the defaults with version 0 when none were stored.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<AssistantSettings> GetSettingsAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Stores settings: inserts version 1, else replaces the version before.</summary>
    /// <param name="settings">The new state.</param>
    /// <param name="cancellationToken">Stops the waiting; the commit may have happened.</param>
    /// <exception cref="StoreConflictException">The stored version is not the one before.</exception>
    ValueTask SaveSettingsAsync(AssistantSettings settings, CancellationToken cancellationToken);
}
