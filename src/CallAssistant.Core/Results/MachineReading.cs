using CallAssistant.Mandates;

namespace CallAssistant.Results;

/// <summary>Tells a voicemail and a screener from a person, by what was said so far. Agent, gate and outcome rules read the same. Pure.</summary>
internal static class MachineReading
{
    private const int MostWordsOfAPickUp = 4;
    private const CalleeCue PersonCues = CalleeCue.AsksIfRobot | CalleeCue.Repeat | CalleeCue.WantsPerson | CalleeCue.WhoIsCalling | CalleeCue.AsksPurpose;
    private static readonly PhraseSet Recorded = new("after|at the tone|beep", "record your|a message", "you have reached", "voice mailbox", "mailbox", "voicemail");
    private static readonly PhraseSet PicksUp = new("hello", "hi", "yes hello", "i am here", "sorry i|about");

    /// <summary>Who has the call.</summary>
    /// <param name="turns">What was said, in order. Words of the system are ignored.</param>
    /// <param name="answeredBy">What the provider said last, with the pick-up or after it.</param>
    /// <param name="beepHeard">True once a tone was reported.</param>
    /// <remarks>
    /// A recording speaks first and does not react: its words count until the callee has reacted to words of ours. They are taken back by a later turn that only a
    /// person says: a question, a greeting of its own. A provider's "machine", "fax" or tone is a hint: it may come late and be wrong, so it holds until the callee reacts to our words or
    /// says what only a person says, whichever came first, and proves nothing by itself. A provider's "human" takes no words of a recording back. What a screener had is none of it.
    /// </remarks>
    public static Listener Read(IReadOnlyList<(Speaker Speaker, string Text)> turns, AnsweredBy answeredBy, bool beepHeard)
    {
        var (isScreened, over) = Screening.Read(turns);
        if (isScreened)
        {
            return Listener.Screener;
        }

        // What the provider made of a screener says nothing about who comes after it.
        var (hint, greeting, spoke, reacted, turn, last) = (beepHeard || (over == 0 && answeredBy is AnsweredBy.Machine or AnsweredBy.Fax), false, false, false, 0, "");
        foreach (var (speaker, text) in turns.Skip(over))
        {
            if (speaker != Speaker.Human)
            {
                spoke |= speaker == Speaker.Assistant && !string.IsNullOrWhiteSpace(text);
                continue;
            }

            turn++;
            last = text;
            var cues = CalleeCues.Read(text);
            var words = new WordText(text);
            if (cues.HasFlag(CalleeCue.Voicemail))
            {
                // Once we have spoken, "leave a message" alone may be a person's answer; "after the tone" is none.
                greeting |= !reacted && (turn == 1 || !spoke || greeting || Recorded.IsIn(words));
                reacted |= spoke && !greeting;
                continue;
            }

            if (cues.HasFlag(CalleeCue.Menu))
            {
                continue;
            }

            if (IsPerson(text, words, cues, first: turn == 1))
            {
                (hint, greeting) = (false, false);
                reacted |= spoke;
            }
            else if (spoke && !greeting)
            {
                hint = false;
                reacted = true;
            }
        }

        // Put through to a voicemail: whoever had reacted before is gone.
        greeting |= beepHeard && turn > 0 && Recorded.IsIn(new WordText(last));
        return greeting ? Listener.Machine : hint ? Listener.Doubtful : Listener.Person;
    }

    private static bool IsPerson(string text, WordText words, CalleeCue cues, bool first)
    {
        var asks = text.TrimEnd().EndsWith('?');
        return (cues & PersonCues) != CalleeCue.None
            || (first ? asks && words.Words.Count <= MostWordsOfAPickUp : asks || (words.Words.Count <= 8 && PicksUp.Begins(words)));
    }
}
