using CallAssistant.Engine;

namespace CallAssistant.Receipts;

/// <summary>Writes receipts from what is stored.</summary>
internal sealed class ReceiptDesk(ICallStore store)
{
    public async ValueTask<CallReply<CallReceipt>> GetAsync(string userId, Guid sessionId, CancellationToken cancellationToken)
    {
        if (await store.FindSessionAsync(userId, sessionId, cancellationToken) is not { } session
            || await store.FindTaskAsync(userId, session.TaskId, cancellationToken) is not { } task)
        {
            return Problems.NotFound<CallReceipt>();
        }

        // A live call writes on: what came after the session was read is not part of this receipt.
        var journal = await store.ReadJournalAsync(userId, sessionId, after: 0, cancellationToken);
        return new(ReceiptWriter.Write(task, session, [.. journal.TakeWhile(entry => entry.Sequence <= session.JournalSequence)]));
    }
}
