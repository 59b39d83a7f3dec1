using System.Text.Json;
using System.Text.Unicode;

namespace CallAssistant.AspNetCore;

/// <summary>
/// A body read strictly: one JSON object in UTF-8 without comments, trailing commas or more than 16 levels, in which each member is known, writable and given
/// once. Syntax faults are thrown at once; faults of members are collected, and every reading method returns null for a member at fault.
/// </summary>
internal sealed partial class InputObject
{
    private const int MaxDepth = 16;

    private readonly Dictionary<string, JsonElement> _members;
    private readonly InputFaults _faults;

    private InputObject(Dictionary<string, JsonElement> members, InputFaults faults)
    {
        _members = members;
        _faults = faults;
    }

    public static InputObject Read(ReadOnlyMemory<byte> body, InputShape shape, InputFaults faults)
    {
        var root = Parse(body);
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new ProblemException(ApiProblems.Syntax("The body must be a JSON object."));
        }

        var members = MembersOf(root, "", faults, name =>
            shape.Writable.Contains(name) ? null
            : shape.Known.Contains(name) ? $"\"{name}\" is read-only."
            : $"\"{Shorten(name)}\" is not a member of this request.");
        return new InputObject(members, faults);
    }

    /// <summary>Refuses a body with content where none is expected. An empty object passes.</summary>
    public static void ReadNothing(ReadOnlyMemory<byte> body)
    {
        if (body.Length > 0)
        {
            var faults = new InputFaults();
            Read(body, InputShape.Empty, faults);
            faults.ThrowIfAny();
        }
    }

    public bool Has(string name) => _members.ContainsKey(name);

    public bool IsNull(string name) => _members.TryGetValue(name, out var element) && element.ValueKind == JsonValueKind.Null;

    private static JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            throw new ProblemException(ApiProblems.Syntax("The body is not valid UTF-8."));
        }

        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            // The parser's own words may quote the body or name its types; the position is enough.
            throw new ProblemException(ApiProblems.Syntax(body.IsEmpty
                ? "The body is empty; a JSON object is expected."
                : $"The body is not one JSON document of at most {MaxDepth} levels: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}."));
        }
    }

    private static Dictionary<string, JsonElement> MembersOf(JsonElement element, string pointer, InputFaults faults, Func<string, string?> refuse)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (NameOf(property) is not { } name)
            {
                faults.Add(pointer, "A member's name holds half of a surrogate pair.");
                continue;
            }

            var at = pointer + "/" + Escape(name);
            if (!seen.Add(name))
            {
                faults.Add(at, $"\"{Shorten(name)}\" is given more than once.");
            }
            else if (refuse(name) is { } fault)
            {
                faults.Add(at, fault);
            }
            else
            {
                members.Add(name, property.Value);
            }
        }

        return members;
    }

    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Shorten(string name) => name.Length <= 100 ? name : name[..100] + "…";
}
