namespace CallAssistant.Ai.Fallback;

/// <summary>One link at work on a turn. It is started at once, and heard of again when it has its first output, its end or its fault.</summary>
internal sealed class Attempt
{
    private readonly CancellationTokenSource _cancel;
    private readonly IAsyncEnumerator<AgentOutput> _outputs;

    public Attempt(AgentLink link, int mark, CallContext context, CancellationToken cancellationToken)
    {
        Link = link;
        Mark = mark;
        _cancel = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _outputs = link.Agent.RespondAsync(context, _cancel.Token).GetAsyncEnumerator(_cancel.Token);
        First = BeginAsync();
    }

    public AgentLink Link { get; }

    /// <summary>Where the link stood when the attempt began.</summary>
    public int Mark { get; }

    /// <summary>True when there is a first output, false when the turn is empty.</summary>
    public Task<bool> First { get; }

    public AgentOutput Current => _outputs.Current;

    /// <summary>Goes on to the next output; only after <see cref="First"/> has completed.</summary>
    public ValueTask<bool> NextAsync() => _outputs.MoveNextAsync();

    /// <summary>Stops the link and clears up when it has stopped, without waiting for it: an agent may be slow to notice.</summary>
    public void Abandon() => _ = ClearUpAsync();

    /// <summary>Ends an attempt that has nothing more under way.</summary>
    public async ValueTask EndAsync()
    {
        await _cancel.CancelAsync();
        await _outputs.DisposeAsync();
        _cancel.Dispose();
    }

    private async Task<bool> BeginAsync() => await _outputs.MoveNextAsync();

    private async Task ClearUpAsync()
    {
        try
        {
            await _cancel.CancelAsync();
            await First;
        }
#pragma warning disable CA1031 // Nobody waits for this answer any more, however it ends.
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        try
        {
            await EndAsync();
        }
#pragma warning disable CA1031 // As above.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
