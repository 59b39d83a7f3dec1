using System.Globalization;
using System.Text;
using CallAssistant.Ai.Models;
using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Language;
using CallAssistant.Mandates;
using Microsoft.SemanticKernel.ChatCompletion;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>
/// What a model is sent for a turn. All that stays the same on a call comes first and the state of the turn last, so that endpoints which cache prefixes can use theirs. It takes some
/// microseconds to write, next to what sending it costs, so nothing is kept from turn to turn.
/// </summary>
internal static class CallPrompt
{
    private const string Mark = "callee_said";
    private static readonly PromptTemplate Template = PromptTemplate.Load("agent.v2.md");

    public static ChatHistory Of(CallContext context, bool disclosureHeard)
    {
        var history = new ChatHistory(Template.Render(place => Value(place, context)));
        var ours = new StringBuilder();
        var theirs = new StringBuilder();
        foreach (var turn in context.Turns)
        {
            if (turn.Speaker == Speaker.System || string.IsNullOrWhiteSpace(turn.Text))
            {
                continue;
            }

            // One message for turns in a row: some endpoints insist on messages that alternate.
            if (turn.Speaker == Speaker.Assistant)
            {
                Flush(theirs, history.AddUserMessage);
                ours.Append(ours.Length > 0 ? " " : "").Append(turn.Text.Trim());
                theirs.Append(turn.Interrupted ? "[You were cut short there.]\n" : "");
            }
            else
            {
                Flush(ours, history.AddAssistantMessage);
                theirs.Append(Fence.Around(Mark, turn.Text)).Append('\n');
            }
        }

        Flush(ours, history.AddAssistantMessage);
        AddState(theirs, context, disclosureHeard);
        Flush(theirs, history.AddUserMessage);
        return history;
    }

    private static void Flush(StringBuilder text, Action<string> add)
    {
        if (text.Length > 0)
        {
            add(text.ToString());
            text.Clear();
        }
    }

    private static void AddState(StringBuilder text, CallContext context, bool disclosureHeard)
    {
        text.Append(CultureInfo.InvariantCulture, $"[It is {context.Now:dddd yyyy-MM-dd HH:mm} where the callee is.]");
        if (context.Turns.Count == 0)
        {
            text.Append("\n[The call was answered. Nobody has said anything yet.]");
        }
        else if (context.Silence > TimeSpan.Zero)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[The callee has said nothing for {context.Silence.TotalSeconds:0} seconds.]");
        }

        if (!disclosureHeard)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[\"{Phrases.Opening(context)}\" is said for you now. Go on after it, without saying it again.]");
        }

        if (context.Accepted is { } accepted)
        {
            text.Append("\n[Accepted: ").Append(OfferWords(accepted)).Append(".]");
        }
    }

    private static string OfferWords(Offer offer)
    {
        var parts = new[] { offer.At is { } at ? SpokenFormat.Moment(at) : null, offer.Price is { } price ? SpokenFormat.Amount(price) : null };
        return string.Join(", ", parts.OfType<string>().DefaultIfEmpty("the offer"));
    }

    private static string Value(string place, CallContext context)
    {
        var plan = context.Plan;
        return place switch
        {
            "principal" => context.PrincipalName,
            "goal" => plan.Goal,
            "steps" => Lines(plan.Steps),
            "request" => RequestWords.Of(context),
            "details" => Details(plan),
            "mandate" => MandateWords.Of(context),
            "values" => Lines(context.DisclosableValues.Select(value => $"{value.Key.Replace('_', ' ')}: {value.Value}")),
            "tone" => Tone(context.Tone),
            _ => throw new InvalidOperationException($"The prompt has a place {place} that nothing fills."),
        };
    }

    private static string Details(CallPlan plan)
    {
        var details = plan.Details;
        var known = new (string Name, string? Value)[]
        {
            ("Who is called", details.Callee), ("Person wanted there", details.Person), ("Subject", details.Subject), ("Existing booking", details.Existing), ("People", details.PartySize?.ToString(CultureInfo.InvariantCulture)),
            ("Reference", details.Reference), ("Message to pass on", details.Message), ("Name for the booking", details.BookingName),
        };
        var lines = known.Where(fact => !string.IsNullOrWhiteSpace(fact.Value)).Select(fact => $"{fact.Name}: {fact.Value}")
            .Concat(plan.Script.KeyQuestions.Select(question => "Question to ask: " + question))
            .Concat(plan.Script.Fallbacks.Select(line => "If that cannot be had: " + line));
        return Lines(lines);
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.DefaultIfEmpty("nothing").Select(line => "- " + line));

    private static string Tone(CallTone tone) => tone switch
    {
        CallTone.Friendly => "Warm and polite.",
        CallTone.Firm => "Polite; say what is wanted once more when it is refused.",
        CallTone.Assertive => "Polite and insistent: ask again and for alternatives before you give up.",
        _ => "Polite and short.",
    };
}
