using CallAssistant;
using CallAssistant.Twilio;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts Twilio into a CallAssistant.</summary>
public static class TwilioBuilderExtensions
{
    /// <summary>
    /// Makes calls through Twilio: real phones ring. Replaces any other <see cref="ITelephonyProvider"/>, <see cref="IProviderWebhooks"/> and <see cref="IProviderSockets"/>. Calling it again only adds settings.
    /// Bind the section <see cref="TwilioOptions.Section"/> to <see cref="TwilioOptions"/> to take the settings from the configuration.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings; they are checked when the host starts.</param>
    /// <returns>The builder.</returns>
    public static CallAssistantBuilder UseTwilio(this CallAssistantBuilder builder, Action<TwilioOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var options = services.AddOptions<TwilioOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddLogging();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TwilioOptions>, TwilioOptionsValidator>());
        services.TryAddSingleton<TwilioAddresses>();
        services.TryAddSingleton<TwimlWriter>();
        services.TryAddSingleton<CallBook>();
        services.TryAddSingleton<CallSearch>();
        services.TryAddSingleton<RequestCheck>();
        services.TryAddSingleton<GatherVoices>();
        services.TryAddSingleton<AccountCheck>();
        services.TryAddSingleton<PublicAddressCheck>();
        services.TryAddSingleton(provider => new TwilioDoctor(provider.GetRequiredService<AccountCheck>(), provider.GetRequiredService<PublicAddressCheck>(), provider.GetRequiredService<IOptions<TwilioOptions>>()));

        // Once: a second retry handler would try each request again and again.
        if (!services.Any(service => service.ServiceType == typeof(ITwilioApi)))
        {
            services.AddTwilioApi();
        }

        services.Replace(ServiceDescriptor.Singleton<ITelephonyProvider, TwilioTelephony>());
        services.Replace(ServiceDescriptor.Singleton<IProviderWebhooks, TwilioWebhooks>());
        services.Replace(ServiceDescriptor.Singleton<IProviderSockets, RelaySockets>());
        return builder;
    }
}
