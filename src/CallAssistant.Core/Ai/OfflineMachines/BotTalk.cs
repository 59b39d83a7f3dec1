using CallAssistant.Ai.OfflineConversation;

namespace CallAssistant.Ai.OfflineMachines;

/// <summary>Answers another automated agent: who is calling, and that a person is wanted. It is told nothing of the task, and two machines do not go on talking.</summary>
internal static class BotTalk
{
    /// <summary>The next turn.</summary>
    /// <param name="talk">The conversation.</param>
    /// <param name="isDisclosed">True when this machine has heard the disclosure; a menu forgets it with each prompt.</param>
    public static Reply Respond(Talk talk, bool isDisclosed)
    {
        if (talk.TimesSaid(Phrases.APerson) > 0)
        {
            return new Reply().Say("Thank you.").Say(Phrases.Goodbye).End("Another automated agent answered, and no person came.");
        }

        return (isDisclosed ? new Reply() : new Reply().Say(Phrases.Opening(talk.Context))).Say(Phrases.APerson);
    }
}
