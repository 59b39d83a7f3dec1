namespace CallAssistant.AspNetCore;

/// <summary>Reads identifiers in the one form that the API writes: 36 characters with hyphens.</summary>
internal static class Identifiers
{
    public static bool TryParse(string? text, out Guid id)
    {
        id = default;
        return text is { Length: 36 }
            && text.All(character => char.IsAsciiHexDigit(character) || character == '-')
            && Guid.TryParseExact(text, "D", out id);
    }
}
