using CallAssistant;
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
    /// Lets language models hold the conversation, over OpenAI-compatible endpoints, through Semantic Kernel; when none of them answers in time, the offline agent does. Replaces any other
    /// <see cref="ICallAgent"/>. Planner and analyst stay as they are, and are the offline ones where none was chosen. Calling it again only adds settings.
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
        services.TryAddSingleton<ICallPlanner, OfflineCallPlanner>();
        services.TryAddSingleton<ICallAnalyst, OfflineCallAnalyst>();
        services.Replace(ServiceDescriptor.Singleton(ModelAgents.Create));
        return builder;
    }
}
