namespace CallAssistant.Host.Configuration;

internal enum TelephonyChoice
{
    /// <summary>The simulated phone network, inside of this process.</summary>
    Simulated,

    /// <summary>Twilio: real phones ring.</summary>
    Twilio,
}
