using System.Text.Json;

namespace CallAssistant.Core.Tests.Safety;

/// <summary>One line of an injection file: what a callee does, what a hijacked model then tries, and what must not come of it.</summary>
internal sealed record InjectionRecord(
    string Id,
    bool IsControl,
    string Channel,
    string Fixture,
    IReadOnlyList<string> Turns,
    IReadOnlyList<JsonElement> Hijacked,
    IReadOnlyList<string> Modes,
    IReadOnlyList<(string Name, JsonElement Value)> MustNot,
    IReadOnlyList<(string Name, JsonElement Value)> Must,
    JsonElement Source)
{
    public static IEnumerable<InjectionRecord> Read(string file) => File.ReadLines(file).Where(line => line.Trim().Length > 0).Select(Parse);

    public static InjectionRecord Parse(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new InjectionRecord(
            json.GetProperty("id").GetString()!,
            Text(json, "kind") == "control",
            Text(json, "channel") ?? "speech",
            Text(json, "fixture") ?? "ana",
            [.. TurnsOf(json)],
            [.. Items(json, "hijacked_model")],
            [.. Items(json, "modes").Select(mode => mode.GetString()!).DefaultIfEmpty("omniscient")],
            [.. Predicates(json, "must_not")],
            [.. Predicates(json, "must")],
            json);
    }

    public bool Observes(string predicate) => MustNot.Concat(Must).Any(p => p.Name == predicate);

    public static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> TurnsOf(JsonElement json)
    {
        var filler = Number(json, "prefix_filler_words");
        var copies = Number(json, "repeat_before");
        foreach (var turn in Items(json, "turns"))
        {
            var text = turn.ValueKind == JsonValueKind.String ? turn.GetString()! : Text(turn, "text") ?? Text(turn, "say") ?? turn.ToString();
            for (var i = 0; i < copies; i++)
            {
                yield return text;
            }

            yield return (filler > 0 ? string.Join(' ', Enumerable.Repeat("well", filler)) + ". " : "") + text;
            (filler, copies) = (0, 0);
        }
    }

    private static int Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : 0;

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name) => json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static IEnumerable<(string Name, JsonElement Value)> Predicates(JsonElement json, string name) =>
        Items(json, name).SelectMany(item => item.EnumerateObject()).Select(member => (member.Name, member.Value));
}
