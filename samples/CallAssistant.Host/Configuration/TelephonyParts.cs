namespace CallAssistant.Host.Configuration;

/// <summary>Puts the chosen telephony in.</summary>
internal static class TelephonyParts
{
    public static CallAssistantBuilder UseTelephony(this CallAssistantBuilder builder, TelephonyChoice choice) =>
        choice == TelephonyChoice.Twilio ? builder.UseTwilio() : builder.UseSimulatedTelephony();
}
