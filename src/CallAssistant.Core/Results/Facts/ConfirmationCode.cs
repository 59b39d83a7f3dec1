using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Results.Dialogue;

namespace CallAssistant.Results.Facts;

/// <summary>Finds confirmation numbers in the callee's words.</summary>
internal static class ConfirmationCode
{
    private static readonly PhraseSet Names = new("confirmation", "booking number|code|reference", "reservation number|code", "reference", "appointment number|code", "cancellation number|code", "code is", "quote number");
    private static readonly PhraseSet Others = new("order|tracking|phone|account|member|room|suite|license|policy number", "not your|the|that|a", "used to be", "old|previous");

    /// <summary>The code mentions of a text that are said to be a confirmation.</summary>
    public static IEnumerable<Mention.Code> In(string text, TextContext context)
    {
        var sentences = Clause.Sentences(text);
        var (reading, parts) = MentionScanner.Read(text, context);
        foreach (var part in parts)
        {
            if (part.Mention is not Mention.Code code || !CodeCues.LeadTo(reading, part.First))
            {
                continue;
            }

            var sentence = sentences.FirstOrDefault(s => s.Holds(code.Start));
            if (sentence is { IsQuestion: false } && Names.IsIn(sentence.Words) && !Others.IsIn(sentence.Words))
            {
                yield return code;
            }
        }
    }

    /// <summary>The last one of several texts; null when there is none.</summary>
    public static string? Last(IEnumerable<string> texts, TextContext context) => texts.SelectMany(t => In(t, context)).LastOrDefault()?.Value;
}
