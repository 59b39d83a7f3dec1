namespace CallAssistant.Simulation;

/// <summary>What reaches the loop of a call from outside.</summary>
internal abstract record LineInput
{
    private LineInput()
    {
    }

    /// <summary>The timer fired.</summary>
    internal sealed record Tick : LineInput
    {
        public static readonly Tick Instance = new();
    }

    /// <summary>The caller acts. Into a firm utterance the callee does not cut.</summary>
    internal sealed record Acted(CallAction Action, bool IsFirm = false) : LineInput;

    /// <summary>The caller falls silent: what plays is cut, what waits is dropped.</summary>
    internal sealed record Hushed : LineInput
    {
        public static readonly Hushed Instance = new();
    }

    /// <summary>The callee knows what to do.</summary>
    internal sealed record Replied(CalleeReply Reply, string? Fault) : LineInput;

    /// <summary>The network drops the call.</summary>
    internal sealed record Dropped(string Detail) : LineInput;
}
