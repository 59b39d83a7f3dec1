using System.Collections.Frozen;
using CallAssistant.Language.Names;
using CallAssistant.Language;

namespace CallAssistant.Ai.Instructions;

/// <summary>Reads names of businesses, people and towns by their capital letters, or by where they stand when all letters are small.</summary>
internal static class NameReader
{
    private const int LongestName = 8;

    /// <summary>Words that end a name written in small letters, and never start one.</summary>
    private static readonly FrozenSet<string> Stops =
        ("a an and the to for at on in by from of with about that which who if whether when what where how why please so but or i i'm i'd i've we you he she it "
        + "they them him her his me us my our your their this next tomorrow today tonight now asap before after around near under until between up max no not "
        + "is are was be been has have had do does did can could will would should may might must book make get find ask tell say see reserve cancel move "
        + "reschedule check leave let need want like earliest soonest latest as because since using via again back there here everyone someone somebody anyone")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words with a capital that are no names.</summary>
    private static readonly FrozenSet<string> NoNames =
        ("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april june july august "
        + "september october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm a.m p.m ok okay hi hello hey yes thanks thank usd eur gbp "
        + "ring phone call max budget keep also maybe their there then make book find please number ai asap christmas easter thanksgiving p.m. a.m.")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Connectors = FrozenSet.ToFrozenSet(["of", "the", "de", "la", "le", "du", "di", "&", "and", "y", "del"], StringComparer.Ordinal);

    /// <summary>True for words that hold sentences together and name nobody.</summary>
    public static bool IsStop(string word) => Stops.Contains(word);

    /// <summary>Reads a name that starts at a word; <paramref name="end"/> is the index after its last word.</summary>
    public static bool TryRead(Instruction text, int start, out int end)
    {
        end = start;
        if (start >= text.Words.Length || !CanStart(text, start))
        {
            return false;
        }

        end = start + 1;
        while (end < text.Words.Length && end - start < LongestName && text.Words[end].Break == '\0')
        {
            if (IsNameWord(text, end))
            {
                end++;
            }
            else if (!text.IsOneCase && end + 1 < text.Words.Length && text.Words[end + 1].Break == '\0' && Connectors.Contains(text.Words[end].Lower)
                && IsCapitalName(text, end + 1))
            {
                end += 2;
            }
            else if (!text.IsOneCase && end + 2 < text.Words.Length && text.Words[end].Lower is "of" && text.Words[end + 1].Lower is "the" && IsCapitalName(text, end + 2))
            {
                end += 3;
            }
            else
            {
                break;
            }
        }

        return !(end - start == 1 && PersonWords.IsTitle(text.Words[start].Lower));
    }

    private static bool CanStart(Instruction text, int word) => text.IsOneCase
        ? IsNameWord(text, word)
        : IsCapitalName(text, word);

    private static bool IsNameWord(Instruction text, int word) => text.IsOneCase
        ? text.MentionAt(word) is null or Mention.Count && !Stops.Contains(text.Words[word].Lower) && !NoNames.Contains(text.Words[word].Lower)
        : IsCapitalName(text, word) || (text.MentionAt(word) is Mention.Count && char.IsAsciiDigit(text.Words[word].Lower[0]) && text.Words[word].Lower.Length < 5 && IsFollowedByName(text, word));

    private static bool IsFollowedByName(Instruction text, int word) => word + 1 < text.Words.Length && text.Words[word + 1].Break == '\0' && IsCapitalName(text, word + 1);

    private static bool IsCapitalName(Instruction text, int word)
    {
        var w = text.Words[word];
        return w.IsCapital && !NoNames.Contains(w.Lower) && w.Lower is not ("i" or "i'm" or "i'd" or "i'll" or "i've") && text.MentionAt(word) is null or Mention.Count;
    }
}
