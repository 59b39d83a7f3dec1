namespace CallAssistant;

/// <summary>What a telephony provider can do. What it does not list is not asked of it.</summary>
public sealed record TelephonyCapabilities
{
    /// <summary>True when every spoken word passes through our process before it is played, so that a mandate can be enforced. A call is refused otherwise.</summary>
    public bool CanGateSpeech { get; init; }

    /// <summary>True when key tones can be sent.</summary>
    public bool CanSendDigits { get; init; }

    /// <summary>True when the provider tells machines from people.</summary>
    public bool DetectsMachines { get; init; }

    /// <summary>True when real phones ring. Rules that protect people's rest (calling hours) apply then.</summary>
    public bool ReachesPeople { get; init; }

    /// <summary>True when the provider can record a call while it goes on, and may hold recordings, of earlier calls too: it stays true where recording is switched off for new calls.</summary>
    /// <value>False by default.</value>
    public bool CanRecord { get; init; }

    /// <summary>Calls that may be begun in a second, on average, more than 0; null where there is no limit. The engine dials no faster in one process; what is above waits for its turn.</summary>
    /// <value>Null by default.</value>
    public double? CallsPerSecond { get; init; }
}
