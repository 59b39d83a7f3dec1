using CallAssistant.Ai.Instructions;
using CallAssistant.Language;

namespace CallAssistant.Ai.InstructionDetails;

/// <summary>Reads how many people it is for.</summary>
internal static class PartyReader
{
    private static readonly WordPattern[] Couple = WordPattern.ParseAll(
        "me and my wife|husband|partner|girlfriend|boyfriend|mother|mom|mum|friend|son|daughter|sister|brother|dad|father", "my wife|husband|partner|girlfriend|boyfriend|mother|friend and i|me|myself",
        "both of us", "a couple", "wife|husband|partner|girlfriend|boyfriend and i|me");

    private static readonly WordPattern[] Alone = WordPattern.ParseAll("just me", "only me", "for myself", "by myself");
    private static readonly WordPattern Unit = WordPattern.Parse("people|persons|person|guests|guest|of us|adults|diners|tickets|ticket|seats|seat|pax|folks");
    private static readonly WordPattern[] Group = WordPattern.ParseAll("table for|of|to", "party of", "group of", "reservation for", "reservations for", "booking for", "room for", "it to|for", "booked for", "be for", "table is for");
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The number of people; null when none was said.</summary>
    public static int? Read(Instruction text)
    {
        foreach (var mention in text.Mentions)
        {
            if (mention is Mention.People { Value: > 0 } people)
            {
                return people.Value;
            }
        }

        for (var i = 0; i < text.Words.Length; i++)
        {
            if (NumberAt(text, i, anyMention: false) is not { } number)
            {
                continue;
            }

            var isCounted = i + 1 < text.Words.Length && text.Words[i + 1].Lower is "people" or "persons" or "person" or "guests" or "guest" or "adults" or "diners" or "tickets" or "seats" or "folks"
                or "ticket" or "seat" or "of" && (text.Words[i + 1].Lower != "of" || (i + 2 < text.Words.Length && text.Words[i + 2].Lower == "us"));
            var isGrouped = Group.Any(p => i >= 2 && p.TryMatch(text.Words, i - 2, out var end) && end == i || i >= 3 && p.TryMatch(text.Words, i - 3, out end) && end == i);
            if (isCounted || isGrouped)
            {
                return number;
            }
        }

        return WordPattern.TryFindAny(Couple, text.Words, out _, out _) ? 2
            : WordPattern.TryFindAny(Alone, text.Words, out _, out _) ? 1
            : null;
    }

    /// <summary>The number in an answer to "how many people?".</summary>
    public static int? ReadAnswer(Instruction answer)
    {
        if (Read(answer) is { } people)
        {
            return people;
        }

        for (var i = 0; i < answer.Words.Length; i++)
        {
            if (answer.MentionAt(i) is Mention.Count { Value: >= 1 and <= 1000 } count && count.Value == decimal.Truncate(count.Value))
            {
                return (int)count.Value;
            }

            if (NumberAt(answer, i, anyMention: true) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    private static int? NumberAt(Instruction text, int word, bool anyMention)
    {
        if (!anyMention && text.MentionAt(word) is not (null or Mention.Count))
        {
            return null;
        }

        var lower = text.Words[word].Lower;
        var index = Array.IndexOf(Numbers, lower);
        return index > 0 ? index : int.TryParse(lower, out var number) && number is > 0 and <= 1000 ? number : null;
    }
}
