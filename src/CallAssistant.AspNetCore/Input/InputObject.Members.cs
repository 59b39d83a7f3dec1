using System.Text.Json;

namespace CallAssistant.AspNetCore;

/// <content>Reading single members.</content>
internal sealed partial class InputObject
{
    private const decimal LargestAmount = 1_000_000m;

    /// <summary>A decimal keeps 28 digits; a longer number would be rounded without a word.</summary>
    private const int LongestNumber = 28;

    public string? Text(string name, int maxLength, bool required = false, bool nullable = false, bool singleLine = false, bool allowBlank = false)
    {
        if (!_members.TryGetValue(name, out var element))
        {
            if (required)
            {
                _faults.Add("/" + name, "Is required.");
            }

            return null;
        }

        return element.ValueKind == JsonValueKind.Null && nullable ? null : TextOf(element, "/" + name, maxLength, singleLine, allowBlank);
    }

    /// <summary>An amount of money: not negative, at most two decimals and one million. Null clears where that is allowed.</summary>
    public decimal? Amount(string name, bool nullable)
    {
        if (!Find(name, nullable, JsonValueKind.Number, "a number", out var element))
        {
            return null;
        }

        var raw = element.GetRawText();
        string? fault = null;
        if (raw.Length > LongestNumber || !element.TryGetDecimal(out var amount))
        {
            (amount, fault) = (0, "Is not a possible amount.");
        }
        else if (amount < 0 || (amount == 0 && raw[0] == '-'))
        {
            fault = "Must not be negative.";
        }
        else if (amount > LargestAmount)
        {
            fault = "Must be at most 1000000.";
        }
        else if (decimal.Round(amount, 2) != amount || (amount == 0 && raw.TakeWhile(character => character is not ('e' or 'E')).Any(character => character is >= '1' and <= '9')))
        {
            fault = "Must have at most two decimals.";
        }

        return Unless(fault, name) ? amount : null;
    }

    public int? Whole(string name, int min, int max, bool required = false)
    {
        if (required && !_members.ContainsKey(name))
        {
            _faults.Add("/" + name, "Is required.");
        }

        if (!Find(name, nullable: false, JsonValueKind.Number, "a number", out var element))
        {
            return null;
        }

        var isWhole = element.TryGetInt32(out var value) && value >= min && value <= max;
        return Unless(isWhole ? null : $"Must be a whole number from {min} to {max}.", name) ? value : null;
    }

    public bool? Flag(string name)
    {
        if (!_members.TryGetValue(name, out var element))
        {
            return null;
        }

        return Unless(element.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "Must be true or false.", name) ? element.ValueKind == JsonValueKind.True : null;
    }

    public T? Word<T>(string name)
        where T : struct, Enum
    {
        if (!_members.TryGetValue(name, out var element))
        {
            return null;
        }

        var isKnown = Words<T>.TryParse(element.ValueKind == JsonValueKind.String ? Decode(element) : null, out var value);
        return Unless(isKnown ? null : $"Must be one of: {Words<T>.Allowed}.", name) ? value : null;
    }

    public Guid? Id(string name)
    {
        if (!_members.TryGetValue(name, out var element))
        {
            return null;
        }

        var isId = Identifiers.TryParse(element.ValueKind == JsonValueKind.String ? Decode(element) : null, out var id);
        return Unless(isId ? null : "Must be an identifier such as 01890c1e-7b5a-7cc0-98c4-dc0c0c07398f.", name) ? id : null;
    }

    private static string? Decode(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private string? TextOf(JsonElement element, string pointer, int maxLength, bool singleLine, bool allowBlank)
    {
        var text = element.ValueKind == JsonValueKind.String ? Decode(element) : null;
        var fault = element.ValueKind != JsonValueKind.String ? "Must be a text."
            : text is null ? "Holds half of a surrogate pair."
            : TextRules.FaultOf(text, maxLength, singleLine, allowBlank);
        if (fault is null)
        {
            return text;
        }

        _faults.Add(pointer, fault);
        return null;
    }

    private bool Find(string name, bool nullable, JsonValueKind kind, string expected, out JsonElement element)
    {
        if (!_members.TryGetValue(name, out element) || (nullable && element.ValueKind == JsonValueKind.Null))
        {
            return false;
        }

        return Unless(element.ValueKind == kind ? null : $"Must be {expected}.", name);
    }

    private bool Unless(string? fault, string name)
    {
        if (fault is null)
        {
            return true;
        }

        _faults.Add("/" + name, fault);
        return false;
    }
}
