using System.Collections.Concurrent;

namespace CallAssistant.Live;

/// <summary>Calls that nobody owns and that this process has ended lately: whoever sends a signed webhook of one again costs nobody a request. Forgotten after an hour, and all at once where there are too many. Safe for concurrent use.</summary>
internal sealed class EndedStrays(TimeProvider time)
{
    /// <summary>Most calls that are remembered.</summary>
    public const int Most = 1000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, long> _ended = new(StringComparer.Ordinal);

    public bool Contains(string providerCallId) => _ended.TryGetValue(providerCallId, out var at) && time.GetElapsedTime(at) < Kept;

    /// <summary>The provider was asked to end it, and did.</summary>
    public void Add(string providerCallId)
    {
        if (_ended.Count >= Most)
        {
            _ended.Clear();
        }

        _ended[providerCallId] = time.GetTimestamp();
    }
}
