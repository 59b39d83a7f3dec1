using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>What every call has in common: refusals, wrong numbers, holding, repeating, questions about the caller.</summary>
internal static class CommonTalk
{
    private static readonly PhraseSet NewVoice = new("how can|may i|we help", "this is * speaking", "hello this is", "hi this is", "hello you are through");

    /// <summary>Ends the call where the callee's words leave nothing else to do.</summary>
    public static bool TryEnd(Talk talk, Reply reply)
    {
        var settled = talk.Context.Accepted is not null;
        if (talk.Has(CalleeCue.DoNotCall))
        {
            Farewells.Sorry(talk, reply, "I am sorry to have bothered you, we will not call again.", "The callee does not want to be called.");
        }
        else if (talk.Has(CalleeCue.WrongNumber) && !settled)
        {
            Farewells.Sorry(talk, reply, "I am sorry to have bothered you.", "Wrong number.");
        }
        else if (talk.Has(CalleeCue.Hostile) && !settled)
        {
            // Whatever was said: short and calm.
            reply.Say(talk.DisclosureHeard ? "I am sorry to have disturbed you." : "I am sorry.").Say(Phrases.Goodbye).End("The callee was hostile.");
        }
        else if (talk.Has(CalleeCue.Refusal) && !settled)
        {
            Farewells.Sorry(talk, reply, "I understand, I am sorry to have bothered you.", "The callee does not talk to the assistant.");
        }
        else if (talk.Has(CalleeCue.CallBack) && !settled && talk.Reading.Offers.Count == 0 && !talk.Has(CalleeCue.Menu) && talk.Context.Plan.Errand != CallErrand.AskOpeningHours)
        {
            Farewells.Sorry(talk, talk.DisclosureHeard ? reply : reply.Say(Phrases.Opening(talk.Context)), "Thank you, we will call back then.", "The callee asked to call back.");
        }

        return !reply.IsEmpty;
    }

    /// <summary>Reacts to what is not about the errand.</summary>
    public static bool TryReact(Talk talk, Reply reply)
    {
        var context = talk.Context;
        if (talk.Has(CalleeCue.AsksIfRobot))
        {
            reply.Say(Phrases.WhoIAm(context, yes: true)).Say(Resume(talk));
            return true;
        }

        if (talk.Has(CalleeCue.WhoIsCalling))
        {
            reply.Say(Phrases.WhoIAm(context, yes: false)).Say(Resume(talk));
            return true;
        }

        if (talk.Has(CalleeCue.Repeat))
        {
            reply.Say(talk.LastSubstance.Length > 0 ? talk.LastSubstance : talk.Request);
            return true;
        }

        if (talk.Has(CalleeCue.WantsPerson))
        {
            reply.Say($"I am sorry, {context.PrincipalName} cannot come to the phone, I am the assistant.").Say(Resume(talk));
            return true;
        }

        var waits = talk.Has(CalleeCue.Hold) && talk.Reading.Offers.Count == 0 && talk.Reading.Moments.Count == 0 && FieldQuestion.Read(talk.Heard).Count == 0
            && !talk.Has(CalleeCue.Booked | CalleeCue.Cancelled | CalleeCue.MessageTaken | CalleeCue.NothingFree);
        if (waits)
        {
            reply.Say("Of course.");
            return true;
        }

        if (talk.RequestHeard && talk.CalleeTurns > 1 && NewVoice.IsIn(new WordText(talk.Heard)) && talk.Reading.Offers.Count == 0 && context.Accepted is null)
        {
            reply.Say(Phrases.Opening(context)).Say(talk.Request);
            return true;
        }

        return false;
    }

    /// <summary>Gives the values that were asked for and may be said.</summary>
    public static bool TryAnswerFields(Talk talk, Reply reply)
    {
        var details = talk.Context.Plan.Details;
        var before = reply.Sentences.Count();
        if (Withheld.IsPressed(talk))
        {
            Withheld.End(talk, reply);
            return true;
        }

        foreach (var field in FieldQuestion.Read(talk.Heard).Take(3))
        {
            if (Withheld.ValueOf(talk, field) is { } value)
            {
                reply.Say($"{Label(field)} is {Spoken(talk, field, value)}.");
            }
            else if (field != FieldQuestion.Secret && PrincipalTalk.TryAsk(talk, reply, $"your {field.Replace('_', ' ')}"))
            {
                return true;
            }
            else
            {
                reply.Say(Phrases.NotGiven(talk.Context.Tone));
            }
        }

        var words = new WordText(talk.Heard);
        if (new PhraseSet("how many|large|big", "number of people|guests", "party size", "for how many").IsIn(words) && details.PartySize is { } people)
        {
            reply.Say($"It is for {Wording.People(people)}.");
        }
        else if (new PhraseSet("order|reference|tracking|booking number|id", "number * order").IsIn(words) && talk.Context.Plan.Errand == CallErrand.CheckOrder && (talk.Heard.Contains('?') || new PhraseSet("need", "please").IsIn(words)) && reply.Sentences.Count() == before)
        {
            reply.Say(details.Reference is { Length: > 0 } reference ? $"The order number is {SpokenFormat.Spelled(reference)}." : Phrases.NotKnown(talk.Context.Tone));
        }
        else if (new PhraseSet("new|existing|returning|current|regular patient|client|customer|guest", "been here|with us|in before", "first visit|time").IsIn(words) && talk.Heard.Contains('?') && talk.Reading.Offers.Count == 0)
        {
            reply.Say(Phrases.NotKnown(talk.Context.Tone));
        }

        return reply.Sentences.Count() > before;
    }

    /// <summary>What the conversation was at, to go on with.</summary>
    private static string Resume(Talk talk) =>
        talk.RequestHeard && talk.LastSubstance is { Length: > 0 } last && last.TrimEnd().EndsWith('?') && !Disclosure.IsIn(last) ? Clause.Sentences(last)[^1].Text.Trim() : talk.Context.Accepted is null ? talk.Request : "Please go on.";

    private static string Spoken(Talk talk, string field, string value) =>
        field == PrivateFields.FullName && new PhraseSet("spell", "spelling", "spelled").IsIn(new WordText(talk.Heard))
            ? value + ", " + string.Join(", ", value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => SpokenFormat.Spelled(part.ToUpperInvariant())))
            : Wording.Private(field, value);

    private static string Label(string field) => field switch
    {
        PrivateFields.FullName => "The name",
        "vin" => "The VIN",
        _ => "The " + field.Replace('_', ' '),
    };
}
