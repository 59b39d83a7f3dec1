using CallAssistant.Ai.InstructionCallees;
using CallAssistant.Language;

namespace CallAssistant.Ai.Instructions;

/// <summary>Reads what is wanted: the service, the question, the message, the order's number.</summary>
internal static class DetailReader
{
    private const int LongestSubject = 300;

    private static readonly WordPattern[] Booking = WordPattern.ParseAll(
        "book|schedule|make|get|arrange|reserve|find|fix|grab|rent|move|change|reschedule|cancel|postpone|push|need|want|like|have|set up? me|us? in? an|my|the|our|another|some",
        "book|schedule|reserve|rent|cancel|reschedule|move");

    private static readonly WordPattern[] BookingFor = WordPattern.ParseAll(
        "appointment|appt|visit|slot|session|consultation for|to|about an|my|the?", "in for an|my|the?", "appointment|slot|time|visit|opening .. for an", "sign|put me|us up|down for an|the?");

    private static readonly WordPattern[] Price = WordPattern.ParseAll(
        "what|how much? do|does .. charge|cost|ask|want for an|my?", "how much do|does|would|will|is|are|did they|it|he|she? charge|cost|ask|want? for?|to? an|the|my|their?", "how much for? an|the|my|their?", "price|prices|cost|costs|rate|rates|quote|estimate|fee|charge of|for|on an|the|my|their?",
        "what is|are|does|do|would an|the|my? price|prices|cost|rate|rates? of|for? an|the?", "what an|the", "charge|charges for an|the?");

    private static readonly WordPattern[] Question = WordPattern.ParseAll(
        "ask|find|check|see|know|confirm|inquire|enquire|wonder|wondering|verify .. if|whether|which|what|who|why|how|when|where|about|regarding", "talk|speak|call|phone .. about|regarding", "ask|negotiate|request .. for",
        "do|does|can|is|are they|it|there|you");

    private static readonly WordPattern[] Message = WordPattern.ParseAll(
        "message|voicemail for|with|to|on|at .. that|saying|asking|to", "message|voicemail that|saying|asking|is|to say?", "tell|inform|notify|remind him|her|them that?", "let .. know that?", "tell|inform|notify|remind .. that",
        "pass on|along .. that", "pass on|along", "tell|inform|notify|remind my|the|our|dr|mr|mrs|ms .. i|i'm|i'll|i've|we|we're|to|he|she|the", "saying that?");

    private static readonly WordPattern[] OrderNumber = WordPattern.ParseAll(
        "order|tracking|reference|confirmation|booking|ref|ticket|case|invoice|account|reservation|prescription|parcel|package number|no|id|code|#? is?", "number is?");

    /// <summary>What is wanted; null when it was not said.</summary>
    public static string? ReadSubject(Instruction text, CallErrand errand) => errand switch
    {
        CallErrand.AskPrice => Phrase(text, Price, stopsAtTime: true),
        CallErrand.AskQuestion => ReadQuestion(text),
        CallErrand.BookAppointment or CallErrand.MoveAppointment or CallErrand.CancelAppointment => ReadService(text),
        CallErrand.CheckOrder => Thing(text),
        _ => null,
    };

    /// <summary>The message to pass on; null when it was not said.</summary>
    public static string? ReadMessage(Instruction text)
    {
        if (Quoted(text.Text) is { } quoted)
        {
            return quoted;
        }

        var colon = text.Text.IndexOf(": ", StringComparison.Ordinal);
        if (colon >= 0 && colon + 2 < text.Text.Length && text.Text.AsSpan(0, colon).Contains("message", StringComparison.OrdinalIgnoreCase))
        {
            return Limit(text.Text[(colon + 2)..]);
        }

        if (!WordPattern.TryFindAny(Message, text.Words, out _, out var start))
        {
            return null;
        }

        // Patterns that end with the first word of the message keep it.
        if (start > 0 && text.Words[start - 1].Lower is "i" or "i'm" or "i'll" or "i've" or "we" or "we're" or "to" or "he" or "she" or "the" or "asking")
        {
            start--;
        }

        return start < text.Words.Length ? Limit(text.Text[text.Words[start].Start..]) : null;
    }

    /// <summary>The order's or booking's number; null when it was not said.</summary>
    public static string? ReadReference(Instruction text)
    {
        foreach (var mention in text.Mentions)
        {
            if (mention is Mention.Code code)
            {
                return code.Value;
            }
        }

        for (var i = 0; i < text.Words.Length; i++)
        {
            foreach (var pattern in OrderNumber)
            {
                if (pattern.TryMatch(text.Words, i, out var end) && end < text.Words.Length && text.Words[end].Lower is { Length: >= 3 and <= 30 } word
                    && word.Any(char.IsAsciiDigit) && text.MentionAt(end) is null or Mention.Count)
                {
                    return word.ToUpperInvariant();
                }
            }
        }

        return null;
    }

    private static string? ReadService(Instruction text)
    {
        var service = Service(text, BookingFor) ?? Service(text, Booking);
        return service;
    }

    private static string? Service(Instruction text, WordPattern[] patterns)
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

    private static string? Thing(Instruction text)
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

    private static string? ReadQuestion(Instruction text)
    {
        if (!WordPattern.TryFindAny(Question, text.Words, out var start, out var end))
        {
            return null;
        }

        var about = text.Words[end - 1].Lower is "about" or "regarding" or "for";
        var keep = about ? end : text.Words[start].Lower is "do" or "does" or "can" or "is" or "are" ? start : end - 1;
        return keep < text.Words.Length ? Limit(text.Slice(keep, text.SentenceEnd(keep))) : null;
    }

    private static string? Phrase(Instruction text, WordPattern[] patterns, bool stopsAtTime)
    {
        for (var i = 0; i < text.Words.Length; i++)
        {
            foreach (var pattern in patterns)
            {
                if (!pattern.TryMatch(text.Words, i, out var start) || start >= text.Words.Length)
                {
                    continue;
                }

                start -= start > 0 && text.Words[start - 1].Lower is "a" or "an" or "the" or "my" ? 1 : 0;
                var end = start + 1;
                while (end < text.Words.Length && end - start < 12 && (end == start || text.Words[end].Break == '\0') && !(stopsAtTime && text.MentionAt(end) is Mention.Day or Mention.Range)
                    && text.Words[end].Lower is not ("cost" or "costs" or "is" or "are" or "at" or "would" or "charge" or "and" or "they" or "from" or "please" or "there" or "be" or "will"))
                {
                    end++;
                }

                if (end > start && !(end - start == 1 && (text.Words[start].Lower is "it" or "that" or "this" || ServiceWords.IsGeneric(text.Words[start].Lower) && text.Words[start].Lower != "appointment")))
                {
                    return Limit(text.Slice(start, end));
                }
            }
        }

        return null;
    }

    private static string? Quoted(string text)
    {
        var start = text.IndexOfAny(['"', '\u201C']);
        var end = start < 0 ? -1 : text.IndexOfAny(['"', '\u201D'], start + 1);
        return end - start > 3 ? Limit(text[(start + 1)..end]) : null;
    }

    private static string? Limit(string words)
    {
        var trimmed = words.Trim().TrimEnd('.', ' ');
        return trimmed.Length == 0 ? null : Prose.Cut(trimmed, LongestSubject);
    }
}
