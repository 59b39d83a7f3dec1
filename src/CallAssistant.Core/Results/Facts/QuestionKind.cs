using CallAssistant.Mandates;

namespace CallAssistant.Results.Facts;

/// <summary>What kind of answer an errand's question asks for.</summary>
internal static class QuestionKind
{
    private static readonly PhraseSet Starts = new("whether", "if", "do|does|did", "is|are|was|were", "can|could|may|will|would", "has|have", "you have");
    private static readonly PhraseSet Inside = new("ask|know|check|out|see|me * if|whether", "whether");

    /// <summary>True when "no" is an answer.</summary>
    public static bool IsYesNo(CallPlan plan) =>
        Inside.IsIn(new WordText(plan.Goal)) || plan.Script.KeyQuestions.Append(plan.Details.Subject ?? "").Select(text => new WordText(text)).Any(words => Starts.Begins(words) || Inside.IsIn(words));
}
