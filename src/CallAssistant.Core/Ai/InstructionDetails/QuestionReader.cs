using CallAssistant.Ai.Instructions;
using CallAssistant.Language;

namespace CallAssistant.Ai.InstructionDetails;

/// <summary>Reads what is asked, and the thing whose price is asked.</summary>
internal static class QuestionReader
{
    private static readonly WordPattern[] Question = WordPattern.ParseAll(
        "ask|find|check|see|know|confirm|inquire|enquire|wonder|wondering|verify .. if|whether|which|what|who|why|how|when|where|about|regarding", "talk|speak|call|phone .. about|regarding", "ask|negotiate|request .. for",
        "do|does|can|is|are they|it|there|you");

    private static readonly WordPattern[] Price = WordPattern.ParseAll(
        "what|how much? do|does .. charge|cost|ask|want for an|my?", "how much do|does|would|will|is|are|did they|it|he|she? charge|cost|ask|want? for?|to? an|the|my|their?", "how much for? an|the|my|their?", "price|prices|cost|costs|rate|rates|quote|estimate|fee|charge of|for|on an|the|my|their?",
        "what is|are|does|do|would an|the|my? price|prices|cost|rate|rates? of|for? an|the?", "what an|the", "charge|charges for an|the?");

    /// <summary>"Can you call …" speaks to the assistant.</summary>
    private static readonly WordPattern ToAssistant = WordPattern.Parse(
        "can|could|would|will|do you please|kindly|just? call|phone|ring|contact|ask|reach|dial|order|buy|get|find|check|book|tell|help|make|see|give|talk|speak|arrange|send|please");

    /// <summary>Orders that no question fulfils.</summary>
    private static readonly WordPattern Order = WordPattern.Parse("please|can|could|you|to? please|you? order|buy|purchase|pay|send|deliver|bring|call|phone|ring|dial|sell|transfer|get|fetch|pick|return|fix|repair|subscribe|sign");

    private static readonly WordPattern Interrogative = WordPattern.Parse("do|does|did|is|are|was|were|has|have|will|would|can|could|may|should|what|what's|when|where|where's|who|why|how|which|any|whether|if");

    /// <summary>The answer to "what should I ask?"; null when it is an order that cannot be asked.</summary>
    public static string? ReadAnswer(string? answer) =>
        answer is null || Word.Split(answer) is var words && (ToAssistant.TryMatch(words, 0, out _) || Order.TryMatch(words, 0, out _)) ? null : answer;

    /// <summary>The question; null when it was not said.</summary>
    public static string? Read(Instruction text)
    {
        if (!WordPattern.TryFindAny(Question, text.Words, out var start, out var end) || ToAssistant.TryMatch(text.Words, start, out _))
        {
            return ReadPlain(text);
        }

        var about = text.Words[end - 1].Lower is "about" or "regarding" or "for";
        var keep = about ? end : text.Words[start].Lower is "do" or "does" or "can" or "is" or "are" ? start : end - 1;
        return keep < text.Words.Length ? Prose.Limit(text.Slice(keep, text.SentenceEnd(keep))) : null;
    }

    /// <summary>A sentence that is a question to the callee as it stands.</summary>
    private static string? ReadPlain(Instruction text)
    {
        for (var i = 0; i < text.Words.Length; i++)
        {
            if ((i == 0 || text.Words[i].Break != '\0') && Interrogative.TryMatch(text.Words, i, out _) && !ToAssistant.TryMatch(text.Words, i, out _))
            {
                var end = text.SentenceEnd(i);
                if (text.Text.AsSpan(text.Words[end - 1].End).TrimStart() is ['?', ..])
                {
                    return Prose.Limit(text.Slice(i, end));
                }
            }
        }

        return null;
    }

    /// <summary>What the price is asked of; null when it was not said.</summary>
    public static string? ReadPriced(Instruction text)
    {
        for (var i = 0; i < text.Words.Length; i++)
        {
            foreach (var pattern in Price)
            {
                if (!pattern.TryMatch(text.Words, i, out var start) || start >= text.Words.Length)
                {
                    continue;
                }

                start -= start > 0 && text.Words[start - 1].Lower is "a" or "an" or "the" or "my" ? 1 : 0;
                var end = start + 1;
                while (end < text.Words.Length && end - start < 12 && (end == start || text.Words[end].Break == '\0') && text.MentionAt(end) is not (Mention.Day or Mention.Range)
                    && text.Words[end].Lower is not ("cost" or "costs" or "is" or "are" or "at" or "would" or "charge" or "and" or "they" or "from" or "please" or "there" or "be" or "will"))
                {
                    end++;
                }

                if (end > start && !(end - start == 1 && (text.Words[start].Lower is "it" or "that" or "this" || ServiceWords.IsGeneric(text.Words[start].Lower) && text.Words[start].Lower != "appointment")))
                {
                    return Prose.Limit(text.Slice(start, end));
                }
            }
        }

        return null;
    }
}
