using CallAssistant.Ai.Instructions;
using CallAssistant.Ai.Risks;
using CallAssistant.Mandates;

namespace CallAssistant.Ai.ModelPlanning;

/// <summary>
/// Puts a model's words into the plan of the rules. Who is called, what may be spent, agreed to and told, and when, stays what the rules read: a model can ask for more and warn of more, and allow nothing.
/// </summary>
internal static class PlanMerge
{
    private const string StillThere = "Is that still available?";
    private const string Note = "note";

    public static PlanningResult With(this PlanningResult rules, PlanDraft draft, CallTask task, string planner) => rules with
    {
        Title = draft.Title,
        Plan = rules.Plan with
        {
            Goal = draft.Goal,
            Steps = draft.Steps,
            Details = Fill(rules.Plan.Details, draft.Details),
            Script = Script(rules.Plan, draft),
            Missing = [.. rules.Plan.Missing.Concat(Asked(rules, draft, task)).OrderByDescending(missing => missing.IsRequired)],
            Risks = [.. rules.Plan.Risks, .. draft.Notes.Select(note => new PlanRisk(Note, note, IsBlocking: false))],
            Planner = planner,
        },
    };

    /// <summary>Adds what a model forbids.</summary>
    public static PlanningResult With(this PlanningResult result, RiskOpinion opinion) =>
        opinion is { Allowed: false, Rule: { } name } && RiskRules.Find(name) is { } rule && !result.Plan.Risks.Any(risk => risk.Rule == name)
            ? result with { Plan = result.Plan with { Risks = [.. result.Plan.Risks, rule.Risk] } }
            : result;

    private static ErrandDetails Fill(ErrandDetails known, PlanDraft.Facts found) => known with
    {
        Subject = known.Subject ?? found.Subject,
        Person = known.Person ?? found.Person,
        Place = known.Place ?? found.Place,
        Existing = known.Existing ?? found.Existing,
        Reference = known.Reference ?? found.Reference,
    };

    /// <summary>The opening discloses the AI and a voicemail keeps secrets: both are the rules'. So is a message, which is passed on in the user's words.</summary>
    private static CallScript Script(CallPlan plan, PlanDraft draft) => plan.Errand == CallErrand.LeaveMessage ? plan.Script : plan.Script with
    {
        KeyQuestions = [.. plan.Script.KeyQuestions.Where(line => line.EndsWith(StillThere, StringComparison.Ordinal)), .. draft.Questions],
        Fallbacks = draft.Fallbacks.Count > 0 ? draft.Fallbacks : plan.Script.Fallbacks,
        Closing = draft.Closing,
    };

    /// <summary>What the model misses. Who has answered once is not held up by it again, and nobody is asked for what must not be passed on.</summary>
    private static IEnumerable<MissingFact> Asked(PlanningResult rules, PlanDraft draft, CallTask task) =>
        draft.Missing
            .Where(question => !task.Answers.ContainsKey(question.Field) && !rules.Plan.Missing.Any(known => known.Field == question.Field))
            .Where(question => question.Field is not MissingFact.PhoneNumber && !RiskRules.Find(RiskRules.Fraud)!.IsIn(Word.Split(question.Text)))
            .DistinctBy(question => question.Field)
            .Select(question => new MissingFact(question.Field, question.Text, question.Required && task.Answers.Count == 0, []));
}
