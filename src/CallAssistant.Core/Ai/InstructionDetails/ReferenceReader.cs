using CallAssistant.Ai.Instructions;
using CallAssistant.Language;

namespace CallAssistant.Ai.InstructionDetails;

/// <summary>Reads the number of an order or a booking.</summary>
internal static class ReferenceReader
{
    private static readonly WordPattern[] OrderNumber = WordPattern.ParseAll(
        "order|tracking|reference|confirmation|booking|ref|ticket|case|invoice|account|reservation|prescription|parcel|package number|no|id|code|#? is?", "number is?");

    /// <summary>The order's or booking's number; null when it was not said.</summary>
    public static string? Read(Instruction text)
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
}
