namespace CallAssistant;

/// <summary>Holds the conversation: given what was heard so far, says what comes next.</summary>
/// <remarks>
/// Safe for concurrent use and without memory of its own: all that it knows is in the context, so that a call can go on after a restart. Called
/// when the callee picked up, when the callee finished speaking, and when the callee has been silent for too long. An empty answer means: keep listening. Everything
/// that it returns is an intent and passes the gate; it may be cancelled at any piece (barge-in), and what was not heard does not appear in the next context. Faults are
/// thrown as <see cref="CallAssistantException"/>; the engine then says a scripted line and ends the call politely.
/// </remarks>
public interface ICallAgent
{
    /// <summary>Makes the next turn.</summary>
    /// <param name="context">What was heard so far and what is allowed.</param>
    /// <param name="cancellationToken">Cancelled when the callee speaks first or the line closes.</param>
    IAsyncEnumerable<AgentOutput> RespondAsync(CallContext context, CancellationToken cancellationToken);
}
