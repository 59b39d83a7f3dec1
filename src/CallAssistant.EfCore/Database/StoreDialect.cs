using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>What differs between databases.</summary>
internal abstract class StoreDialect
{
    /// <summary>True when the statement failed because others were in the way, nothing was stored, and trying again may work.</summary>
    public abstract bool IsContention(Exception exception);

    /// <summary>The fault that callers see.</summary>
    public abstract CallAssistantException Translate(string operation, Exception exception);

    /// <summary>Waits for the right to write where one writer at a time is faster than letting the database sort it out.</summary>
    public abstract ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>Makes the bytes of erased rows unreadable where the database keeps them.</summary>
    public abstract ValueTask ScrubAsync(DbContext context, CancellationToken cancellationToken);
}
