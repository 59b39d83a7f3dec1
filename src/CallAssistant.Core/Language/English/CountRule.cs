namespace CallAssistant.Language.English;

/// <summary>Finds plain numbers. "One" alone is a pronoun more often than a number and is left out.</summary>
internal sealed class CountRule : IMentionRule
{
    /// <inheritdoc/>
    public Found? Match(Reading reading, int index)
    {
        if (NumberWords.Read(reading, index) is not { } number || (number.InWords && number is { Value: 1, Next: var next } && next == index + 1))
        {
            return null;
        }

        var (start, length, text) = reading.Slice(index, number.Next);
        return new Found(new Mention.Count(start, length, text, number.Value), number.Next);
    }
}
