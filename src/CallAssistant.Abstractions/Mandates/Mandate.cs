namespace CallAssistant;

/// <summary>What the assistant may disclose, commit to and spend on one task. Enforced in code on the speech path, never by a prompt.</summary>
/// <remarks>What it does not list is forbidden.</remarks>
public sealed record Mandate
{
    /// <summary>Promises that may be made.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>Highest price that may be agreed to; null means that nothing with a price may be agreed to beyond <see cref="AutoApproveLimit"/>.</summary>
    public Money? MaxPrice { get; init; }

    /// <summary>Price up to which the user's settings agree without a limit in the task. Zero agrees to nothing that has a price.</summary>
    public required Money AutoApproveLimit { get; init; }

    /// <summary>Times that may be agreed to; null means any.</summary>
    public TimeWindow? Window { get; init; }

    /// <summary>Earliest time of day that may be agreed to, inclusive; null means any.</summary>
    public TimeOnly? NotBefore { get; init; }

    /// <summary>Latest time of day that may be agreed to, inclusive; null means any.</summary>
    public TimeOnly? NotAfter { get; init; }

    /// <summary>Names of the user's private fields that may be said to a person on the line, for example <c>full_name</c>.</summary>
    public IReadOnlyList<string> DisclosableFields { get; init; } = [];

    /// <summary>True when a message may be left on a voicemail.</summary>
    public bool MayLeaveVoicemail { get; init; }

    /// <summary>The price that may be agreed to: <see cref="MaxPrice"/> where the task has one, else <see cref="AutoApproveLimit"/>.</summary>
    public Money SpendingLimit => MaxPrice ?? AutoApproveLimit;

    /// <summary>True when both allow the same, list by list in their order.</summary>
    /// <param name="other">The other mandate.</param>
    public bool Equals(Mandate? other) =>
        other is not null
        && (MaxPrice, AutoApproveLimit, Window, NotBefore, NotAfter, MayLeaveVoicemail) == (other.MaxPrice, other.AutoApproveLimit, other.Window, other.NotBefore, other.NotAfter, other.MayLeaveVoicemail)
        && Commitments.SequenceEqual(other.Commitments)
        && DisclosableFields.SequenceEqual(other.DisclosableFields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MaxPrice, AutoApproveLimit, Window, NotBefore, NotAfter, MayLeaveVoicemail, Commitments.Count, DisclosableFields.Count);
}
