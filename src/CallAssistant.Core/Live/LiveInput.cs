namespace CallAssistant.Live;

/// <summary>What a live call's loop reads: everything that may change the call comes in here, one after the other.</summary>
internal abstract record LiveInput
{
    private LiveInput()
    {
    }

    /// <summary>Something came from the phone.</summary>
    internal sealed record Signal(CallSignal Value) : LiveInput;

    /// <summary>The agent's turn brought something.</summary>
    internal sealed record AgentPiece(int Turn, AgentOutput Output) : LiveInput;

    /// <summary>The agent's turn is over.</summary>
    internal sealed record AgentDone(int Turn, Exception? Fault) : LiveInput;

    /// <summary>A timer that was set has run out.</summary>
    internal sealed record TimeUp(long Setting) : LiveInput;

    /// <summary>The user tells the call something; <paramref name="Result"/> is set when it stands in the journal, or has no effect.</summary>
    internal sealed record Order(CallOrder Value, TaskCompletionSource<CallOrderResult> Result) : LiveInput;

    /// <summary>The user hangs up.</summary>
    internal sealed record HangUp : LiveInput;

    /// <summary>The call has to end politely: the host stops, or a budget has run out.</summary>
    internal sealed record WrapUp(string Reason) : LiveInput;
}
