namespace CallAssistant.Simulation;

/// <summary>Words of a line.</summary>
internal static class SpokenText
{
    public static int CountWords(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>The first words as they stand in the text; the whole text when it has no more.</summary>
    public static string FirstWords(string text, int words)
    {
        var seen = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && i > 0 && !char.IsWhiteSpace(text[i - 1]) && ++seen == words)
            {
                return text[..i];
            }
        }

        return words <= 0 ? "" : text;
    }
}
