namespace CallAssistant.Quickstart.Batch;

/// <summary>What became of an instruction.</summary>
/// <param name="Task">The task as it stands in the end; null when something failed before.</param>
internal sealed record BatchResult(CallTask? Task)
{
    /// <summary>The call, when one was made.</summary>
    public ProcessedCall? Call { get; init; }

    /// <summary>Why nothing came of it; null when something did.</summary>
    public string? Fault { get; init; }

    /// <summary>True when an answer of the user is needed first.</summary>
    public bool IsWaiting => Call is null && Task?.Status == CallTaskStatus.WaitingForUser;

    /// <summary>The fields that are asked for.</summary>
    public IReadOnlyList<string> Missing => [.. (Task?.Plan?.Missing ?? []).Where(fact => fact.IsRequired).Select(fact => fact.Field)];

    /// <summary>How many facts the callee's words prove.</summary>
    public int VerifiedFacts => Call?.Result.Facts.Count(fact => fact.Status == FactStatus.Verified) ?? 0;
}
