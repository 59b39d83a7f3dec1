namespace CallAssistant.Twilio;

/// <summary>Words that were sent to be spoken, and how far they were heard. White space does not count: Twilio adds and drops it.</summary>
/// <param name="id">The number of the utterance.</param>
/// <param name="text">The words.</param>
internal sealed class Utterance(long id, string text)
{
    private int _heard;

    public long Id => id;

    /// <summary>When it began to be heard; null before.</summary>
    public TimeSpan? Start { get; private set; }

    /// <summary>The part that was heard.</summary>
    public string HeardText => text[.._heard].TrimEnd();

    public bool IsHeardWhole => SkipSpace(_heard) == text.Length;

    public void Begin(TimeSpan at) => Start ??= at;

    /// <summary>True when the played words go on with this utterance, or with it and those behind it.</summary>
    public bool CanHear(string played) => Follow(played) is var (position, _) && position > _heard;

    /// <summary>Takes as much of the played words as goes on with this utterance.</summary>
    /// <returns>The rest of the played words; all of them when they do not go on here.</returns>
    public string Hear(string played)
    {
        if (Follow(played) is not var (position, taken))
        {
            return played;
        }

        _heard = position;
        return played[taken..];
    }

    private (int Position, int Taken)? Follow(string played)
    {
        var (position, at) = (_heard, 0);
        while (true)
        {
            position = SkipSpace(position);
            while (at < played.Length && char.IsWhiteSpace(played[at]))
            {
                at++;
            }

            if (position == text.Length || at == played.Length)
            {
                break;
            }

            if (text[position] != played[at])
            {
                return null;
            }

            _ = (position++, at++);
        }

        return (position, at);
    }

    private int SkipSpace(int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
