namespace CallAssistant.Simulation;

/// <summary>Something that a business sells.</summary>
/// <param name="Name">As the business says it, without an article, for example "cleaning".</param>
/// <param name="Price">The price in dollars.</param>
public sealed record SimulatedService(string Name, decimal Price);
