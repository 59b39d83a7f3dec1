namespace CallAssistant;

/// <summary>Why a provider refused to dial.</summary>
public enum DialRejection
{
    /// <summary>The number cannot be reached or does not exist.</summary>
    InvalidDestination,

    /// <summary>The account may not call there.</summary>
    ForbiddenDestination,

    /// <summary>The caller id is not ours.</summary>
    InvalidCallerId,

    /// <summary>Credentials or the account are not in order.</summary>
    Configuration,

    /// <summary>Too many calls; this one was not placed.</summary>
    Throttled,

    /// <summary>The engine's own: the dial policy (calling hours, forbidden numbers) no longer allowed it when its turn came. No provider was asked.</summary>
    Policy,
}
