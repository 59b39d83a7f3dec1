using CallAssistant.Builder;

namespace CallAssistant.Journal;

/// <summary>A session and its journal grow together: whoever adds an entry moves the session's end of the journal with it.</summary>
internal static class JournaledSession
{
    /// <summary>The session behind one more entry.</summary>
    /// <param name="session">The session before it.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="callEvent">What happened.</param>
    /// <param name="entry">The entry, to be stored with the session.</param>
    public static CallSession Append(this CallSession session, DateTimeOffset at, CallEvent callEvent, out JournalEntry entry)
    {
        entry = JournalChain.Next(session, at, callEvent);
        return session with { JournalSequence = entry.Sequence, JournalHash = entry.Hash };
    }

    /// <summary>Stores one more entry of a session that nobody holds any more.</summary>
    /// <param name="store">The store.</param>
    /// <param name="session">The session as it is stored.</param>
    /// <param name="callEvent">What happened.</param>
    /// <param name="time">The clock.</param>
    /// <param name="feed">Who follows the session is told.</param>
    /// <param name="extra">Adds tasks and notifications to the commit; null for nothing.</param>
    /// <param name="cancellationToken">Stops the waiting; the commit may have happened.</param>
    /// <exception cref="StoreConflictException">Somebody else has written the session meanwhile.</exception>
    public static async ValueTask AppendAsync(
        this ICallStore store, CallSession session, CallEvent callEvent, TimeProvider time, JournalFeed feed, Func<CallCommit, CallCommit>? extra, CancellationToken cancellationToken)
    {
        var next = session.Append(time.Now(), callEvent, out var entry) with { Version = session.Version + 1 };
        var commit = new CallCommit { UserId = session.UserId, Session = next, Journal = [entry] };
        await store.CommitAsync(extra is null ? commit : extra(commit), cancellationToken);
        feed.Publish(session.Id);
    }
}
