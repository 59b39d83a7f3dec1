using CallAssistant.Ai.Models;
using CallAssistant.Results;

namespace CallAssistant.Ai.ModelAnalysis;

/// <summary>Says what is wrong with a model's analysis: lengths, names, words that were not said, and values that nobody said.</summary>
internal sealed class AnalysisDraftCheck
{
    private static readonly char[] Quotes = ['"', '“', '”'];

    private readonly Dictionary<long, string> _heard;
    private readonly string _said;
    private readonly KnownValues _values;

    public AnalysisDraftCheck(AnalysisContext context, CallAnalysis rules)
    {
        _heard = context.Segments.Where(segment => segment.Speaker == Speaker.Human).ToDictionary(segment => segment.Id, segment => segment.Text);
        _said = string.Join('\n', _heard.Values);
        var plan = context.Task.Plan!;
        _values = new KnownValues(CallText.ContextOf(context), [.. context.Segments.Select(segment => segment.Text), rules.Summary, plan.Goal, .. plan.Steps, .. plan.Script.KeyQuestions]);
        _values.Add(plan.Details.PreferredAt);
        foreach (var offer in context.Journal.Select(entry => entry.Event).OfType<CallEvent.OfferAccepted>())
        {
            _values.Add(offer.Offer.At);
        }

        foreach (var fact in rules.Facts)
        {
            _values.Add(CallText.TryMoment(fact.Value, out var moment) ? moment : null);
        }
    }

    public string? Check(AnalysisDraft draft) =>
        ModelText.Line("summary", draft.Summary, 600)
        ?? (draft.Outcome is AnalysisOutcomes.Achieved or AnalysisOutcomes.Open or AnalysisOutcomes.NotAchieved ? null : "outcome must be achieved, open or not_achieved.")
        ?? (draft.Mood is "neutral" or "positive" or "negative" ? null : "mood must be neutral, positive or negative.")
        ?? (draft.Facts.Count > 20 || draft.Facts.Contains(null!) ? "facts must have from 0 to 20 entries." : null)
        ?? (draft.FollowUps.Count > 3 || draft.FollowUps.Contains(null!) ? "follow_ups must have from 0 to 3 entries." : null)
        ?? draft.Facts.Select(CheckFact).FirstOrDefault(problem => problem is not null)
        ?? draft.FollowUps.Select(CheckFollowUp).FirstOrDefault(problem => problem is not null)
        ?? CheckQuotes(draft.Summary)
        ?? (_values.FindStray(draft.Summary) is { } stray ? $"summary: \"{stray}\" was not said." : null);

    private string? CheckFact(AnalysisDraft.Fact fact) =>
        ModelText.Line("key", fact.Key, 100)
        ?? (char.IsAsciiLetterLower(fact.Key[0]) && fact.Key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') ? null : "key must be a name in snake_case.")
        ?? (fact.Type is "string" or "number" or "datetime" or "boolean" ? null : "type must be string, number, datetime or boolean.")
        ?? ModelText.Line("value", fact.Value, 500)
        ?? CheckWords(fact.Segment, fact.Fragment);

    private string? CheckFollowUp(AnalysisDraft.FollowUp followUp) =>
        (followUp.Kind is "call_again" or "prepare" or "decide" ? null : "kind must be call_again, prepare or decide.") ?? CheckWords(followUp.Segment, followUp.Fragment);

    private string? CheckWords(long segment, string fragment) =>
        ModelText.Line("fragment", fragment, 500)
        ?? (!_heard.TryGetValue(segment, out var text) ? "segment must be the number of a line of the callee." : Fits(text, fragment) ? null : "fragment must be copied from its line.");

    /// <summary>What stands in quotation marks was said.</summary>
    private string? CheckQuotes(string summary) =>
        summary.Split(Quotes).Where((_, index) => index % 2 == 1).All(words => string.IsNullOrWhiteSpace(words) || Fits(_said, words.TrimEnd('.', ',', '!', '?', ' '))) ? null : "summary: what stands in quotation marks must be copied from a line of the callee.";

    /// <summary>Lines are shown without the characters that fences are made of.</summary>
    private static bool Fits(string text, string words) => ModelText.Holds(text, words) || ModelText.Holds(Fence.Clean(text), words);
}
