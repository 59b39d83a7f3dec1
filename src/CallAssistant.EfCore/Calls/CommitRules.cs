namespace CallAssistant.EfCore;

/// <summary>What must hold of a commit by itself, before the stored state is asked.</summary>
internal static class CommitRules
{
    /// <exception cref="ArgumentException">The commit contradicts itself: a mistake of the caller's.</exception>
    /// <exception cref="StoreConflictException">The journal entries have a gap or do not end where the session says.</exception>
    public static void Check(CallCommit commit)
    {
        Require.User(commit.UserId);
        Demand(commit.Tasks.All(task => task.UserId == commit.UserId), "A task of the commit belongs to another user.");
        Demand(commit.Tasks.All(task => task.Version >= 1), "A task's version must be 1 or higher.");
        Demand(commit.Tasks.DistinctBy(task => task.Id).Count() == commit.Tasks.Count, "The commit holds the same task twice.");
        Demand(commit.Notifications.All(notification => notification.UserId == commit.UserId), "A notification of the commit belongs to another user.");
        Demand(commit.Lease is null || commit.Lease.UserId == commit.UserId, "The lease belongs to another user.");
        Demand(!commit.ReleaseLease || commit.Lease is not null, "There is no lease to give back.");
        Demand(commit.SuppressedNumber is not "", "The number to suppress is empty.");
        if (commit.Session is { } session)
        {
            Demand(session.UserId == commit.UserId, "The session of the commit belongs to another user.");
            Demand(session.Version >= 1, "A session's version must be 1 or higher.");
            Demand(commit.Facts is null || commit.Facts.All(fact => fact.SessionId == session.Id), "A fact of the commit belongs to another session.");
            CheckJournal(session, commit.Journal);
        }
        else
        {
            Demand(commit.Journal.Count == 0 && commit.Transcript is null && commit.Facts is null, "Journal, transcript and facts need the session that they belong to.");
        }
    }

    private static void CheckJournal(CallSession session, IReadOnlyList<JournalEntry> journal)
    {
        for (var index = 0; index < journal.Count; index++)
        {
            Demand(journal[index].SessionId == session.Id, "A journal entry of the commit belongs to another session.");
            if (journal[index].Sequence != session.JournalSequence - journal.Count + 1 + index)
            {
                throw new StoreConflictException("store.commit", $"Journal entry {journal[index].Sequence} leaves a gap, or the session's journal does not end with the commit's last entry.");
            }
        }
    }

    private static void Demand(bool condition, string message)
    {
        if (!condition)
        {
            throw new ArgumentException(message);
        }
    }
}
