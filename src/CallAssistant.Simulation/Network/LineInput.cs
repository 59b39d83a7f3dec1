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

    /// <summary>The caller acts.</summary>
    internal sealed record Acted(CallAction Action) : LineInput;

    /// <summary>The callee knows what to do.</summary>
    internal sealed record Replied(CalleeReply Reply, string? Fault) : LineInput;

    /// <summary>The network drops the call.</summary>
    internal sealed record Dropped(string Detail) : LineInput;
}
