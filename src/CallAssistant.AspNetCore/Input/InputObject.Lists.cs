using System.Globalization;
using System.Text.Json;

namespace CallAssistant.AspNetCore;

/// <content>Reading lists and maps.</content>
internal sealed partial class InputObject
{
    public IReadOnlyList<string>? Texts(string name, int maxCount, int maxLength)
    {
        if (!Find(name, nullable: false, JsonValueKind.Array, "a list of texts", out var element))
        {
            return null;
        }

        if (!Unless(element.GetArrayLength() > maxCount ? $"Has {element.GetArrayLength()} items, at most {maxCount}." : null, name))
        {
            return null;
        }

        var texts = new List<string>();
        var index = 0;
        foreach (var item in element.EnumerateArray())
        {
            var pointer = string.Create(CultureInfo.InvariantCulture, $"/{name}/{index++}");
            if (TextOf(item, pointer, maxLength, singleLine: false, allowBlank: false) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>A list of different names out of a fixed set.</summary>
    public IReadOnlyList<string>? Names(string name, IReadOnlyList<string> allowed)
    {
        var names = Texts(name, allowed.Count, maxLength: 100);
        for (var index = 0; index < names?.Count; index++)
        {
            var pointer = string.Create(CultureInfo.InvariantCulture, $"/{name}/{index}");
            if (!allowed.Contains(names[index], StringComparer.Ordinal))
            {
                _faults.Add(pointer, $"Must be one of: {string.Join(", ", allowed)}.");
            }
            else if (names.Take(index).Contains(names[index], StringComparer.Ordinal))
            {
                _faults.Add(pointer, "Is listed twice.");
            }
        }

        return names;
    }

    /// <summary>An object of texts by name. A null value stands for "take away", where that is allowed.</summary>
    /// <param name="name">The member.</param>
    /// <param name="maxCount">Most entries.</param>
    /// <param name="maxLength">Longest text.</param>
    /// <param name="nullable">True when a value may be null.</param>
    /// <param name="refuse">Says why a name cannot be taken; null when it can.</param>
    public IReadOnlyDictionary<string, string?>? Map(string name, int maxCount, int maxLength, bool nullable, Func<string, string?> refuse)
    {
        if (!Find(name, nullable: false, JsonValueKind.Object, "an object of texts", out var element))
        {
            return null;
        }

        if (!Unless(element.GetPropertyCount() > maxCount ? $"Has {element.GetPropertyCount()} entries, at most {maxCount}." : null, name))
        {
            return null;
        }

        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (field, value) in MembersOf(element, "/" + name, _faults, refuse))
        {
            if (nullable && value.ValueKind == JsonValueKind.Null)
            {
                values[field] = null;
            }
            else if (TextOf(value, $"/{name}/{Escape(field)}", maxLength, singleLine: false, allowBlank: false) is { } text)
            {
                values[field] = text;
            }
        }

        return values;
    }
}
