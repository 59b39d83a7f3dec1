using System.Reflection;

namespace CallAssistant.Mandates.Secrecy;

/// <summary>Sorts the texts of a task: what the assistant may say, and what it was told for itself.</summary>
internal static class Sayable
{
    private static readonly string[] Prompts = [.. ReadPrompts()];

    /// <summary>What is wanted in words for the callee, the script, and values that may be disclosed.</summary>
    public static IEnumerable<string> Of(CallTask task, IEnumerable<string> disclosable)
    {
        var plan = task.Plan!;
        var details = plan.Details;
        string?[] texts =
        [
            .. disclosable, plan.Script.Opening, .. plan.Script.KeyQuestions, .. plan.Script.Fallbacks, plan.Script.Closing, plan.Script.Voicemail, details.Callee, details.Person, details.Subject, details.Place, details.Existing,
            details.Reference, details.Message, details.BookingName, task.TargetPhoneNumber,
        ];
        return texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!);
    }

    /// <summary>The goal and the steps, the user's conditions, and the rules that models are given.</summary>
    public static IEnumerable<string> Hidden(CallTask task) => [task.Plan!.Goal, .. task.Plan.Steps, .. task.HardConstraints, .. Prompts];

    private static IEnumerable<string> ReadPrompts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".md", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
