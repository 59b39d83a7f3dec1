namespace CallAssistant.Ai.OfflineAnalysis;

/// <summary>Puts words of the callee between quotation marks, so that nobody takes them for ours.</summary>
internal static class Quote
{
    private const int Longest = 200;

    /// <summary>The words in quotation marks; marks inside become single ones, line breaks spaces; long words are cut.</summary>
    public static string Of(string words)
    {
        var text = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('"', '\'').Replace('“', '\'').Replace('”', '\'');
        return "\"" + (text.Length <= Longest ? text : text[..Longest] + "…") + "\"";
    }

    /// <summary>How the callee is called in a text for the user.</summary>
    public static string Callee(AnalysisContext context)
    {
        var details = context.Task.Plan?.Details;
        var name = details?.Callee ?? details?.Person ?? "the business at " + context.Session.PhoneNumber;
        return name.StartsWith("my ", StringComparison.OrdinalIgnoreCase) ? "your " + name[3..] : name;
    }
}
