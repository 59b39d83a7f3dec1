using CallAssistant.Mandates;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>The ways in which a call ends.</summary>
internal static class Farewells
{
    /// <summary>True when the turn closes the call: its last sentence is a goodbye, and nothing in it is asked.</summary>
    public static bool IsGoodbye(string heard) =>
        !heard.Contains('?') && Clause.Sentences(heard) is [.., var last] && CalleeCues.Read(last.Text).HasFlag(CalleeCue.Farewell);

    /// <summary>All that was wanted is done.</summary>
    public static Reply Done(Talk talk, Reply reply, string reason) =>
        reply.Say(Phrases.Thanks(talk.Context.Tone)).Say(Phrases.Goodbye).End(reason);

    /// <summary>The callee does not want the call, or cannot help now. Before the disclosure was heard nothing but thanks may be said.</summary>
    public static Reply Sorry(Talk talk, Reply reply, string sentence, string reason) =>
        reply.Say(talk.DisclosureHeard ? sentence : "Thank you.").Say(Phrases.Goodbye).End(reason);

    /// <summary>Nothing that the mandate allows is to be had; the best offer is left to the user when there is one.</summary>
    public static Reply LeaveToUser(Talk talk, Reply reply, Offer? best)
    {
        if (best is null)
        {
            return reply.Say("I see.").Say(Phrases.Thanks(talk.Context.Tone)).Say(Phrases.Goodbye).End("The callee has nothing that fits.");
        }

        if (PrincipalTalk.MayAskAbout(talk, best))
        {
            return reply.Ask("", best);
        }

        return reply.LeaveOpen(best).Say(Phrases.HaveToCheck(talk.Context)).Say("Thank you, goodbye.").End("An offer is left to the user.");
    }

    /// <summary>Nobody answers.</summary>
    public static Reply Nobody(Talk talk)
    {
        var reply = new Reply();
        return (talk.DisclosureHeard ? reply.Say("I cannot hear anybody.") : reply).Say(Phrases.Goodbye).End("Nobody spoke.");
    }

    /// <summary>The conversation goes nowhere.</summary>
    public static Reply GiveUp(Talk talk, string reason)
    {
        var reply = new Reply();
        return talk.Context.Accepted is null && talk.OnTable is [.., var open] && open.At is not null
            ? LeaveToUser(talk, reply, open)
            : reply.Say(talk.DisclosureHeard ? "I am sorry, I cannot go on with this call." : "I am sorry.").Say("Thank you, goodbye.").End(reason);
    }
}
