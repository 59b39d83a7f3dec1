namespace CallAssistant.Language;

/// <summary>A piece of the text. Digits and letters that touch are two tokens, so "5pm" and "2nd" need no special case.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Lower">The token in lower case; empty for words and digits too long to mean anything here.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, string Lower)
{
    /// <summary>Index after the last character.</summary>
    public int End => Start + Length;
}
