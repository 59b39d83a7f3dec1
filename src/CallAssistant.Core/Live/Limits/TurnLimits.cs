using CallAssistant.Results;

namespace CallAssistant.Live.Limits;

/// <summary>Says when a conversation has had its turns: too many of them, too many in a row that brought nothing new, or silence for too long. Pure.</summary>
internal static class TurnLimits
{
    /// <summary>The reason to say goodbye instead of taking another turn; null while there is none.</summary>
    /// <param name="taken">Turns of the agent so far.</param>
    /// <param name="turns">What was said.</param>
    /// <param name="silence">For how long nobody has said anything.</param>
    /// <param name="options">The limits.</param>
    public static string? Reached(int taken, IReadOnlyList<ConversationTurn> turns, TimeSpan silence, LiveCallOptions options) =>
        taken >= options.MaxTurns ? EndReasons.TurnBudget : silence >= options.MaxSilence ? EndReasons.SilenceBudget : RoundInCircles(turns) >= options.MaxTurnsWithoutProgress ? EndReasons.NoProgress : null;

    /// <summary>How many of the last exchanges only repeated, on both sides, what was said before. Machines that talk to each other end so.</summary>
    private static int RoundInCircles(IReadOnlyList<ConversationTurn> turns)
    {
        var said = new HashSet<(Speaker, string)>();
        var (count, weSpoke, weSaidNew) = (0, false, false);
        foreach (var turn in turns)
        {
            var isNew = said.Add((turn.Speaker, turn.Text.Trim().ToUpperInvariant()));
            if (turn.Speaker == Speaker.Assistant)
            {
                (weSpoke, weSaidNew) = (true, weSaidNew | isNew);
            }
            else if (turn.Speaker == Speaker.Human)
            {
                // What a queue says again and again, we do not answer.
                count = isNew || weSaidNew ? 0 : weSpoke ? count + 1 : count;
                (weSpoke, weSaidNew) = (false, false);
            }
        }

        return count;
    }
}
