using CallAssistant.Live;
using CallAssistant.Results;

namespace CallAssistant.Suppression;

/// <summary>Hears that the callee does not want to be called again. From the words themselves, not from what an agent makes of them: it holds whatever the agent does.</summary>
internal static class OptOut
{
    /// <summary>Most pieces that one wish is put together from.</summary>
    private const int MostPieces = 3;

    /// <summary>Adds to what happened that the callee opted out with the latest words, where they did and it is not noted yet, and takes note of it. A recording has no wishes.</summary>
    /// <param name="state">The conversation with the latest words in it.</param>
    /// <param name="words">Sequence of the latest words.</param>
    /// <param name="events">What is stored with them; the first is the words.</param>
    public static void Note(ConversationState state, long words, List<CallEvent> events)
    {
        if (!state.OptedOut && state.Listener != Listener.Machine && IsIn(state.Turns))
        {
            var optedOut = new CallEvent.CalleeOptedOut(words);
            state.Apply(words + events.Count, optedOut);
            events.Add(optedOut);
        }
    }

    /// <summary>The latest words, alone or after those before them: recognition may cut a sentence in two.</summary>
    private static bool IsIn(IReadOnlyList<ConversationTurn> turns)
    {
        var text = turns[^1].Text;
        for (var pieces = 1; !CalleeCues.Read(text).HasFlag(CalleeCue.DoNotCall); pieces++)
        {
            var before = turns.Count - 1 - pieces;
            if (pieces == MostPieces || before < 0 || turns[before].Speaker != Speaker.Human || turns[before].Text.TrimEnd() is not [.., not ('.' or '!' or '?')] piece)
            {
                return false;
            }

            text = $"{piece} {text}";
        }

        return true;
    }
}
