using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant;

/// <summary>Puts a CallAssistant together: <c>Use…</c> replaces a part, <c>Add…</c> accumulates, twice is harmless.</summary>
/// <param name="services">The host's services.</param>
public sealed class CallAssistantBuilder(IServiceCollection services)
{
    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; } = services;
}
