using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CallAssistant.Journal;

/// <summary>Tells the followers in this process that a session's journal has grown. The journal itself is read from the store, so a lost hint costs time and nothing else.</summary>
internal sealed class JournalFeed
{
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Subscription, byte>> _subscriptions = new();

    public void Publish(Guid sessionId)
    {
        if (_subscriptions.TryGetValue(sessionId, out var subscribers))
        {
            foreach (var subscriber in subscribers.Keys)
            {
                subscriber.Hints.Writer.TryWrite(true);
            }
        }
    }

    public Subscription Subscribe(Guid sessionId)
    {
        var subscription = new Subscription(this, sessionId);
        _subscriptions.GetOrAdd(sessionId, _ => new ConcurrentDictionary<Subscription, byte>())[subscription] = 0;
        return subscription;
    }

    private void Remove(Subscription subscription)
    {
        if (_subscriptions.TryGetValue(subscription.SessionId, out var subscribers)
            && subscribers.TryRemove(subscription, out _)
            && subscribers.IsEmpty)
        {
            // A subscriber that comes in between is found again by its poll.
            _subscriptions.TryRemove(subscription.SessionId, out _);
        }
    }

    internal sealed class Subscription(JournalFeed feed, Guid sessionId) : IDisposable
    {
        public Guid SessionId { get; } = sessionId;

        /// <summary>At most one hint waits: the follower reads all that is new.</summary>
        public Channel<bool> Hints { get; } = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public void Dispose() => feed.Remove(this);
    }
}
