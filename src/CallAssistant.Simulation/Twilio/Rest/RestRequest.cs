namespace CallAssistant.Simulation;

/// <summary>A request to the REST API, as the routes need it.</summary>
/// <param name="Path">The path.</param>
/// <param name="Query">The query's fields, in order.</param>
/// <param name="Form">The form's fields, in order.</param>
internal sealed record RestRequest(string Path, IReadOnlyList<KeyValuePair<string, string>> Query, IReadOnlyList<KeyValuePair<string, string>> Form)
{
    /// <summary>A field of the query; null when it is missing or empty.</summary>
    public string? this[string name] => Query.LastOrDefault(field => field.Key == name).Value is { Length: > 0 } value ? value : null;

    /// <summary>The query with some fields set anew.</summary>
    public string QueryWith(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var all = Query.Where(field => fields.All(other => other.Key != field.Key) && (fields.Count == 0 || field.Key != "PageToken")).Concat(fields);
        var text = string.Join('&', all.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
        return text.Length == 0 ? "" : "?" + text;
    }
}
