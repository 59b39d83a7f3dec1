namespace CallAssistant.Twilio;

/// <summary>What an error of Twilio's means for us.</summary>
internal enum TwilioFault
{
    /// <summary>Whether the request was carried out is not known.</summary>
    Ambiguous,

    /// <summary>Credentials, the account or its rights are not in order.</summary>
    Configuration,

    /// <summary>There is no such resource.</summary>
    NotFound,

    /// <summary>Too much at once; it was not carried out.</summary>
    Throttled,

    /// <summary>The number that was to be called is no number or cannot be reached.</summary>
    InvalidDestination,

    /// <summary>The account may not call there.</summary>
    ForbiddenDestination,

    /// <summary>The number that the call was to come from is not ours.</summary>
    InvalidCallerId,

    /// <summary>The call is not live (any more).</summary>
    AlreadyEnded,

    /// <summary>We asked for something that makes no sense.</summary>
    Bug,
}
