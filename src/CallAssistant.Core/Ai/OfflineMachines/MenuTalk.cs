using CallAssistant.Ai.OfflineConversation;
using CallAssistant.Results;

namespace CallAssistant.Ai.OfflineMachines;

/// <summary>Finds the way through a recorded menu: with a key that fits, with the words that it asks for, with 0 when it offers nothing that fits.</summary>
internal static class MenuTalk
{
    private const int MostMenus = 5;
    private const string Operator = "0";
    private static readonly TimeSpan PatienceForMenu = TimeSpan.FromSeconds(45);

    public static Reply Respond(Talk talk)
    {
        var context = talk.Context;
        var menus = context.Turns.Where(turn => turn.Speaker == Speaker.Human && CalleeCues.Read(turn.Text).HasFlag(CalleeCue.Menu)).Select(turn => turn.Text).ToList();
        var key = menus.Count > 0 ? PhoneMenu.Choose(menus[^1], context.Plan.Errand) : null;
        if (context.Silence > TimeSpan.Zero)
        {
            return OnSilence(talk, key);
        }

        if (menus.Count > MostMenus)
        {
            return new Reply().End("The recorded menu leads nowhere.");
        }

        // Only a prompt that has just been read out waits for an answer.
        if (context.Turns is not [.., { Speaker: Speaker.Human } last] || menus is not [.., var prompt] || last.Text != prompt)
        {
            return new Reply();
        }

        if (menus.Count(menu => menu == prompt) > 2)
        {
            // What was tried has led back here.
            return new Reply().Press(Operator);
        }

        return key is not null ? new Reply().Press(key) : PhoneMenu.TakesWords(prompt) ? BotTalk.Respond(talk, isDisclosed: false) : new Reply();
    }

    /// <summary>A menu that offered nothing is asked for an operator. Then somebody may be there who waits for us.</summary>
    private static Reply OnSilence(Talk talk, string? key)
    {
        var opening = Phrases.Opening(talk.Context);
        if (talk.Context.Silence > PatienceForMenu)
        {
            return new Reply().Say(Phrases.Goodbye).End("The recorded menu led to nobody.");
        }

        return key is null && talk.Said.Count == 0 && talk.Context.Silence < PatienceForMenu / 4 ? new Reply().Press(Operator) : talk.TimesSaid(opening) == 0 ? new Reply().Say(opening) : new Reply();
    }
}
