using CallAssistant.Ai.Instructions;
using CallAssistant.Language;

namespace CallAssistant.Ai.InstructionDetails;

/// <summary>Reads conditions and wishes in the user's words.</summary>
internal static class ConstraintReader
{
    private static readonly WordPattern[] Soft = WordPattern.ParseAll(
        "preferably", "ideally", "if possible", "would be nice|great|better|good|best", "prefer", "preference", "hopefully", "rather", "if you can", "if they can", "best if", "would like if");

    private static readonly WordPattern[] Hard = WordPattern.ParseAll(
        "must", "only", "not before|after|on|later|earlier|more|outside|inside|in|at|a|the", "no more|later|earlier|new|extra|additional|deposit|smoking|contract|fee|fees", "don't|dont|do agree|accept|book|give|pay|sign|commit|take|want|share|mention|tell|buy|make|say|let|spend|leave|use|schedule",
        "do not", "never", "without", "make sure", "has|have to be", "needs|need to be", "under no circumstances", "absolutely", "strictly", "nothing before|after|over|under|later|earlier", "can't|cannot|can not do|make|come|be|pay|before|after|on",
        "up to", "at most", "no later than", "maximum", "max", "at the latest", "at the earliest", "except", "required", "allergic", "allergy", "wheelchair", "under|below");

    /// <summary>Reads both lists.</summary>
    public static (IReadOnlyList<string> Hard, IReadOnlyList<string> Soft) Read(Instruction text)
    {
        var hard = new List<string>();
        var soft = new List<string>();
        foreach (var (start, end) in Clauses(text))
        {
            var words = text.Words.AsSpan(start, end - start);
            if (WordPattern.TryFindAny(Soft, words, out var at, out _))
            {
                Add(soft, text, From(text, start, start + at, words[at].Lower), end);
            }
            else if (WordPattern.TryFindAny(Hard, words, out at, out _) && IsCondition(text, start + at))
            {
                Add(hard, text, From(text, start, start + at, words[at].Lower), end);
            }
        }

        return (hard, soft);
    }

    /// <summary>"under the name", "under Smith" is no condition; "under $60" is.</summary>
    private static bool IsCondition(Instruction text, int cue) => text.Words[cue].Lower is not ("under" or "below")
        || (cue + 1 < text.Words.Length && text.MentionAt(cue + 1) is Mention.Amount or Mention.Count);

    /// <summary>A condition that starts inside its clause is given from its own first word: "… this week up to $100" is "up to $100".</summary>
    private static int From(Instruction text, int start, int cue, string word) =>
        word is "up" or "under" or "below" or "at" or "max" or "maximum" or "preferably" or "ideally" or "not" or "no" or "without" or "except" or "nothing" ? cue
        : word is "only" or "must" or "if" or "would" || cue - start <= 3 ? start
        : text.Words[cue].Lower is "prefer" or "don't" or "do" && text.Words[cue - 1].Lower is "i" or "i'd" or "we" ? cue - 1
        : start;

    private static void Add(List<string> list, Instruction text, int start, int end)
    {
        if (list.Count < CallTask.MaxConstraints && Prose.Cut(Prose.OneLine(text.Slice(start, end)), CallTask.MaxConstraintLength) is { Length: > 0 } words && !list.Contains(words))
        {
            list.Add(words);
        }
    }

    private static IEnumerable<(int Start, int End)> Clauses(Instruction text)
    {
        var start = 0;
        for (var i = 1; i < text.Words.Length; i++)
        {
            var isLink = text.Words[i].Lower is "but" || (text.Words[i].Lower is "and" && i + 1 < text.Words.Length && IsCue(text.Words[i + 1].Lower));
            if (text.Words[i].Break != '\0' || isLink)
            {
                yield return (start, i);
                start = isLink ? i + 1 : i;
            }
        }

        if (start < text.Words.Length)
        {
            yield return (start, text.Words.Length);
        }
    }

    private static bool IsCue(string word) =>
        word is "not" or "no" or "don't" or "do" or "only" or "must" or "never" or "preferably" or "ideally" or "make" or "it" or "i" or "if" or "without" or "under" or "up" or "nothing";
}
