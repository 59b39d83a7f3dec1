using CallAssistant.Ai.InstructionCallees;
using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.InstructionDetails;

/// <summary>Reads the service or thing that is wanted: "haircut", "my dog", "order".</summary>
internal static class ServiceReader
{
    private static readonly WordPattern[] Booking = WordPattern.ParseAll(
        "book|schedule|make|get|arrange|reserve|find|fix|grab|rent|move|change|reschedule|cancel|postpone|push|need|want|like|have|set up? me|us? in? an|my|the|our|another|some",
        "book|schedule|reserve|rent|cancel|reschedule|move");

    private static readonly WordPattern[] BookingFor = WordPattern.ParseAll(
        "appointment|appt|visit|slot|session|consultation for|to|about an|my|the?", "in for an|my|the?", "appointment|slot|time|visit|opening .. for an", "sign|put me|us up|down for an|the?");

    /// <summary>What is booked; null when it was not said.</summary>
    public static string? Read(Instruction text) => Find(text, BookingFor) ?? Find(text, Booking);

    /// <summary>What belongs to the user: "my order"; null when nothing was said to.</summary>
    public static string? ReadOwned(Instruction text)
    {
        for (var i = 0; i + 1 < text.Words.Length; i++)
        {
            if (text.Words[i].Lower is "my" or "our" && RoleTable.Find(text.Words[i + 1].Lower) is null && Noun(text, i + 1) is { } noun)
            {
                return noun;
            }
        }

        return null;
    }

    private static string? Find(Instruction text, WordPattern[] patterns)
    {
        for (var i = 0; i < text.Words.Length; i++)
        {
            foreach (var pattern in patterns)
            {
                if (pattern.TryMatch(text.Words, i, out var start) && start > i && Noun(text, start) is { } noun)
                {
                    // "a slot for my dog"
                    return text.Words[start - 1].Lower is "my" or "our" && patterns == BookingFor ? $"{text.Words[start - 1].Lower} {noun}" : noun;
                }
            }
        }

        return null;
    }

    /// <summary>The words up to a time, a preposition or a pause, without "appointment" and the callee's role.</summary>
    private static string? Noun(Instruction text, int start)
    {
        var end = start;
        while (end < text.Words.Length && end - start < 7 && (end == start || text.Words[end].Break == '\0') && text.MentionAt(end) is null
            && (!NameReader.IsStop(text.Words[end].Lower) || (end == start && text.Words[end].Lower is "get" or "have" or "check" or "see") || (end > start && text.Words[end].Lower is "my" or "of")))
        {
            end++;
        }

        while (end > start && (ServiceWords.IsGeneric(text.Words[end - 1].Lower) || NameReader.IsStop(text.Words[end - 1].Lower)))
        {
            end--;
        }

        while (start < end && (ServiceWords.IsGeneric(text.Words[start].Lower) || RoleTable.Find(text.Words[start].Lower) is not null))
        {
            start++;
        }

        var isName = end > start && !text.IsOneCase && text.Words[start].IsCapital && end - start <= 3;
        var noun = text.Slice(start, end);
        return noun.Length is > 1 and <= 80 && !isName ? noun : null;
    }
}
