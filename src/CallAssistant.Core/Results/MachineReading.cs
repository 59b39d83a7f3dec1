using CallAssistant.Mandates;

namespace CallAssistant.Results;

/// <summary>Tells a voicemail from a person, by what was said so far. Agent, gate and outcome rules read the same. Pure.</summary>
internal static class MachineReading
{
    private const CalleeCue PersonCues = CalleeCue.AsksIfRobot | CalleeCue.Repeat | CalleeCue.WantsPerson | CalleeCue.WhoIsCalling | CalleeCue.AsksPurpose;
    private static readonly PhraseSet Recorded = new("after|at the tone|beep", "record your|a message", "you have reached", "voice mailbox", "mailbox", "voicemail");
    private static readonly PhraseSet PicksUp = new("hello", "hi", "yes hello", "i am here", "sorry i|about");

    /// <summary>True when a machine has the call.</summary>
    /// <param name="turns">What was said, in order. Words of the system are ignored.</param>
    /// <param name="answeredBy">What the provider said.</param>
    /// <remarks>
    /// A recording speaks first and does not react: its words count until the callee has reacted to words of ours. They are taken back by a later turn that only a
    /// person says: a question, a greeting of its own. A provider's "machine" holds until the callee reacts to our words or asks what the call is about.
    /// </remarks>
    public static bool IsMachine(IEnumerable<(Speaker Speaker, string Text)> turns, AnsweredBy answeredBy)
    {
        ArgumentNullException.ThrowIfNull(turns);
        if (answeredBy == AnsweredBy.Fax)
        {
            return true;
        }

        var (hint, greeting, spoke, reacted, turn) = (answeredBy == AnsweredBy.Machine, false, false, false, 0);
        foreach (var (speaker, text) in turns)
        {
            if (speaker != Speaker.Human)
            {
                spoke |= speaker == Speaker.Assistant && !string.IsNullOrWhiteSpace(text);
                continue;
            }

            turn++;
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

        return hint || greeting;
    }

    private static bool IsPerson(string text, WordText words, CalleeCue cues, bool first) =>
        (cues & PersonCues) != CalleeCue.None || (!first && (text.TrimEnd().EndsWith('?') || (words.Words.Count <= 8 && PicksUp.Begins(words))));
}
