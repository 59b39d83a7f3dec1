namespace CallAssistant.Language;

/// <summary>A text cut into tokens, with what its words refer to. All look-ups are safe for any index.</summary>
internal sealed class Reading
{
    private readonly List<Token> _tokens;

    public Reading(string text, TextContext context)
    {
        Text = text;
        Context = context;
        _tokens = Tokenizer.Cut(text);
        Calendar = new LocalCalendar(context);
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>What words without a year, a country or a currency refer to.</summary>
    public TextContext Context { get; }

    /// <summary>Days and moments in the callee's zone.</summary>
    public LocalCalendar Calendar { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>The token; an empty symbol outside of the text.</summary>
    public Token this[int index] => index >= 0 && index < _tokens.Count ? _tokens[index] : new Token(TokenKind.Symbol, Text.Length, 0, "");

    /// <summary>The token's text in lower case; empty outside of the text.</summary>
    public string Lower(int index) => index >= 0 && index < _tokens.Count ? _tokens[index].Lower : "";

    /// <summary>True for a token of digits.</summary>
    public bool IsDigits(int index) => index >= 0 && index < _tokens.Count && _tokens[index].Kind == TokenKind.Digits;

    /// <summary>True for a word.</summary>
    public bool IsWord(int index) => index >= 0 && index < _tokens.Count && _tokens[index].Kind == TokenKind.Word;

    /// <summary>True when nothing stands between the token and the one before.</summary>
    public bool Touches(int index) => index > 0 && index < _tokens.Count && _tokens[index - 1].End == _tokens[index].Start;

    /// <summary>True when the tokens from the index on are these words.</summary>
    public bool Has(int index, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Lower(index + i) != words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Skips one of the words when it stands at the index.</summary>
    public int Skip(int index, params ReadOnlySpan<string> words) => words.Contains(Lower(index)) && Lower(index).Length > 0 ? index + 1 : index;

    /// <summary>Start, length and exact words of a run of tokens.</summary>
    public (int Start, int Length, string Text) Slice(int from, int next)
    {
        var start = this[from].Start;
        var length = this[next - 1].End - start;
        return (start, length, Text.Substring(start, length));
    }

    /// <summary>The value of a short run of digits; -1 for anything else.</summary>
    public int SmallNumber(int index) =>
        IsDigits(index) && this[index].Length <= 4 ? int.Parse(Lower(index), System.Globalization.CultureInfo.InvariantCulture) : -1;
}
