using CallAssistant.Mandates;
using CallAssistant.Mandates.Secrecy;

namespace CallAssistant.Ai.Models;

/// <summary>Puts a user's private values out of sight, but those that may be told on calls: a model sees the name of the field in their place. A clause that gives a value away in another form goes as a whole.</summary>
internal sealed class PrivateHandles(AssistantSettings settings)
{
    /// <summary>Shorter values are words like others.</summary>
    private const int Shortest = 4;

    private readonly PrivateValues _values = new(settings.Profile, settings.AllowedAuthFields, principalName: "");

    public string Hide(string text)
    {
        foreach (var (field, value) in settings.Profile.Where(known => !settings.AllowedAuthFields.Contains(known.Key) && known.Value.Trim().Length >= Shortest).OrderByDescending(known => known.Value.Length))
        {
            text = text.Replace(value.Trim(), $"[{field}]", StringComparison.OrdinalIgnoreCase);
        }

        return FieldIn(text) is null ? text : string.Concat(Clause.All(text).Select(clause => FieldIn(clause.Text) is { } field ? $" [{field}] " : clause.Text));
    }

    private string? FieldIn(string text) => _values.FindIn(text, before: [], new CallMemory());
}
