namespace CallAssistant.Numbers;

/// <summary>Checks how a number is written, before it is read: digits and the usual signs only.</summary>
internal static class NumberText
{
    private const int Longest = 32;
    private const string Example = "for example +12025550142";

    /// <summary>Why the text cannot be a number to dial; null when it may be one. Nothing is stripped: a text with more than a number in it is refused.</summary>
    public static NumberCheck.Refused? Refuse(string? raw)
    {
        if (string.IsNullOrWhiteSpace(raw))
        {
            return new NumberCheck.Refused(NumberRules.Empty, $"A telephone number is required, {Example}.");
        }

        if (raw.AsSpan().ContainsAny(":@") || raw.Any(char.IsLetter))
        {
            return Extended(raw) ?? new NumberCheck.Refused(NumberRules.NotANumber, $"Only telephone numbers in digits can be called, {Example}; no words, names or addresses.");
        }

        if (raw.AsSpan().ContainsAny(",;*#"))
        {
            return Extension();
        }

        var plus = raw.LastIndexOf('+');
        var start = raw.Length - raw.TrimStart(' ').Length;
        return raw.Length > Longest || raw.Any(c => !IsAllowed(c)) || (plus >= 0 && plus != start)
            ? new NumberCheck.Refused(NumberRules.NotANumber, $"The number may hold digits, spaces, '-', '.', brackets and one leading '+', {Example}.")
            : null;
    }

    /// <summary>The digits of the text.</summary>
    public static string Digits(string raw) => string.Concat(raw.Where(char.IsAsciiDigit));

    // A number with "ext. 12" or "x12" behind it has letters, but the better advice is about the extension.
    private static NumberCheck.Refused? Extended(string raw)
    {
        var letters = raw.SkipWhile(c => !char.IsLetter(c)).ToArray();
        return NumberText.Digits(raw[..^letters.Length]).Length >= 7 && !raw.Contains(':', StringComparison.Ordinal) && letters.Any(char.IsAsciiDigit) ? Extension() : null;
    }

    private static NumberCheck.Refused Extension() =>
        new(NumberRules.Extension, $"A number with an extension, a pause or keys to press cannot be called. Give the number alone, {Example}; keys are pressed during the call.");

    private static bool IsAllowed(char c) => char.IsAsciiDigit(c) || c is '+' or ' ' or '-' or '.' or '(' or ')' or '\u00A0' or '\u2010' or '\u2011' or '\u2013';
}
