using System.Globalization;
using System.Text;
using CallAssistant.Ai.Instructions;
using CallAssistant.Ai.Models;
using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Language;

namespace CallAssistant.Ai.ModelPlanning;

/// <summary>Asks a model for a plan. It sees the user's words without what the user forbids to say and with private values hidden, and what the rules made of them; never a profile, a contact or a number.</summary>
internal static class PlanQuestion
{
    /// <summary>The name and version of the prompt.</summary>
    public const string Name = "plan.v1";

    private static readonly StructuredPrompt<PlanDraft> Prompt = new(Name, PlanJson.Default.PlanDraft);

    public static StructuredQuestion<PlanDraft> Of(CallTask task, PlanningContext context, PlanningResult rules) =>
        new(Prompt, place => Value(place, context, rules), Input(task, context), new PlanDraftCheck(task, context, rules).Check, context.ModelUsed);

    /// <summary>The user's words as models see them.</summary>
    public static string Words(string text, AssistantSettings settings) => new PrivateHandles(settings).Hide(Secrets.Split(text).Spoken);

    private static string Input(CallTask task, PlanningContext context)
    {
        var input = new StringBuilder(Fence.Around("instruction", Words(task.RawInstruction, context.Settings)));
        if (task.Answers.Count > 0)
        {
            input.Append('\n').Append(Fence.Around("answers", string.Join('\n', task.Answers.Select(answer => $"{answer.Key}: {Words(answer.Value, context.Settings)}"))));
        }

        if (context.OpenOffer is { } offer)
        {
            input.Append("\nThe last call left an offer open:\n").Append(Fence.Around("callee_said", offer.Words));
        }

        return input.ToString();
    }

    private static string Value(string place, PlanningContext context, PlanningResult rules) => place switch
    {
        "principal" => ScriptNames.Unnamed,
        "now" => TimeZoneInfo.ConvertTime(context.Now, TimeZoneInfo.FindSystemTimeZoneById(rules.Plan.TimeZone)).ToString("dddd yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        "found" => Found(context.Settings, rules),
        "asked" => rules.Plan.Missing.Count == 0 ? "- nothing" : string.Join('\n', rules.Plan.Missing.Select(missing => $"- {missing.Field}: {missing.Question}")),
        _ => throw new InvalidOperationException($"The prompt has a place {place} that nothing fills."),
    };

    private static string Found(AssistantSettings settings, PlanningResult rules)
    {
        var (plan, details) = (rules.Plan, rules.Plan.Details);
        var facts = new (string Name, string? Value)[]
        {
            ("Errand", plan.Errand.ToString()), ("Goal", plan.Goal), ("Callee", details.Callee), ("Person wanted there", details.Person), ("Subject", details.Subject), ("Existing booking", details.Existing),
            ("People", details.PartySize?.ToString(CultureInfo.InvariantCulture)), ("Time", details.Window is { } window ? SpokenFormat.Window(window) : null), ("Reference", details.Reference),
            ("May be told on the line", rules.Mandate.DisclosableFields.Count > 0 ? string.Join(", ", rules.Mandate.DisclosableFields) : "nothing"), ("Number", rules.PhoneNumber is null ? "not known" : "known"),
        };
        return new PrivateHandles(settings).Hide(string.Join('\n', facts.Where(fact => fact.Value is not null).Select(fact => $"- {fact.Name}: {Fence.Clean(fact.Value!)}")));
    }
}
