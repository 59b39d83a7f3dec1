namespace CallAssistant;

/// <summary>What goes to the phone. Everything here has passed the gate.</summary>
public abstract record CallAction
{
    private CallAction()
    {
    }

    /// <summary>Say words to the callee.</summary>
    /// <param name="UtteranceId">Number of the utterance within the call, rising from 1.</param>
    /// <param name="Text">The words.</param>
    public sealed record Say(long UtteranceId, string Text) : CallAction;

    /// <summary>Send key tones.</summary>
    /// <param name="Digits">The keys, of <c>0-9 * #</c>, at most 32.</param>
    public sealed record SendDigits(string Digits) : CallAction;

    /// <summary>Close the line, at once. What is being said is cut.</summary>
    public sealed record HangUp : CallAction;
}
