using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.InstructionTimes;

/// <summary>Tells wishes and exact times from times that only have to fit.</summary>
internal static class WishWords
{
    private static readonly WordPattern Exact = WordPattern.Parse("sharp|exactly|precisely|only");
    private static readonly WordPattern Wish = WordPattern.Parse("preferably|ideally|hopefully|prefer|preferred|best|rather|possible");

    /// <summary>True for "at 7 sharp", "exactly at 7".</summary>
    public static bool IsExact(Instruction text, int from, int to) =>
        (to < text.Words.Length && Exact.TryMatch(text.Words, to, out _)) || (from > 1 && (Exact.TryMatch(text.Words, from - 1, out _) || Exact.TryMatch(text.Words, from - 2, out _)));

    /// <summary>True when the value stands in a phrase that begins with "preferably" or ends with "if possible".</summary>
    public static bool IsWished(Instruction text, int from, int to)
    {
        for (var i = from - 1; i >= Math.Max(0, from - 5); i--)
        {
            if (Wish.TryMatch(text.Words, i, out _) && text.Words[i].Lower != "possible")
            {
                return true;
            }

            if (text.Words[i + 1].Break != '\0')
            {
                break;
            }
        }

        return to + 1 < text.Words.Length && text.Words[to].Lower == "if" && text.Words[to + 1].Lower is "possible" or "available";
    }
}
