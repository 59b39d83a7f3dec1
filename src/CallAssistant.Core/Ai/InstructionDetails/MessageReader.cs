using CallAssistant.Ai.Instructions;

namespace CallAssistant.Ai.InstructionDetails;

/// <summary>Reads the message to pass on.</summary>
internal static class MessageReader
{
    private static readonly WordPattern[] Message = WordPattern.ParseAll(
        "message|voicemail for|with|to|on|at .. that|saying|asking|to", "message|voicemail that|saying|asking|is|to say?", "tell|inform|notify|remind him|her|them that?", "let .. know that?", "tell|inform|notify|remind .. that",
        "pass on|along .. that", "pass on|along", "tell|inform|notify|remind my|the|our|dr|mr|mrs|ms .. i|i'm|i'll|i've|we|we're|to|he|she|the", "saying that?");

    /// <summary>The message to pass on; null when it was not said.</summary>
    public static string? Read(Instruction text)
    {
        if (Quoted(text.Text) is { } quoted)
        {
            return quoted;
        }

        var colon = text.Text.IndexOf(": ", StringComparison.Ordinal);
        if (colon >= 0 && colon + 2 < text.Text.Length && text.Text.AsSpan(0, colon).Contains("message", StringComparison.OrdinalIgnoreCase))
        {
            return Prose.Limit(text.Text[(colon + 2)..]);
        }

        if (!WordPattern.TryFindAny(Message, text.Words, out _, out var start))
        {
            return null;
        }

        // Patterns that end with the first word of the message keep it.
        if (start > 0 && text.Words[start - 1].Lower is "i" or "i'm" or "i'll" or "i've" or "we" or "we're" or "to" or "he" or "she" or "the" or "asking")
        {
            start--;
        }

        return start < text.Words.Length ? Prose.Limit(text.Text[text.Words[start].Start..]) : null;
    }

    private static string? Quoted(string text)
    {
        var start = text.IndexOfAny(['"', '\u201C']);
        var end = start < 0 ? -1 : text.IndexOfAny(['"', '\u201D'], start + 1);
        return end - start > 3 ? Prose.Limit(text[(start + 1)..end]) : null;
    }
}
