namespace CallAssistant.Simulation;

/// <summary>What follows a verb.</summary>
internal abstract record Step
{
    private Step()
    {
    }

    /// <summary>The next verb of the same document.</summary>
    internal sealed record Next : Step
    {
        public static readonly Next Instance = new();
    }

    /// <summary>The end of the call.</summary>
    internal sealed record End : Step
    {
        public static readonly End Instance = new();
    }

    /// <summary>Other TwiML.</summary>
    internal sealed record GoTo(TwimlSource Source) : Step;
}
