using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.InstructionCallees;

/// <summary>Places of words that lead to a name.</summary>
internal static class Phrases
{
    /// <summary>Every place of one of the patterns that has a word after it.</summary>
    public static IEnumerable<WordSpan> Find(Instruction text, WordPattern[] patterns)
    {
        for (var i = 0; i < text.Words.Length; i++)
        {
            foreach (var pattern in patterns)
            {
                if (pattern.TryMatch(text.Words, i, out var end) && end < text.Words.Length)
                {
                    yield return new WordSpan(i, end);
                }
            }
        }
    }

    /// <summary>The word after "the" when it stands here.</summary>
    public static int SkipThe(Instruction text, int word) => word < text.Words.Length && text.Words[word].Lower is "the" && text.Words[word].Break == '\0' ? word + 1 : word;
}
