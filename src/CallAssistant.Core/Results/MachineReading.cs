using CallAssistant.Mandates;
using CallAssistant.Results.Listeners;

namespace CallAssistant.Results;

/// <summary>Tells a voicemail from a person, by what was said so far. The part of <see cref="LineReading"/> that weighs the provider's hints. Pure.</summary>
internal static class MachineReading
{
    private const int MostWordsOfAPickUp = 4;
    private const CalleeCue PersonCues = CalleeCue.AsksIfRobot | CalleeCue.Repeat | CalleeCue.WantsPerson | CalleeCue.WhoIsCalling | CalleeCue.AsksPurpose;
    private static readonly PhraseSet Recorded = new("after|at the tone|beep", "record your|a message", "you have reached", "voice mailbox", "mailbox", "voicemail");
    private static readonly PhraseSet PicksUp = new("hello", "hi", "yes hello", "i am here", "sorry i|about");

    /// <summary>A machine, a person or a doubt.</summary>
    /// <param name="turns">What was said, in order. Words of the system are ignored.</param>
    /// <param name="over">Index of the first turn after a screener; 0 where there was none.</param>
    /// <param name="answeredBy">What the provider said last, with the pick-up or after it.</param>
    /// <param name="beepHeard">True once a tone was reported.</param>
    /// <remarks>
    /// A recording speaks first and does not react: its words count until the callee has reacted to words of ours. They are taken back by a later turn that only a
    /// person says: a question, a greeting of its own. A provider's "machine", "fax" or tone is a hint: it may come late and be wrong, so it holds until the callee reacts to our words or
    /// says what only a person says, whichever came first, and proves nothing by itself. A provider's "human" takes no words of a recording back. What a screener had is none of it.
    /// </remarks>
    public static Listener Read(IReadOnlyList<SpokenTurn> turns, int over, AnsweredBy answeredBy, bool beepHeard)
    {
        // What the provider made of a screener says nothing about who comes after it.
        var (hint, greeting, spoke, reacted, turn) = (beepHeard || (over == 0 && answeredBy is AnsweredBy.Machine or AnsweredBy.Fax), false, false, false, 0);
        SpokenTurn? last = null;
        foreach (var said in turns.Skip(over))
        {
            if (said.Speaker != Speaker.Human)
            {
                spoke |= said.Speaker == Speaker.Assistant && !string.IsNullOrWhiteSpace(said.Text);
                continue;
            }

            turn++;
            last = said;
            var cues = said.Cues;
            if (cues.HasFlag(CalleeCue.Voicemail))
            {
                // Once we have spoken, "leave a message" alone may be a person's answer; "after the tone" is none.
                greeting |= !reacted && (turn == 1 || !spoke || greeting || Recorded.IsIn(said.Words));
                reacted |= spoke && !greeting;
                continue;
            }

            if (cues.HasFlag(CalleeCue.Menu) || HoldWords.IsRecording(said))
            {
                continue;
            }

            if (IsPerson(said, first: turn == 1))
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
        greeting |= beepHeard && last is not null && Recorded.IsIn(last.Words);
        return greeting ? Listener.Machine : hint ? Listener.Doubtful : Listener.Person;
    }

    private static bool IsPerson(SpokenTurn said, bool first)
    {
        var asks = said.Text.TrimEnd().EndsWith('?');
        return (said.Cues & PersonCues) != CalleeCue.None
            || (first ? asks && said.Words.Words.Count <= MostWordsOfAPickUp : asks || (said.Words.Words.Count <= 8 && PicksUp.Begins(said.Words)));
    }
}
