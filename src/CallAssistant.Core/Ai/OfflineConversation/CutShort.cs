using CallAssistant.Mandates;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>A turn that the callee cut short and asks for again: it is made anew, for half a sentence repeated helps nobody.</summary>
internal static class CutShort
{
    /// <summary>The context as it was before the turn that was cut; null when the last turn was heard to its end.</summary>
    public static CallContext? Before(CallContext context)
    {
        var turns = context.Turns.ToList();
        DropLast(turns, Speaker.Human);
        if (turns is not [.., { Speaker: Speaker.Assistant, Interrupted: true }])
        {
            return null;
        }

        var cut = DropLast(turns, Speaker.Assistant);
        var agreed = cut.Exists(turn => turn.Text.StartsWith("Yes, please", StringComparison.Ordinal));
        // The disclosure that was heard stays heard.
        turns.InsertRange(0, cut.Where(turn => !turn.Interrupted && Disclosure.IsIn(turn.Text)));
        return context with { Turns = turns, Accepted = agreed ? null : context.Accepted };
    }

    private static List<ConversationTurn> DropLast(List<ConversationTurn> turns, Speaker speaker)
    {
        var last = turns.FindLastIndex(turn => turn.Speaker != speaker && turn.Speaker != Speaker.System) + 1;
        var dropped = turns.GetRange(last, turns.Count - last);
        turns.RemoveRange(last, turns.Count - last);
        return dropped;
    }
}
