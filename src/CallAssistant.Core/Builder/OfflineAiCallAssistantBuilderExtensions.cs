using CallAssistant;
using CallAssistant.Ai.OfflineAnalysis;
using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Ai.OfflinePlanning;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses the offline AI.</summary>
public static class OfflineAiCallAssistantBuilderExtensions
{
    /// <summary>Plans, talks and analyses by rules, without a model, a key or a network. Replaces any other planner, agent and analyst; twice is harmless.</summary>
    /// <param name="builder">The builder.</param>
    public static CallAssistantBuilder UseOfflineAi(this CallAssistantBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<ICallPlanner, OfflineCallPlanner>());
        builder.Services.Replace(ServiceDescriptor.Singleton<ICallAgent, OfflineCallAgent>());
        builder.Services.Replace(ServiceDescriptor.Singleton<ICallAnalyst, OfflineCallAnalyst>());
        return builder;
    }
}
