using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Deletes the transcript of one session.</summary>
internal static class TranscriptEraser
{
    /// <returns>False when there was none.</returns>
    public static async Task<bool> EraseAsync(DbContext context, RowId session, CancellationToken cancellationToken)
    {
        await context.Set<TranscriptSegment>()
            .Where(segment => EF.Property<string>(segment, Columns.UserId) == session.UserId && EF.Property<Guid>(segment, Columns.SessionId) == session.Id)
            .ExecuteDeleteAsync(cancellationToken);
        return await context.Set<TranscriptRow>().Where(row => row.UserId == session.UserId && row.SessionId == session.Id).ExecuteDeleteAsync(cancellationToken) > 0;
    }
}
