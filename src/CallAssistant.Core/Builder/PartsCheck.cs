using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.Builder;

/// <summary>Names the parts that the host has not chosen, before anything runs.</summary>
internal static class PartsCheck
{
    private static readonly (Type Part, string Advice)[] Parts =
    [
        (typeof(ICallStore), "a store, for example UseSqlite(connectionString)"),
        (typeof(IContactStore), "a store, for example UseSqlite(connectionString)"),
        (typeof(ISettingsStore), "a store, for example UseSqlite(connectionString)"),
        (typeof(INotificationStore), "a store, for example UseSqlite(connectionString)"),
        (typeof(ISuppressionStore), "a store, for example UseSqlite(connectionString)"),
        (typeof(ITelephonyProvider), "a telephony provider, for example UseSimulatedTelephony()"),
        (typeof(ICallPlanner), "a planner, for example UseOfflineAi()"),
        (typeof(ICallAgent), "an agent, for example UseOfflineAi()"),
        (typeof(ICallAnalyst), "an analyst, for example UseOfflineAi()"),
    ];

    /// <summary>Throws when a part is missing.</summary>
    /// <exception cref="InvalidOperationException">Names all parts that are missing and how to add them.</exception>
    public static void Check(IServiceProvider services)
    {
        var known = services.GetRequiredService<IServiceProviderIsService>();
        var missing = Parts.Where(part => !known.IsService(part.Part)).Select(part => part.Advice).Distinct().ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"AddCallAssistant lacks {string.Join("; ", missing)}.");
        }
    }
}
