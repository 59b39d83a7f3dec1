using System.Globalization;
using CallAssistant.Ai.Models;
using CallAssistant.Results.Facts;

namespace CallAssistant.Ai.ModelAnalysis;

/// <summary>Asks a model what came of a call. It sees what was heard, line by line, and the goal.</summary>
internal static class AnalysisQuestion
{
    /// <summary>The name and version of the prompt.</summary>
    public const string Name = "analysis.v1";

    private static readonly StructuredPrompt<AnalysisDraft> Prompt = new(Name, AnalysisJson.Default.AnalysisDraft);

    private static readonly string Keys = string.Join(
        ", ",
        FactKeys.Appointment, FactKeys.AlternativeTime, FactKeys.Price, FactKeys.Deposit, FactKeys.ConfirmationNumber, FactKeys.OpeningHours, FactKeys.OrderStatus, FactKeys.DeliveryDate, FactKeys.PartySize,
        FactKeys.PhoneNumber, FactKeys.Address, FactKeys.CallBackAfter, FactKeys.ContactPerson, FactKeys.Cancelled, FactKeys.MessageTaken, FactKeys.Answer);

    public static StructuredQuestion<AnalysisDraft> Of(AnalysisContext context, CallAnalysis rules) =>
        new(Prompt, place => Value(place, context), Fence.Around("transcript", Transcript(context)), new AnalysisDraftCheck(context, rules).Check, context.ModelUsed);

    private static string Transcript(AnalysisContext context) => string.Join('\n', context.Segments.Where(segment => segment.Speaker != Speaker.System).Select(segment =>
        string.Create(CultureInfo.InvariantCulture, $"{segment.Id} {(segment.Speaker == Speaker.Human ? "callee" : "assistant")}: {segment.Text.ReplaceLineEndings(" ")}")));

    private static string Value(string place, AnalysisContext context) => place switch
    {
        "principal" => "the user",
        "goal" => Fence.Clean(context.Task.Plan!.Goal),
        "began" => context.CallTime.ToString("dddd yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
        "keys" => Keys,
        _ => throw new InvalidOperationException($"The prompt has a place {place} that nothing fills."),
    };
}
