namespace CallAssistant.Results;

/// <summary>Finds the part of a call that a screener has: a phone that asks for name and reason before it rings through. Pure.</summary>
internal static class Screening
{
    /// <summary>In which of the callee's turns a screener may begin at the latest. Afterwards the same words are a person's, who looks for a colleague.</summary>
    private const int LatestStart = 2;

    /// <summary>What a screener says once it was answered. All else is said by the person.</summary>
    private const CalleeCue ScreenerCues = CalleeCue.Hold | CalleeCue.Repeat | CalleeCue.Menu | NotTaken;

    /// <summary>The person does not want the call. Whoever says so, it is over.</summary>
    public const CalleeCue NotTaken = CalleeCue.NothingFree | CalleeCue.Refusal | CalleeCue.DoNotCall | CalleeCue.Farewell;

    /// <summary>Reads the turns.</summary>
    /// <param name="turns">What was said, in order. Words of the system are ignored.</param>
    /// <returns>Whether a screener is on the line now, and the index of the first turn that is no more its: whoever listens from there on has not heard what was said before.</returns>
    public static (bool IsOn, int Over) Read(IReadOnlyList<SpokenTurn> turns)
    {
        var (isOn, isAnswered, over, turn) = (false, false, 0, 0);
        for (var i = 0; i < turns.Count; i++)
        {
            var said = turns[i];
            if (said.Speaker != Speaker.Human)
            {
                isAnswered |= said.Speaker == Speaker.Assistant && !string.IsNullOrWhiteSpace(said.Text);
                continue;
            }

            turn++;
            if (!isOn && (over > 0 || turn > LatestStart))
            {
                break;
            }

            var cues = said.Cues;
            var asks = cues.HasFlag(CalleeCue.Screening);
            if (!isOn && !asks)
            {
                continue;
            }

            // Whoever does not take the call may send it on to a voicemail.
            isOn = asks || (!cues.HasFlag(CalleeCue.Voicemail) && (!isAnswered || (cues & ScreenerCues) != CalleeCue.None));
            isAnswered &= !asks;
            over = isOn ? i + 1 : i;
        }

        return (isOn, over);
    }
}
