using System.Runtime.CompilerServices;

namespace CallAssistant.Journal;

/// <summary>Follows a session's journal: what is stored first, then each new entry, until the session is processed.</summary>
internal sealed class JournalFollower(ICallStore store, JournalFeed feed, TimeProvider time)
{
    /// <summary>How soon entries of another host are seen.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    public async IAsyncEnumerable<JournalEntry> FollowAsync(
        string userId,
        Guid sessionId,
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var subscription = feed.Subscribe(sessionId);
        while (await store.FindSessionAsync(userId, sessionId, cancellationToken) is { } session)
        {
            // A client may ask to begin after an end that it has seen already.
            var isProcessed = session.Summary is not null;
            if (session.JournalSequence > after)
            {
                foreach (var entry in await store.ReadJournalAsync(userId, sessionId, after, cancellationToken))
                {
                    after = entry.Sequence;
                    yield return entry;
                    isProcessed |= entry.Event is CallEvent.Processed;
                }
            }

            if (isProcessed)
            {
                yield break;
            }

            await WaitAsync(subscription, cancellationToken);
        }
    }

    private async Task WaitAsync(JournalFeed.Subscription subscription, CancellationToken cancellationToken)
    {
        using var poll = new CancellationTokenSource(Poll, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, poll.Token);
        try
        {
            await subscription.Hints.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Time to look again.
        }
    }
}
