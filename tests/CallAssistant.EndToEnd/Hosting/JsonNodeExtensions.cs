using System.Text.Json.Nodes;

namespace CallAssistant.EndToEnd.Hosting;

internal static class JsonNodeExtensions
{
    /// <summary>The member at a path; fails with the document when there is none.</summary>
    public static JsonNode At(this JsonNode node, params ReadOnlySpan<string> path)
    {
        var at = node;
        foreach (var name in path)
        {
            at = at[name] ?? throw new Xunit.Sdk.XunitException($"There is no \"{name}\" in {node.ToJsonString()}");
        }

        return at;
    }

    public static string Text(this JsonNode node, params ReadOnlySpan<string> path) => node.At(path).GetValue<string>();

    public static IReadOnlyList<JsonNode> List(this JsonNode node, params ReadOnlySpan<string> path) => [.. node.At(path).AsArray().Select(item => item!)];
}
