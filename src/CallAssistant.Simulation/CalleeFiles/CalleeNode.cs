using System.Globalization;
using System.Text.Json;

namespace CallAssistant.Simulation;

/// <summary>An object of a callee's file. It knows its place, so that a fault can be found, and which members were read: one that nobody reads is a typing mistake.</summary>
internal sealed class CalleeNode
{
    private readonly string _file;
    private readonly string _path;
    private readonly Dictionary<string, JsonElement> _members;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public CalleeNode(JsonElement element, string file, string path)
    {
        (_file, _path) = (file, path);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Fault("", "must be an object, for example { \"kind\": \"voicemail\" }");
        }

        _members = [];
        foreach (var member in element.EnumerateObject())
        {
            if (!_members.TryAdd(member.Name, member.Value))
            {
                throw Fault(member.Name, "stands there twice; leave one of them out");
            }
        }
    }

    public string Text(string name) => TextOr(name, null) ?? throw Fault(name, "is missing; write a text");

    public string? TextOr(string name, string? fallback) =>
        !TryRead(name, out var value) ? fallback : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Fault(name, "must be a text");

    public bool Flag(string name, bool fallback) =>
        !TryRead(name, out var value) ? fallback : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Fault(name, "must be true or false");

    public double Number(string name, double fallback, double least, double most) =>
        !TryRead(name, out var value) ? fallback
        : value.ValueKind == JsonValueKind.Number && value.GetDouble() is var number && number >= least && number <= most ? number
        : throw Fault(name, string.Create(CultureInfo.InvariantCulture, $"must be a number from {least} to {most}"));

    public TimeSpan Seconds(string name, TimeSpan fallback, double most = 43_200) => TimeSpan.FromSeconds(Number(name, fallback.TotalSeconds, 0, most));

    public TimeSpan? SecondsOrNull(string name, double most) => _members.ContainsKey(name) ? Seconds(name, TimeSpan.Zero, most) : Absent(name);

    public TEnum Word<TEnum>(string name, TEnum fallback)
        where TEnum : struct, Enum
    {
        var text = TextOr(name, null);
        var known = Enum.GetValues<TEnum>().Where(value => string.Equals(value.ToString(), text?.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).ToList();
        return text is null ? fallback : known.Count > 0 ? known[0] : throw Fault(name, $"is \"{text}\"; write one of: {string.Join(", ", Enum.GetNames<TEnum>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName))}");
    }

    public IReadOnlyList<string> Texts(string name) =>
        [.. Array(name).Select((value, i) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Fault($"{name}[{i}]", "must be a text"))];

    public IReadOnlyList<CalleeNode> Objects(string name) => [.. Array(name).Select((value, i) => new CalleeNode(value, _file, Place($"{name}[{i}]")))];

    public CalleeNode Object(string name) => ObjectOr(name) ?? throw Fault(name, "is missing; write an object");

    public CalleeNode? ObjectOr(string name) => TryRead(name, out var value) ? new CalleeNode(value, _file, Place(name)) : null;

    /// <summary>Throws when there are members that were not read.</summary>
    public void EndOfMembers()
    {
        if (_members.Keys.FirstOrDefault(name => !_read.Contains(name)) is { } unknown)
        {
            throw Fault(unknown, _read.Count > 0 ? $"is not known here; known are: {string.Join(", ", _read.Order(StringComparer.Ordinal))}" : "is not known here");
        }
    }

    public CalleeFileException Fault(string name, string fault) => new($"{_file}: {Place(name)} {fault}.");

    private TimeSpan? Absent(string name)
    {
        _read.Add(name);
        return null;
    }

    private string Place(string name) => name.Length == 0 ? _path : $"{_path}.{name}";

    private bool TryRead(string name, out JsonElement value)
    {
        _read.Add(name);
        return _members.TryGetValue(name, out value) && value.ValueKind != JsonValueKind.Null;
    }

    private JsonElement[] Array(string name) =>
        !TryRead(name, out var value) ? [] : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw Fault(name, "must be a list: [ … ]");
}
