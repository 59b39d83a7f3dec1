using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.InstructionCallees;

/// <summary>Finds the town or area that is meant.</summary>
internal static class PlaceFinder
{
    private static readonly WordPattern[] In = WordPattern.ParseAll("in", "near", "around", "close to", "out of", "area of");
    private static readonly WordPattern Travel = WordPattern.Parse("bus|train|ticket|tickets|trip|travel|going|leaving|departing|arriving|heading|flight|buses|trains");
    private static readonly WordPattern[] OnTheWay = WordPattern.ParseAll("to", "from", "for", "leaving", "into", "visit", "departing");

    /// <summary>The town; null when none was said.</summary>
    public static WordSpan? Find(Instruction text, WordSpan? bookingName)
    {
        var isTravel = Travel.IsIn(text.Words);
        foreach (var patterns in isTravel ? new[] { In, OnTheWay } : [In])
        {
            foreach (var (_, end) in Phrases.Find(text, patterns))
            {
                var start = Phrases.SkipThe(text, end);
                var span = TryReadTown(text, start, out var stop) ? new WordSpan(start, stop) : default(WordSpan?);
                if (span is not null && !span.Value.Overlaps(bookingName))
                {
                    return span;
                }
            }
        }

        return Towns.Find(text);
    }

    private static bool TryReadTown(Instruction text, int start, out int end)
    {
        if (text.IsOneCase || start >= text.Words.Length || !text.Words[start].IsCapital)
        {
            return Towns.TryMatch(text, start, out end);
        }

        if (!NameReader.TryRead(text, start, out end) || (end < text.Words.Length && Kinds.Has(text.Words[end].Lower)))
        {
            return false;
        }

        // "Long Beach, CA"
        if (end < text.Words.Length && text.Words[end].Break == ',' && text.Words[end].IsCapital && text.Words[end].Lower.Length == 2
            && text.Text[text.Words[end].Start..text.Words[end].End] is var state && char.IsUpper(state[1]))
        {
            end++;
        }

        return true;
    }
}
