using System.Text.Json.Nodes;

namespace CallAssistant.Simulation;

/// <summary>An answer of the REST API.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body; null for none.</param>
internal sealed record RestAnswer(int Status, JsonObject? Body);
