using CallAssistant;
using CallAssistant.Simulation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the simulated phone network into a CallAssistant.</summary>
public static class SimulatedTelephonyBuilderExtensions
{
    /// <summary>
    /// Makes all calls in a simulated phone network: no account, no key, no real phone. Registers <see cref="SimulatedTelephony"/> as the <see cref="ITelephonyProvider"/>, the default
    /// <see cref="SimulatedDirectory"/> unless one is registered, and <see cref="SimulatedWebhooks"/>. Calling it again only adds settings.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings; they are checked when the host starts.</param>
    /// <returns>The builder.</returns>
    public static CallAssistantBuilder UseSimulatedTelephony(this CallAssistantBuilder builder, Action<SimulatedTelephonyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var options = services.AddOptions<SimulatedTelephonyOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SimulatedTelephonyOptions>, SimulatedTelephonyOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static _ => SimulatedDirectory.CreateDefault());
        services.TryAddSingleton(static provider => new SimulatedTelephony(
            provider.GetRequiredService<IOptions<SimulatedTelephonyOptions>>().Value,
            provider.GetRequiredService<SimulatedDirectory>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(static provider => new SimulatedWebhooks(provider.GetRequiredService<IOptions<SimulatedTelephonyOptions>>().Value));
        services.Replace(ServiceDescriptor.Singleton<ITelephonyProvider>(static provider => provider.GetRequiredService<SimulatedTelephony>()));
        services.Replace(ServiceDescriptor.Singleton<IProviderWebhooks>(static provider => provider.GetRequiredService<SimulatedWebhooks>()));
        return builder;
    }
}
