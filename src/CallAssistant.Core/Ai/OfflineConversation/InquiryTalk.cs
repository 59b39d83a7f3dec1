using CallAssistant.Mandates;
using CallAssistant.Results;
using CallAssistant.Results.Facts;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Errands that only ask or tell: a price, opening hours, an order, a question, a message.</summary>
internal static class InquiryTalk
{
    private static readonly PhraseSet MayLeave = new("leave|take a|your|the message", "what is the|your message", "would you like to leave", "not here|in|available", "go ahead", "is out");

    /// <summary>Makes the next turn.</summary>
    public static void Respond(Talk talk, Reply reply)
    {
        if (talk.Context.Plan.Errand == CallErrand.LeaveMessage)
        {
            Message(talk, reply);
            return;
        }

        if (CommonTalk.TryAnswerFields(talk, reply))
        {
            return;
        }

        if (IsAnswered(talk))
        {
            Farewells.Done(talk, reply, "The question was answered.");
        }
        else if (talk.Has(CalleeCue.NotKnown | CalleeCue.Farewell | CalleeCue.AnythingElse) && talk.CalleeTurns > 1)
        {
            Farewells.Done(talk, reply, "The callee has no answer.");
        }
        else if (talk.Heard.Contains('?') && !talk.Has(CalleeCue.AsksPurpose | CalleeCue.Greeting))
        {
            reply.Say(Phrases.NotKnown(talk.Context.Tone)).Say(talk.Request);
        }
        else if (!IsWaiting(talk))
        {
            reply.Say(talk.Request);
        }
    }

    /// <summary>True when the unanswered words hold what the errand asks for.</summary>
    private static bool IsAnswered(Talk talk)
    {
        var details = talk.Context.Plan.Details;
        return talk.Context.Plan.Errand switch
        {
            CallErrand.AskPrice => talk.Reading.Price is not null || talk.Reading.Amounts.Count > 0,
            CallErrand.AskOpeningHours => OpeningHours.Read(talk.Heard, talk.Text) is not null || (talk.Has(CalleeCue.CallBack) && talk.Reading.LastDay is not null),
            CallErrand.CheckOrder => OrderStatus.Read(talk.Heard) is not null || (talk.Reading.LastDay is not null && details.Reference is not null),
            _ => AnswerText.Read(talk.Heard) is not null,
        };
    }

    private static bool IsWaiting(Talk talk)
    {
        var words = new WordText(talk.Heard).Words;
        return words.Count <= 3 && !talk.Heard.Contains('?') && !talk.Has(CalleeCue.Denial);
    }

    private static void Message(Talk talk, Reply reply)
    {
        var message = RequestWords.Message(talk.Context);
        var given = talk.TimesSaid(message) > 0;
        if (given && !talk.Has(CalleeCue.MessageTaken) && CommonTalk.TryAnswerFields(talk, reply))
        {
            return;
        }

        if (given)
        {
            if (talk.Has(CalleeCue.MessageTaken | CalleeCue.Assent | CalleeCue.Farewell | CalleeCue.AnythingElse))
            {
                Farewells.Done(talk, reply, "The message was passed on.");
            }
            else
            {
                reply.Say("Could you pass that on, please?");
            }
        }
        else if (talk.Has(CalleeCue.GoAhead) || MayLeave.IsIn(new WordText(talk.Heard)))
        {
            reply.Say(message);
        }
        else if (talk.Has(CalleeCue.Denial))
        {
            Farewells.Done(talk, reply, "No message is taken.");
        }
        else if (!CommonTalk.TryAnswerFields(talk, reply))
        {
            reply.Say(talk.Request);
        }
    }
}
