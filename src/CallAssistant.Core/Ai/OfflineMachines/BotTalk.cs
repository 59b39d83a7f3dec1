using CallAssistant.Ai.OfflineConversation;

namespace CallAssistant.Ai.OfflineMachines;

/// <summary>Answers another automated agent: who is calling, and that a person is wanted. It is told nothing of the task, and two machines do not go on talking.</summary>
internal static class BotTalk
{
    public static Reply Respond(Talk talk)
    {
        if (talk.TimesSaid(Phrases.APerson) > 0)
        {
            return new Reply().Say("Thank you.").Say(Phrases.Goodbye).End("Another automated agent answered, and no person came.");
        }

        return (talk.DisclosureHeard ? new Reply() : new Reply().Say(Phrases.Opening(talk.Context))).Say(Phrases.APerson);
    }
}
