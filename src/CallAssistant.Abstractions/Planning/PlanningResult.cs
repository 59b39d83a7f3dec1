namespace CallAssistant;

/// <summary>What a planner found.</summary>
/// <param name="Title">Short name for lists, at most <see cref="CallTask.MaxTitleLength"/>.</param>
/// <param name="Plan">The plan, with missing facts and risks.</param>
/// <param name="Mandate">A draft of the mandate. The user agrees to it by starting the call.</param>
public sealed record PlanningResult(string Title, CallPlan Plan, Mandate Mandate)
{
    /// <summary>The contact that the callee was found in; null when none fits or several do.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The number to dial in E.164 form; null when it is not known.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Highest price found in the instruction; null when none was said.</summary>
    public Money? MaxPrice { get; init; }

    /// <summary>Conditions found in the instruction, in the user's words.</summary>
    public IReadOnlyList<string> HardConstraints { get; init; } = [];

    /// <summary>Wishes found in the instruction, in the user's words.</summary>
    public IReadOnlyList<string> SoftPreferences { get; init; } = [];
}
