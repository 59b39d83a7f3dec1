using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineMachines;

/// <summary>Answers a call screener: who is calling, and that there is a request, nothing of the task. Then it waits for the person.</summary>
internal static class ScreenerTalk
{
    /// <summary>How long the person may take to come to the phone.</summary>
    private static readonly TimeSpan PatienceForPerson = TimeSpan.FromSeconds(60);

    public static Reply Respond(Talk talk)
    {
        if (talk.Has(Screening.NotTaken))
        {
            return new Reply().Say("Thank you.").Say(Phrases.Goodbye).End("The call was screened and not taken.");
        }

        if (talk.Heard.Length == 0)
        {
            return talk.Context.Silence > PatienceForPerson ? new Reply().Say(Phrases.Goodbye).End("The call was screened and nobody came.") : new Reply();
        }

        // "Please stay on the line": thanks would only be in the way of the person who comes.
        return talk.Has(CalleeCue.Hold) && !talk.Has(CalleeCue.Screening) ? new Reply() : new Reply().Say(Phrases.Opening(talk.Context)).Say(Phrases.ScreenedReason);
    }
}
