using CallAssistant.Ai.Models;
using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Mandates.Secrecy;

namespace CallAssistant.Ai.ModelPlanning;

/// <summary>Says what is wrong with a model's plan: lengths, values that nobody gave, and lines that could never be said.</summary>
internal sealed class PlanDraftCheck
{
    private readonly KnownValues _values;
    private readonly SpeechState _speech;
    private readonly string _words;

    public PlanDraftCheck(CallTask task, PlanningContext context, PlanningResult rules)
    {
        var (plan, settings) = (rules.Plan, context.Settings);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone);
        var text = new TextContext(TimeZoneInfo.ConvertTime(context.Now, zone), zone, settings.Region, settings.Currency);
        _words = string.Join('\n', task.Answers.Values.Prepend(task.RawInstruction).Select(words => PlanQuestion.Words(words, settings)));
        _values = new KnownValues(text, [_words, plan.Goal, .. plan.Steps, .. plan.Script.KeyQuestions, .. plan.Script.Fallbacks]);
        _values.Add(plan.Details.PreferredAt);
        _values.Add(plan.Details.Window?.From);
        _values.Add(plan.Details.Window?.To);
        var principal = ScriptNames.Principal(settings, rules.Mandate);
        _speech = new SpeechState
        {
            Mandate = rules.Mandate,
            Private = new PrivateValues(settings.Profile, rules.Mandate.DisclosableFields, principal),
            PrincipalName = principal,
            Text = text,
            DisclosureHeard = true,
            Sayable = [_words, .. plan.Script.KeyQuestions, .. plan.Script.Fallbacks, plan.Details.Callee ?? ""],
        };
    }

    public string? Check(PlanDraft draft) =>
        ModelText.Line("title", draft.Title, 80)
        ?? ModelText.Line("goal", draft.Goal, 300)
        ?? ModelText.Lines("steps", draft.Steps, 3, 7, 200)
        ?? ModelText.Lines("questions", draft.Questions, 1, 4, 250)
        ?? ModelText.Lines("fallbacks", draft.Fallbacks, 0, 3, 250)
        ?? ModelText.Line("closing", draft.Closing, 150)
        ?? ModelText.Lines("notes", draft.Notes, 0, 3, 200)
        ?? CheckDetails(draft.Details)
        ?? CheckMissing(draft.Missing)
        ?? draft.Questions.Concat(draft.Fallbacks).Append(draft.Closing).Select(CheckSpoken).FirstOrDefault(problem => problem is not null)
        ?? CheckValues(draft);

    private string? CheckDetails(PlanDraft.Facts details) =>
        new[] { details.Subject, details.Person, details.Place, details.Existing, details.Reference }.OfType<string>()
            .Select(value => ModelText.Line("details", value, 100) ?? (ModelText.Holds(_words, value) ? null : "details must hold words of the instruction or the answers, or null."))
            .FirstOrDefault(problem => problem is not null);

    private static string? CheckMissing(IReadOnlyList<PlanDraft.Question?> missing) =>
        missing.Count > 3 || missing.Any(question => question is null) ? "missing must have from 0 to 3 entries."
        : missing.Select(question => ModelText.Line("missing.field", question!.Field, 40) ?? ModelText.Line("missing.text", question.Text, 200) ?? (IsName(question.Field) ? null : "missing.field must be a name in snake_case."))
            .FirstOrDefault(problem => problem is not null);

    /// <summary>A line for the callee: it has to pass the gate before anybody is called.</summary>
    private string? CheckSpoken(string line)
    {
        if (ModelText.Spoken("A line for the callee", line) is { } problem)
        {
            return problem;
        }

        if (Clause.Sentences(line).Select(sentence => SpeechGate.Check(sentence.Text, _speech)).FirstOrDefault(rule => rule is not null) is { } broken)
        {
            return $"A line for the callee breaks the rule {broken}.";
        }

        return Normaliser.Find(line, _speech.Text).Any(mention => mention is Mention.Amount or Mention.Phone) ? "A line for the callee holds an amount or a number." : null;
    }

    private string? CheckValues(PlanDraft draft)
    {
        var texts = draft.Steps.Concat(draft.Questions).Concat(draft.Fallbacks).Concat(draft.Notes).Concat([draft.Title, draft.Goal, draft.Closing]);
        return texts.Select(_values.FindStray).FirstOrDefault(stray => stray is not null) is { } words ? $"\"{words}\" was not said by anybody." : null;
    }

    private static bool IsName(string field) => char.IsAsciiLetterLower(field[0]) && field.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
