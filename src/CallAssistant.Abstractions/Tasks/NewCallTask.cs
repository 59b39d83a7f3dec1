namespace CallAssistant;

/// <summary>What a user gives to have a call made.</summary>
/// <param name="RawInstruction">The user's words. Not blank, at most <see cref="CallTask.MaxInstructionLength"/>.</param>
public sealed record NewCallTask(string RawInstruction)
{
    /// <summary>Identifier to store the task under; null makes a new one. Storing the same identifier twice returns the stored task.</summary>
    public Guid? Id { get; init; }

    /// <summary>The contact to call; null lets the planner find the callee in the instruction.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>Highest price in the currency of the user's settings; null lets the planner find it in the instruction. Not negative, at most two decimals.</summary>
    public decimal? MaxPrice { get; init; }

    /// <summary>How the assistant speaks; null takes the user's default.</summary>
    public CallTone? Tone { get; init; }

    /// <summary>How urgent it is.</summary>
    /// <value><see cref="CallPriority.Medium"/> by default.</value>
    public CallPriority Priority { get; init; } = CallPriority.Medium;
}
