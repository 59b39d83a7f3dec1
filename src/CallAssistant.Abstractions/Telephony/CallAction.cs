namespace CallAssistant;

/// <summary>What goes to the phone. Everything here has passed the gate.</summary>
public abstract record CallAction
{
    private CallAction()
    {
    }

    /// <summary>
    /// Say words to the callee. The beginning of a sentence may come before its end is known: it is an utterance of its own, and the next one goes on with the same sentence. A provider may wait for
    /// that one, so that no pause falls between them; both are joined as they are, and may meet inside of a word.
    /// </summary>
    /// <param name="UtteranceId">Number of the utterance within the call, rising from 1.</param>
    /// <param name="Text">The words. Empty where a sentence that was begun ends as it is: such an utterance is not reported.</param>
    /// <param name="EndsSentence">False when the next utterance goes on with the same sentence.</param>
    public sealed record Say(long UtteranceId, string Text, bool EndsSentence = true) : CallAction;

    /// <summary>Send key tones.</summary>
    /// <param name="Digits">The keys, of <c>0-9 * #</c>, at most 32.</param>
    public sealed record SendDigits(string Digits) : CallAction;

    /// <summary>Close the line, at once. What is being said is cut.</summary>
    public sealed record HangUp : CallAction;
}
