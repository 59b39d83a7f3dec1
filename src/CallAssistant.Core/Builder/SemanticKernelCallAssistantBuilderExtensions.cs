using CallAssistant;
using CallAssistant.Ai.ModelAnalysis;
using CallAssistant.Ai.ModelPlanning;
using CallAssistant.Ai.Models;
using CallAssistant.Ai.OfflineAnalysis;
using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Ai.SemanticKernel;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses language models.</summary>
public static class SemanticKernelCallAssistantBuilderExtensions
{
    /// <summary>
    /// Lets language models plan calls, hold them and read them afterwards, over OpenAI-compatible endpoints, through Semantic Kernel; where none of them gives a good answer in time, the offline AI does.
    /// Replaces any other planner, agent and analyst. Calling it again only adds settings.
    /// Bind the section <see cref="SemanticKernelOptions.Section"/> to <see cref="SemanticKernelOptions"/> to take the settings from the configuration.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the settings; they are checked when the host starts.</param>
    /// <returns>The builder.</returns>
    public static CallAssistantBuilder UseSemanticKernel(this CallAssistantBuilder builder, Action<SemanticKernelOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var options = services.AddOptions<SemanticKernelOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddLogging();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SemanticKernelOptions>, SemanticKernelOptionsValidator>());
        services.AddModelHttp();
        services.TryAddSingleton<ModelEndpoints>();
        services.TryAddSingleton<StructuredModel>();
        services.TryAddSingleton<OfflineCallPlanner>();
        services.TryAddSingleton<OfflineCallAnalyst>();
        services.Replace(ServiceDescriptor.Singleton<ICallPlanner, SemanticKernelCallPlanner>());
        services.Replace(ServiceDescriptor.Singleton<ICallAnalyst, SemanticKernelCallAnalyst>());
        services.Replace(ServiceDescriptor.Singleton(ModelAgents.Create));
        return builder;
    }

    /// <summary>
    /// Lets models on calls use a plugin of the host, for example to look into a calendar or a CRM. Functions are the plugin's public methods with the attribute <c>KernelFunction</c> of Semantic Kernel; their
    /// <c>Description</c> tells models what they are for. They should read and change nothing: one turn may call a function twice. A call that takes longer than 1.5 s or fails is told to the model as failed.
    /// </summary>
    /// <remarks>What a function returns is given to the model as information, and what the model says after that passes the mandate's gate like all else. The gate knows the values of the user's profile: return
    /// nothing else that must not be said on a call.</remarks>
    /// <typeparam name="TPlugin">The plugin: taken from the services, as a singleton where it is not registered. Safe for concurrent use.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Name of the plugin in ASCII letters, digits and underscores. A name is used once; the first one counts.</param>
    /// <returns>The builder.</returns>
    public static CallAssistantBuilder AddModelPlugin<TPlugin>(this CallAssistantBuilder builder, string name)
        where TPlugin : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            throw new ArgumentException("The name of a plugin has ASCII letters, digits and underscores only.", nameof(name));
        }

        builder.Services.TryAddSingleton<TPlugin>();
        builder.Services.AddSingleton(new HostPlugin(name, services => services.GetRequiredService<TPlugin>()));
        return builder;
    }
}
