namespace CallAssistant.EfCore;

/// <summary>The database itself: creating and upgrading it.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface ICallAssistantDatabase
{
    /// <summary>Creates the database when there is none, and brings its tables up to this version. Doing it again changes nothing. Call it once at start, before anything else.</summary>
    /// <param name="cancellationToken">Stops between two migrations; those that were applied stay.</param>
    /// <exception cref="CallAssistantException">The database cannot be opened or changed. The message says why.</exception>
    ValueTask MigrateAsync(CancellationToken cancellationToken = default);

    /// <summary>Checks that the database can be read and that its tables are of this version.</summary>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <exception cref="CallAssistantException">It cannot be read, or <see cref="MigrateAsync"/> has not been run.</exception>
    ValueTask CheckAsync(CancellationToken cancellationToken = default);
}
