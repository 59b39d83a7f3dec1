using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>A row whose version is compared and swapped, marked with the commit that wrote it.</summary>
internal static class VersionedRow
{
    private const string Version = nameof(CallTask.Version);

    /// <summary>Inserts version 1; else replaces the version before, and nothing else.</summary>
    public static void Put<T>(DbContext context, T record, long version, WriteTry writing)
        where T : class
    {
        var entry = context.Entry(record);
        entry.State = version == 1 ? EntityState.Added : EntityState.Modified;
        entry.Property(Version).OriginalValue = version - 1;
        entry.Property(Columns.CommitId).CurrentValue = writing.CommitId;
    }

    /// <summary>True when the row was written by an earlier try of the same work.</summary>
    public static Task<bool> IsMarkedAsync<T>(IQueryable<T> row, WriteTry writing, CancellationToken cancellationToken)
        where T : class =>
        row.AnyAsync(stored => EF.Property<Guid?>(stored, Columns.CommitId) == writing.CommitId, cancellationToken);
}
