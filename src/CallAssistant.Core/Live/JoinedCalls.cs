using System.Collections.Concurrent;

namespace CallAssistant.Live;

/// <summary>The provider's calls that this process talks on. Their lines tell more than any webhook, so a hint at one of them ends here and costs the store nothing. Safe for concurrent use.</summary>
internal sealed class JoinedCalls
{
    private readonly ConcurrentDictionary<string, Joined> _calls = new(StringComparer.Ordinal);

    public bool Contains(string providerCallId) => _calls.ContainsKey(providerCallId);

    /// <summary>The call is talked on until what comes back is disposed.</summary>
    public IDisposable Join(string providerCallId) => _calls[providerCallId] = new Joined(this, providerCallId);

    private sealed class Joined(JoinedCalls calls, string providerCallId) : IDisposable
    {
        // Only its own entry: a later holder in this process may have joined already.
        public void Dispose() => calls._calls.TryRemove(KeyValuePair.Create(providerCallId, this));
    }
}
