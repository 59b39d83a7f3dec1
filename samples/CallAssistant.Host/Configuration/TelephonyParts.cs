using CallAssistant.Simulation;

namespace CallAssistant.Host.Configuration;

/// <summary>Puts the chosen telephony in.</summary>
internal static class TelephonyParts
{
    public static CallAssistantBuilder UseTelephony(this CallAssistantBuilder builder, HostSettings settings)
    {
        if (settings.Telephony == TelephonyChoice.Twilio)
        {
            return builder.UseTwilio();
        }

        var directory = SimulatedDirectory.CreateDefault();
        if (settings.Callees is { } folder)
        {
            directory.AddFromFolder(folder);
        }

        builder.Services.AddSingleton(directory);
        return builder.UseSimulatedTelephony();
    }
}
