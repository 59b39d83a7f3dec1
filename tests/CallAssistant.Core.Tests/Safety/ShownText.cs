using System.Text.Json;

namespace CallAssistant.Core.Tests.Safety;

/// <summary>What our code shows to a model, as text: all of a context but the callee's own words, which the model has from the callee.</summary>
internal static class ShownText
{
    public static string Of(CallContext context) => JsonSerializer.Serialize(context with { Turns = [.. context.Turns.Where(turn => turn.Speaker != Speaker.Human)] });

    public static string Of(AnalysisContext context) => JsonSerializer.Serialize(new { context.Task.RawInstruction, context.Task.Plan, Segments = context.Segments.Where(segment => segment.Speaker != Speaker.Human) });

    /// <summary>True when the value stands in the text, as a word of its own.</summary>
    public static bool Holds(string text, string value)
    {
        for (var at = text.IndexOf(value, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + value.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
