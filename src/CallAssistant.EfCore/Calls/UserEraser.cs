using Microsoft.EntityFrameworkCore;

namespace CallAssistant.EfCore;

/// <summary>Deletes every row of a user, what refers to others first.</summary>
internal static class UserEraser
{
    public static async Task<bool> EraseAsync(DbContext context, string userId, CancellationToken cancellationToken)
    {
        await EraseAsync<IdempotencyRow>();
        await EraseAsync<Notification>();
        await EraseAsync<ExtractedFact>();
        await EraseAsync<TranscriptSegment>();
        await EraseAsync<TranscriptRow>();
        await EraseAsync<JournalEntry>();
        await EraseAsync<CallSession>();
        await EraseAsync<CallTask>();
        await EraseAsync<Contact>();
        await EraseAsync<AssistantSettings>();
        return true;

        Task<int> EraseAsync<T>()
            where T : class =>
            context.Set<T>().Where(row => EF.Property<string>(row, Columns.UserId) == userId).ExecuteDeleteAsync(cancellationToken);
    }
}
