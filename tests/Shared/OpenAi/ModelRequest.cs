using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CallAssistant.Tests.OpenAi;

/// <summary>One request to a <see cref="ScriptedModel"/>.</summary>
internal sealed class ModelRequest
{
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ModelRequest(JsonNode body, string authorization)
    {
        Body = body;
        Authorization = authorization;
    }

    public JsonNode Body { get; }

    public string Authorization { get; }

    /// <summary>Role and content of each message; a message that only calls tools has the empty content.</summary>
    public IReadOnlyList<(string Role, string Content)> Messages => [.. Body["messages"]!.AsArray().Select(message => ((string)message!["role"]!, TextOf(message["content"])))];

    public string System => Messages[0].Content;

    /// <summary>The last message.</summary>
    public (string Role, string Content) Last => Messages[^1];

    public IEnumerable<string> Tools => Body["tools"]?.AsArray().Select(tool => (string)tool!["function"]!["name"]!) ?? [];

    /// <summary>The name of the form that the answer is to have; null for words.</summary>
    public string? Form => (string?)Body["response_format"]?["json_schema"]?["name"];

    /// <summary>Completes when the answer is over: true when the client left before its end.</summary>
    public Task<bool> WasLeft => _ended.Task;

    public static async Task<ModelRequest> ReadAsync(HttpRequest request) =>
        new((await JsonNode.ParseAsync(request.Body))!, request.Headers.Authorization.ToString());

    public void End(bool wasLeft) => _ended.TrySetResult(wasLeft);

    private static string TextOf(JsonNode? content) => content switch
    {
        null => "",
        JsonArray parts => string.Concat(parts.Select(part => (string?)part!["text"])),
        _ => (string)content!,
    };
}
