namespace CallAssistant.Ai.SemanticKernel;

/// <summary>A plugin that the host adds.</summary>
/// <param name="Name">What its functions are grouped under.</param>
/// <param name="Create">Finds the object whose methods are the functions.</param>
internal sealed record HostPlugin(string Name, Func<IServiceProvider, object> Create);
