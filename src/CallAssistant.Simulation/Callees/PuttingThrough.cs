namespace CallAssistant.Simulation;

/// <summary>A talk that may put the caller through to somebody else, who has the call from then on.</summary>
internal abstract class PuttingThrough : ICalleeTalk
{
    /// <summary>Who has the call; null while it is this one.</summary>
    protected ICalleeTalk? Next { get; set; }

    public abstract ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken);

    public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) => Next?.RespondAsync(heard, cutIn, cancellationToken) ?? HearAsync(heard, cancellationToken);

    public ValueTask<CalleeReply> PressAsync(string keys, CancellationToken cancellationToken) => Next?.PressAsync(keys, cancellationToken) ?? HearKeysAsync(keys, cancellationToken);

    public int? CutsInAfter(string sentence) => Next?.CutsInAfter(sentence);

    public CalleeMurmur? MurmursDuring(string sentence) => Next?.MurmursDuring(sentence);

    public void Ended(string unanswered) => Next?.Ended(unanswered);

    /// <summary>Answers what was heard before the caller was put through.</summary>
    protected abstract ValueTask<CalleeReply> HearAsync(string heard, CancellationToken cancellationToken);

    /// <summary>Answers keys before the caller was put through. By default they are not noticed.</summary>
    protected virtual ValueTask<CalleeReply> HearKeysAsync(string keys, CancellationToken cancellationToken) => new(CalleeReply.Silence);
}
