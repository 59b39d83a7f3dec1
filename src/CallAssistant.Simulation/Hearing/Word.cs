namespace CallAssistant.Simulation;

/// <summary>A word of what was heard.</summary>
/// <param name="Text">In lower case, without apostrophe-s of possession.</param>
/// <param name="Original">As it was said.</param>
/// <param name="EndsSentence">True when a full stop, question mark or exclamation mark follows.</param>
/// <param name="EndsClause">True when any punctuation follows.</param>
/// <param name="IsMoney">True when a currency sign stands before it.</param>
internal readonly record struct Word(string Text, string Original, bool EndsSentence, bool EndsClause, bool IsMoney)
{
    public bool IsCapitalised => Original.Length > 0 && char.IsUpper(Original[0]);

    public bool IsDigits => Text.Length > 0 && Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
