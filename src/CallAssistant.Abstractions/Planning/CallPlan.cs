namespace CallAssistant;

/// <summary>How a call is going to be made.</summary>
public sealed record CallPlan
{
    /// <summary>The kind of errand.</summary>
    public required CallErrand Errand { get; init; }

    /// <summary>What the call is to achieve, in a sentence.</summary>
    public required string Goal { get; init; }

    /// <summary>The steps of the call, in order, in sentences.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The facts of the errand.</summary>
    public required ErrandDetails Details { get; init; }

    /// <summary>What the assistant means to say.</summary>
    public required CallScript Script { get; init; }

    /// <summary>Facts that are missing. The call can be made when none of them is required.</summary>
    public IReadOnlyList<MissingFact> Missing { get; init; } = [];

    /// <summary>What the user should know before the call.</summary>
    public IReadOnlyList<PlanRisk> Risks { get; init; } = [];

    /// <summary>IANA name of the callee's time zone that calendar words were resolved in, for example <c>America/New_York</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The name and version of the planner that made it.</summary>
    public required string Planner { get; init; }
}
