using CallAssistant.Ai.Instructions;
using CallAssistant.Language.Names;

namespace CallAssistant.Ai.InstructionCallees;

/// <summary>Finds the person who is wanted at the callee.</summary>
internal static class PersonFinder
{
    private static readonly WordPattern[] AskFor = WordPattern.ParseAll("ask for", "speak to|with", "talk to|with", "see", "with");

    /// <summary>Somebody with a title, else somebody who is asked for by name; null when nobody is.</summary>
    public static WordSpan? Find(Instruction text) => FindTitled(text) ?? FindAskedFor(text);

    private static WordSpan? FindTitled(Instruction text)
    {
        for (var i = 0; i < text.Words.Length; i++)
        {
            if (!PersonWords.IsTitle(text.Words[i].Lower) || i + 1 >= text.Words.Length)
            {
                continue;
            }

            var end = i + 1;
            while (end < text.Words.Length && end - i < 5 && (text.Words[end].Break == '\0' || end == i + 1)
                && (text.IsOneCase ? end < i + 2 && !NameReader.IsStop(text.Words[end].Lower) : text.Words[end].IsCapital && text.MentionAt(end) is null))
            {
                end++;
            }

            if (end > i + 1)
            {
                return new WordSpan(i, end);
            }
        }

        return null;
    }

    private static WordSpan? FindAskedFor(Instruction text)
    {
        foreach (var (_, end) in Phrases.Find(text, AskFor))
        {
            if (!text.IsOneCase && NameReader.TryRead(text, end, out var stop) && stop - end <= 3 && end > 1 && !text.Words[end - 1].IsCapital
                && text.Words[end - 1].Lower is not "with" && text.Words[end - 1].Lower is not "see")
            {
                return new WordSpan(end, stop);
            }
        }

        return null;
    }
}
