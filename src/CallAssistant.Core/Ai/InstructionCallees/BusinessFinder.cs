using CallAssistant.Ai.Instructions;
using CallAssistant.Language;

namespace CallAssistant.Ai.InstructionCallees;

/// <summary>Finds the name of a business or person who is called.</summary>
internal static class BusinessFinder
{
    private static readonly WordPattern[] Calling = WordPattern.ParseAll("call up?", "phone up?", "ring up?", "dial", "contact", "telephone", "reach", "message for", "message to", "message with");
    private static readonly WordPattern[] At = WordPattern.ParseAll("at", "with", "from", "restaurant to be", "called", "named", "restaurant is", "of", "book", "try", "place is", "via", "to see", "does", "is", "ask", "tell", "by", "reserve", "when|if|whether|where|what|how|are");

    /// <summary>The name; null when none was said. Words that are already a person, a town or the booking's name are not it, unless the name is longer than the person's.</summary>
    public static WordSpan? Find(Instruction text, WordSpan? person, WordSpan? place, WordSpan? bookingName) =>
        FindCalled(text, place, bookingName) ?? FindBeforeKind(text) ?? FindAt(text, person, place, bookingName);

    private static WordSpan? FindCalled(Instruction text, WordSpan? place, WordSpan? bookingName)
    {
        foreach (var (_, end) in Phrases.Find(text, Calling))
        {
            var start = Phrases.SkipThe(text, end);
            if (!NameReader.TryRead(text, start, out var stop) && !TryReadSmall(text, start, out stop))
            {
                continue;
            }

            var span = new WordSpan(start, stop);
            var isRole = stop - start == 1 && RoleTable.Find(text.Words[start].Lower) is not null;
            if (!isRole && !span.Overlaps(place) && !span.Overlaps(bookingName))
            {
                return span;
            }
        }

        return null;
    }

    /// <summary>A name in small letters right after "call": "call bright smile dental and …". "call my dentist" is a role, read elsewhere.</summary>
    private static bool TryReadSmall(Instruction text, int start, out int end)
    {
        end = start;
        while (end < text.Words.Length && end - start < 5 && (end == start || text.Words[end].Break == '\0') && text.MentionAt(end) is null or Mention.Count
            && !NameReader.IsStop(text.Words[end].Lower) && char.IsLetter(text.Words[end].Lower[0]))
        {
            end++;
        }

        return end - start >= 2 && (start == 0 || text.Words[start - 1].Lower is not ("my" or "our" or "a" or "an" or "any")) && RoleTable.Find(text.Words[end - 1].Lower) is null;
    }

    /// <summary>"the Dynasty restaurant", "Alexander G. salon".</summary>
    private static WordSpan? FindBeforeKind(Instruction text)
    {
        for (var i = 1; i < text.Words.Length && !text.IsOneCase; i++)
        {
            if (!Kinds.Has(text.Words[i].Lower) || text.Words[i].Break != '\0')
            {
                continue;
            }

            for (var start = Math.Max(0, i - 6); start < i; start++)
            {
                if (start > 0 && NameReader.TryRead(text, start, out var end) && end >= i && text.Words[start].Break == '\0'
                    && text.Words[start - 1].Lower is not ("my" or "our" or "a" or "an" or "favourite" or "favorite" or "good" or "nice" or "any"))
                {
                    return new WordSpan(start, Math.Max(end, i));
                }
            }
        }

        return null;
    }

    private static WordSpan? FindAt(Instruction text, WordSpan? person, WordSpan? place, WordSpan? bookingName)
    {
        if (text.IsOneCase)
        {
            return null;
        }

        foreach (var (_, end) in Phrases.Find(text, At))
        {
            var start = Phrases.SkipThe(text, end);
            if (NameReader.TryRead(text, start, out var stop) && new WordSpan(start, stop) is var span
                && !span.Overlaps(place) && !span.Overlaps(bookingName) && !(span.Overlaps(person) && !span.IsLonger(person)))
            {
                return span;
            }
        }

        return null;
    }
}
