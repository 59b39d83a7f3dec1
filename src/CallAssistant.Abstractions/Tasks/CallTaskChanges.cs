namespace CallAssistant;

/// <summary>Changes of a user to a task. A null member leaves the task as it is.</summary>
/// <remarks>All changes are applied in one commit or none is. A change of anything but priority plans the task again when it is not being called.</remarks>
public sealed record CallTaskChanges
{
    /// <summary>New tone.</summary>
    public CallTone? Tone { get; init; }

    /// <summary>New priority.</summary>
    public CallPriority? Priority { get; init; }

    /// <summary>New highest price in the currency of the user's settings. Not negative, at most two decimals.</summary>
    public decimal? MaxPrice { get; init; }

    /// <summary>Takes the highest price away. Wins over <see cref="MaxPrice"/>.</summary>
    public bool ClearMaxPrice { get; init; }

    /// <summary>Another contact to call.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>Another number to dial. Any readable form; stored as E.164.</summary>
    public string? TargetPhoneNumber { get; init; }

    /// <summary>Replaces the hard constraints.</summary>
    public IReadOnlyList<string>? HardConstraints { get; init; }

    /// <summary>Replaces the soft preferences.</summary>
    public IReadOnlyList<string>? SoftPreferences { get; init; }

    /// <summary>Answers to missing facts, by field; added to those given before.</summary>
    public IReadOnlyDictionary<string, string>? Answers { get; init; }

    /// <summary>Status to move to: <see cref="CallTaskStatus.Preparing"/> plans again, <see cref="CallTaskStatus.ReadyToCall"/> makes a planned or failed task ready, <see cref="CallTaskStatus.Cancelled"/> gives up.</summary>
    public CallTaskStatus? Status { get; init; }
}
