namespace CallAssistant.Simulation;

/// <summary>A booking that a business took on the phone.</summary>
/// <param name="Name">The name that it is under.</param>
/// <param name="Subject">The service; "table" for a table.</param>
/// <param name="At">The time, in the business's zone.</param>
/// <param name="Code">The confirmation number as it is written, for example "BS4729".</param>
/// <param name="Price">The price in dollars; null for a table.</param>
/// <param name="Party">How many people; null for an appointment.</param>
public sealed record SimulatedBooking(string Name, string Subject, DateTime At, string Code, decimal? Price, int? Party);
