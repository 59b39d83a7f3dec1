namespace CallAssistant.Simulation;

/// <summary>What a callee says on one call. The network does the timing: when words are played, how long a line takes, when somebody has been silent for too long.</summary>
/// <remarks>Never called from two threads at once. What it throws ends the call as failed, with the message as the detail.</remarks>
public interface ICalleeTalk
{
    /// <summary>The first words after the pick-up; <see cref="CalleeReply.Silence"/> waits for the caller to speak first.</summary>
    /// <param name="cancellationToken">Cancelled when the line closes.</param>
    ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken);

    /// <summary>Answers what was heard since the callee's last words, once the caller has paused.</summary>
    /// <param name="heard">All the words that were played, in one text; never empty, unless <paramref name="cutIn"/> is true.</param>
    /// <param name="cutIn">True when the callee has just cut the caller short.</param>
    /// <param name="cancellationToken">Cancelled when the line closes.</param>
    ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken);

    /// <summary>Answers key tones. By default they are not noticed.</summary>
    /// <param name="keys">The keys, of <c>0-9 * #</c>.</param>
    /// <param name="cancellationToken">Cancelled when the line closes.</param>
    ValueTask<CalleeReply> PressAsync(string keys, CancellationToken cancellationToken) => new(CalleeReply.Silence);

    /// <summary>Asked when a sentence starts to play: after how many of its words the callee cuts in. By default it lets the caller finish.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <returns>A number of words below that of the sentence, or null to listen to the end.</returns>
    int? CutsInAfter(string sentence) => null;

    /// <summary>Asked when a sentence starts to play: what the callee murmurs meanwhile ("uh-huh"), without taking the turn. By default nothing.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <returns>What, and after how many words of the sentence; null for nothing.</returns>
    CalleeMurmur? MurmursDuring(string sentence) => null;

    /// <summary>Called once, when the line is closed.</summary>
    /// <param name="unanswered">The words that were heard after the last <see cref="RespondAsync"/>; empty when there were none.</param>
    void Ended(string unanswered)
    {
    }
}
