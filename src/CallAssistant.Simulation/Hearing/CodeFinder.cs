using System.Text;

namespace CallAssistant.Simulation;

/// <summary>Finds order and confirmation numbers, spelled or not.</summary>
internal static class CodeFinder
{
    private const int Shortest = 3;

    /// <summary>Letters in upper case and digits, at least one digit; null when there is none. Words that are days or times are left out.</summary>
    public static string? Find(IReadOnlyList<Word> words, bool[] used)
    {
        var spelled = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var piece = used[i] || word.IsMoney ? null : Piece(word.Text);
            if (piece is not null)
            {
                spelled.Append(piece);
            }

            if (piece is null || word.EndsSentence)
            {
                if (IsCode(spelled))
                {
                    return spelled.ToString();
                }

                spelled.Clear();
            }
        }

        return IsCode(spelled) ? spelled.ToString() : null;
    }

    private static bool IsCode(StringBuilder text)
    {
        if (text.Length < Shortest)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Piece(string word)
    {
        if (word.Length == 1)
        {
            return char.IsAsciiLetterOrDigit(word[0]) ? word.ToUpperInvariant() : null;
        }

        if (NumberWords.ReadDigit(word) is { } digit)
        {
            return digit.ToString();
        }

        var digits = word.Count(char.IsAsciiDigit);
        return digits > 0 && word.All(char.IsAsciiLetterOrDigit) && !(word.Length <= 4 && word[^2..] is "st" or "nd" or "rd" or "th") ? word.ToUpperInvariant() : null;
    }
}
