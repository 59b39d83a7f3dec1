namespace CallAssistant.Ai.InstructionCallees;

/// <summary>Words from <paramref name="Start"/> up to, without, <paramref name="End"/>.</summary>
internal readonly record struct WordSpan(int Start, int End)
{
    /// <summary>True when both have a word in common.</summary>
    public bool Overlaps(WordSpan? other) => other is { } o && Start < o.End && o.Start < End;

    /// <summary>True when this one has more words.</summary>
    public bool IsLonger(WordSpan? other) => other is { } o && End - Start > o.End - o.Start;

    /// <summary>True when all words are words of the other.</summary>
    public bool IsInside(WordSpan other) => Start >= other.Start && End <= other.End;
}
