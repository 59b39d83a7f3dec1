namespace CallAssistant;

/// <summary>What an agent wants. Intents only: each passes the gate before it has any effect.</summary>
public abstract record AgentOutput
{
    private AgentOutput()
    {
    }

    /// <summary>A piece of what to say. Pieces are joined as they are; a sentence leaves when it is whole and the gate has passed it.</summary>
    /// <param name="Text">Any number of characters, down to a part of a word.</param>
    public sealed record Speak(string Text) : AgentOutput;

    /// <summary>Agree to an offer. Must come before the words that say so. Refused when the mandate does not allow the offer.</summary>
    /// <param name="Offer">The offer as the callee stated it.</param>
    public sealed record AcceptOffer(Offer Offer) : AgentOutput;

    /// <summary>Leave an offer for the user to decide after the call.</summary>
    /// <param name="Offer">The offer as the callee stated it.</param>
    public sealed record LeaveOpen(Offer Offer) : AgentOutput;

    /// <summary>
    /// Ask the user, who is not on the line: to allow an offer that the mandate does not allow, or for a fact that the callee wants to know. The turn ends with it: the engine tells the callee to wait, and the next turn comes
    /// with the answer (<see cref="CallContext.Requests"/>). Where <see cref="CallContext.MayAskPrincipal"/> is false, an offer is left open instead and a question is dropped.
    /// </summary>
    /// <param name="Question">The question, in a sentence, at most 300 characters; for an offer the engine words it itself.</param>
    /// <param name="Offer">The offer as the callee stated it; null for a question.</param>
    public sealed record AskPrincipal(string Question, Offer? Offer = null) : AgentOutput;

    /// <summary>Send key tones that a recorded menu asked for.</summary>
    /// <param name="Digits">One or two keys of <c>0-9</c>; at most 24 keys on one call, and none that spell a private value with those before them.</param>
    public sealed record SendDigits(string Digits) : AgentOutput;

    /// <summary>End the call when all that was said before has been played.</summary>
    /// <param name="Reason">Why, for the journal.</param>
    public sealed record EndCall(string Reason) : AgentOutput;
}
