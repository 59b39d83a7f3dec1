namespace CallAssistant.EfCore;

/// <summary>What a failed piece of work means for the next try.</summary>
internal enum FailureKind
{
    /// <summary>Trying again would fail again, or nobody knows.</summary>
    Lasting,

    /// <summary>Others were in the way: nothing was stored, and trying again may work.</summary>
    Contention,

    /// <summary>The database did not answer. What was not committed is not stored; of a commit that was under way it is not known.</summary>
    Outage,
}
