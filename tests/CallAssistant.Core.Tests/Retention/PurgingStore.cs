using CallAssistant.Core.Tests.Engine;

namespace CallAssistant.Core.Tests.Retention;

/// <summary>A store that remembers what it was asked to purge, with sessions left to go through, and that fails now and then.</summary>
internal sealed class PurgingStore(ICallStore inner, TimeProvider time) : DelegatingStore
{
    public List<(DateTimeOffset At, PurgeRequest Request)> Asked { get; } = [];

    /// <summary>Transcripts and journals that are there to be deleted.</summary>
    public int Left { get; set; }

    /// <summary>How many of the next requests fail.</summary>
    public int Failures { get; set; }

    protected override ICallStore Inner => inner;

    public override ValueTask<int> PurgeAsync(PurgeRequest request, CancellationToken cancellationToken)
    {
        Asked.Add((time.GetUtcNow(), request));
        if (Failures-- > 0)
        {
            throw new CallAssistantException("store.purge", "The database does not answer.", isTransient: true);
        }

        var deleted = Math.Min(Left, request.Max);
        Left -= deleted;
        return ValueTask.FromResult(deleted);
    }
}
