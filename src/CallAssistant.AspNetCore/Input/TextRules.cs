namespace CallAssistant.AspNetCore;

/// <summary>What a text may hold.</summary>
internal static class TextRules
{
    /// <summary>What is wrong with a text; null when nothing is.</summary>
    public static string? FaultOf(string text, int maxLength, bool singleLine, bool allowBlank)
    {
        if (text.Length > maxLength)
        {
            return $"Too long: {text.Length} characters, at most {maxLength}.";
        }

        foreach (var character in text)
        {
            if (char.IsControl(character) && (singleLine || character is not ('\n' or '\r' or '\t')))
            {
                return singleLine ? "Holds a control character or a line break." : "Holds a control character other than tab and line break.";
            }
        }

        return !allowBlank && string.IsNullOrWhiteSpace(text) ? "Must not be blank." : null;
    }

    /// <summary>True for what looks like one e-mail address: a local part, one <c>@</c>, and a domain with a dot.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > 64 || at != text.LastIndexOf('@') || text.Any(character => char.IsWhiteSpace(character) || character is '<' or '>' or ',' or ';' or '"'))
        {
            return false;
        }

        var labels = text[(at + 1)..].Split('.');
        return labels.Length >= 2
            && labels.All(label => label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(character => char.IsLetterOrDigit(character) || character == '-'));
    }

    /// <summary>True for an IANA time zone that this machine knows.</summary>
    public static bool IsTimeZone(string text) =>
        text.Length is > 0 and <= 64
        && char.IsAsciiLetter(text[0])
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '_' or '-' or '+')
        && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)
        && zone.HasIanaId;
}
