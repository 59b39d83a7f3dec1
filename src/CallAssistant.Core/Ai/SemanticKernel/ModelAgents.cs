using CallAssistant.Ai.Fallback;
using CallAssistant.Ai.Models;
using CallAssistant.Ai.OfflineConversation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>Puts the agent together: one link for each endpoint, and the offline agent as the last.</summary>
internal static class ModelAgents
{
    public static ICallAgent Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<SemanticKernelOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        var tools = new ToolDesk(HostTools(services, time));
        var links = services.GetRequiredService<ModelEndpoints>().All.Select(model =>
            new AgentLink(model.Name, new SemanticKernelCallAgent(model, tools), new CircuitBreaker(time, options.FaultsToBreak, options.BreakDuration)));
        return new FallbackCallAgent([.. links], new OfflineCallAgent(), new FallbackTimes(options.HedgeAfter, options.FirstWordDeadline), time, services.GetRequiredService<ILogger<FallbackCallAgent>>());
    }

    private static HostTools HostTools(IServiceProvider services, TimeProvider time) =>
        new([.. services.GetServices<HostPlugin>().DistinctBy(plugin => plugin.Name).SelectMany(plugin => KernelPluginFactory.CreateFromObject(plugin.Create(services), plugin.Name))], time);
}
