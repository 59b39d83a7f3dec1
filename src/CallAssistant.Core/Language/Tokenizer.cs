namespace CallAssistant.Language;

/// <summary>Cuts text into tokens in one pass.</summary>
internal static class Tokenizer
{
    // No word of the tables and no number that is read is longer; longer tokens keep their place but match nothing.
    private const int LongestRead = 24;

    /// <summary>The tokens of the text in order.</summary>
    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                i++;
                continue;
            }

            var start = i;
            var kind = char.IsAsciiDigit(c) ? TokenKind.Digits : char.IsLetter(c) ? TokenKind.Word : TokenKind.Symbol;
            i = kind switch
            {
                TokenKind.Digits => EndOfDigits(text, i),
                TokenKind.Word => EndOfWord(text, i),
                _ => i + 1,
            };
            tokens.Add(new Token(kind, start, i - start, Lower(text, start, i - start)));
        }

        return tokens;
    }

    private static int EndOfDigits(string text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    private static int EndOfWord(string text, int i)
    {
        while (i < text.Length)
        {
            if (char.IsLetter(text[i]) || (IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                i++;
                continue;
            }

            break;
        }

        return i;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '"';

    private static string Lower(string text, int start, int length)
    {
        if (length > LongestRead)
        {
            return "";
        }

        return string.Create(length, (text, start), static (span, source) =>
        {
            source.text.AsSpan(source.start, span.Length).ToLowerInvariant(span);
            span.Replace('’', '\'');
            span.Replace('"', '\'');
        });
    }
}
