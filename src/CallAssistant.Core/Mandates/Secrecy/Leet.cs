namespace CallAssistant.Mandates.Secrecy;

/// <summary>Words in which signs stand for letters: "v0lk0v4".</summary>
internal static class Leet
{
    private const string Signs = "0o1i3e4a5s7t8b@a$s!i";

    /// <summary>The text with letters for signs inside of words; null when it has no such word.</summary>
    public static string? Of(string text)
    {
        char[]? letters = null;
        for (var i = 0; i < text.Length; i++)
        {
            var at = Signs.IndexOf(text[i], StringComparison.Ordinal);
            if (at >= 0 && at % 2 == 0 && ((i > 0 && char.IsLetter(text[i - 1])) || (i + 1 < text.Length && char.IsLetter(text[i + 1]))))
            {
                letters ??= text.ToCharArray();
                letters[i] = Signs[at + 1];
            }
        }

        return letters is null ? null : new string(letters);
    }
}
