namespace CallAssistant.Host.Configuration;

internal enum TelephonyChoice
{
    Simulated,
    Twilio,
}
