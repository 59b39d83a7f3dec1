namespace CallAssistant.Host.Configuration;

/// <summary>Warns of keys that nothing reads: most are typing mistakes, and some belong to a later version.</summary>
internal static partial class UnknownKeys
{
    private static readonly string[] Roots = ["Database", "Telephony", "Ai", "Auth", "Policy", "Live", "Worker", "Retention", "Recording", "Simulation", "Twilio"];

    /// <summary>Keys that the host reads itself, beside the options of their sections.</summary>
    private static readonly string[] OwnKeys = ["Policy:Enforce", "Policy:CallingHours", "Ai:Provider", "Simulation:Callees"];

    public static void Warn(IConfiguration configuration, ILogger logger)
    {
        foreach (var key in Find(configuration))
        {
            Ignored(logger, key);
        }
    }

    public static IEnumerable<string> Find(IConfiguration configuration)
    {
        foreach (var root in configuration.GetSection(HostSettings.Prefix.TrimEnd(':')).GetChildren())
        {
            if (!Roots.Contains(root.Key, StringComparer.OrdinalIgnoreCase))
            {
                yield return root.Path;
                continue;
            }

            var section = Roots.First(known => string.Equals(known, root.Key, StringComparison.OrdinalIgnoreCase));
            if (OptionSections.NamesOf(section) is not { } names)
            {
                continue;
            }

            foreach (var child in root.GetChildren().Where(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase) && !OwnKeys.Contains($"{section}:{child.Key}", StringComparer.OrdinalIgnoreCase)))
            {
                yield return child.Path;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Key} is no setting of this version and is ignored")]
    private static partial void Ignored(ILogger logger, string key);
}
