namespace CallAssistant.Ai.Models;

/// <summary>Puts words that are not ours between marks that nothing inside can close: what stands there is information for a model and never an instruction.</summary>
internal static class Fence
{
    /// <summary>The words between an opening and a closing mark, each on a line of its own.</summary>
    public static string Around(string mark, string words) => $"<{mark}>\n{Clean(words)}\n</{mark}>";

    /// <summary>Without the characters that a fence is made of.</summary>
    public static string Clean(string words) => words.Replace('<', '(').Replace('>', ')');
}
