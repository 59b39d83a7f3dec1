using CallAssistant.Builder;

namespace CallAssistant.Journal;

/// <summary>Writes one session under one lease: every change is one commit of the session's new state and its journal entries. Used from one place at a time.</summary>
internal sealed class SessionWriter(ICallStore store, TimeProvider time, JournalFeed feed, WorkLease lease, CallSession session)
{
    private const int MaxTries = 5;

    /// <summary>The session as it is stored.</summary>
    public CallSession Session { get; private set; } = session;

    public WorkLease Lease { get; } = lease;

    /// <summary>Stores a change of the session with what happened.</summary>
    /// <exception cref="LeaseLostException">Somebody else holds the session: stop.</exception>
    public ValueTask CommitAsync(Func<CallSession, CallSession> change, IReadOnlyList<CallEvent> events, CancellationToken cancellationToken) =>
        CommitAsync(change, events, extra: null, cancellationToken);

    /// <summary>Stores what happened.</summary>
    public ValueTask CommitAsync(CallEvent callEvent, CancellationToken cancellationToken) =>
        CommitAsync(static session => session, [callEvent], extra: null, cancellationToken);

    /// <summary>Stores a change of the session with what happened and with more in the same commit.</summary>
    /// <param name="change">The session's new state; version and journal end are filled in here.</param>
    /// <param name="events">What happened.</param>
    /// <param name="extra">Adds tasks, results and notifications to the commit.</param>
    /// <param name="cancellationToken">Stops the waiting; the commit may have happened.</param>
    public async ValueTask CommitAsync(
        Func<CallSession, CallSession> change,
        IReadOnlyList<CallEvent> events,
        Func<CallCommit, CallCommit>? extra,
        CancellationToken cancellationToken)
    {
        var next = change(Session) with { Version = Session.Version + 1 };
        var entries = new List<JournalEntry>(events.Count);
        foreach (var callEvent in events)
        {
            next = next.Append(time.Now(), callEvent, out var entry);
            entries.Add(entry);
        }

        var commit = new CallCommit
        {
            UserId = next.UserId,
            Session = next,
            Journal = entries,
            Lease = Lease,
            SuppressedNumber = events.Any(static callEvent => callEvent is CallEvent.CalleeOptedOut) ? next.PhoneNumber : null,
        };
        await StoreAsync(extra is null ? commit : extra(commit), next, cancellationToken);
        Session = next;
        feed.Publish(next.Id);
    }

    /// <summary>A commit that failed for a passing reason may have happened all the same: look before trying again.</summary>
    private async ValueTask StoreAsync(CallCommit commit, CallSession next, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await store.CommitAsync(commit, cancellationToken);
                return;
            }
            catch (CallAssistantException fault) when (fault.IsTransient && attempt < MaxTries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), time, cancellationToken);
                var stored = await store.FindSessionAsync(next.UserId, next.Id, cancellationToken);
                if (stored is not null && stored.Version == next.Version && stored.JournalHash == next.JournalHash)
                {
                    return;
                }

                // A conflict while nobody has written the session is contention, or one about another record of the commit: the caller decides again.
                if (fault is StoreConflictException && (commit.Tasks.Count > 0 || stored?.Version != next.Version - 1))
                {
                    throw;
                }
            }
        }
    }
}
