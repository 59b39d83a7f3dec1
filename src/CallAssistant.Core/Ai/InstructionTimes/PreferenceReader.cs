using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.InstructionTimes;

/// <summary>Reads which of several times is best: "the earliest", "as late as possible".</summary>
internal static class PreferenceReader
{
    private static readonly WordPattern[] Earliest = WordPattern.ParseAll(
        "earliest", "soonest", "as soon|early|quickly as", "asap", "first available|appointment|slot|opening|free|possible", "next available|free|opening|slot|appointment", "right away",
        "immediately", "urgently", "sooner the better");

    private static readonly WordPattern[] Latest = WordPattern.ParseAll("latest available|appointment|slot|possible|time|table|opening", "as late as", "last available|appointment|slot|opening", "the latest of|you|they|that");

    /// <summary>The preference between two words.</summary>
    public static SlotPreference Read(Instruction text, int first, int end)
    {
        var words = text.Words.AsSpan(first, end - first);
        return WordPattern.TryFindAny(Earliest, words, out var at, out _) && !IsLimit(words, at) ? SlotPreference.Earliest
            : WordPattern.TryFindAny(Latest, words, out var last, out _) && !IsLimit(words, last) ? SlotPreference.Latest
            : SlotPreference.Any;
    }

    /// <summary>"at the earliest", "at the latest": a limit and no preference, unless a noun follows.</summary>
    private static bool IsLimit(ReadOnlySpan<Word> words, int at) =>
        words[at].Lower is "earliest" or "latest" && at > 1 && words[at - 1].Lower == "the" && words[at - 2].Lower == "at" && (at + 1 == words.Length || words[at + 1].Break != '\0');
}
