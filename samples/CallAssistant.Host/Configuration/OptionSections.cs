using CallAssistant.Simulation;
using CallAssistant.Twilio;

namespace CallAssistant.Host.Configuration;

/// <summary>Which options of the library are set by which section.</summary>
internal static class OptionSections
{
    private static readonly (Type Options, string Key)[] Sections =
    [
        (typeof(DialPolicyOptions), "Policy"),
        (typeof(DialOptions), "Policy"),
        (typeof(PhoneNumberOptions), "Policy"),
        (typeof(SemanticKernelOptions), "Ai"),
        (typeof(LiveCallOptions), "Live"),
        (typeof(WorkerOptions), "Worker"),
        (typeof(RetentionOptions), "Retention"),
        (typeof(SimulatedTelephonyOptions), "Simulation"),
        (typeof(TwilioOptions), "Twilio"),
    ];

    /// <summary>Binds the library's options to the host's configuration.</summary>
    public static void Bind(IServiceCollection services, IConfiguration configuration, HostSettings settings)
    {
        services.Configure<DialPolicyOptions>(Section(configuration, typeof(DialPolicyOptions)));
        services.Configure<DialOptions>(Section(configuration, typeof(DialOptions)));
        services.Configure<PhoneNumberOptions>(Section(configuration, typeof(PhoneNumberOptions)));
        services.Configure<SemanticKernelOptions>(Section(configuration, typeof(SemanticKernelOptions)));
        services.Configure<LiveCallOptions>(Section(configuration, typeof(LiveCallOptions)));
        services.Configure<WorkerOptions>(Section(configuration, typeof(WorkerOptions)));
        services.Configure<RetentionOptions>(Section(configuration, typeof(RetentionOptions)));
        services.Configure<SimulatedTelephonyOptions>(Section(configuration, typeof(SimulatedTelephonyOptions)));
        services.Configure<TwilioOptions>(Section(configuration, typeof(TwilioOptions)));
        services.Configure<DialPolicyOptions>(policy =>
        {
            policy.EnforceCallingHours &= settings.EnforcePolicy;
            (policy.CallingHoursStart, policy.CallingHoursEnd) = settings.CallingHours ?? (policy.CallingHoursStart, policy.CallingHoursEnd);
        });
    }

    /// <summary>The key of a type of options, for messages.</summary>
    public static string KeyOf(Type options) => Sections.FirstOrDefault(section => section.Options == options) is { Key: { } key } ? HostSettings.Prefix + key : options.Name;

    /// <summary>The names that a section may hold; null for a section of single keys.</summary>
    public static IReadOnlyCollection<string>? NamesOf(string section)
    {
        var names = Sections.Where(known => known.Key == section).SelectMany(known => known.Options.GetProperties().Select(property => property.Name)).ToList();
        return names.Count > 0 ? names : null;
    }

    private static IConfigurationSection Section(IConfiguration configuration, Type options) => configuration.GetSection(KeyOf(options));
}
