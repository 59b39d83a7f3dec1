using CallAssistant.Journal;
using CallAssistant.Live;
using CallAssistant.Results.Listeners;

namespace CallAssistant.Speech;

/// <summary>"Uh-huh" while we speak is no interruption and no answer. Where the line has fallen silent for it, what was left is said after all.</summary>
internal sealed class BackChannels(SessionWriter writer, ConversationState state, Mouth mouth)
{
    /// <summary>Stores words that only say that somebody listens, and goes on talking.</summary>
    /// <returns>False when the words are more than that: nothing was done.</returns>
    public async ValueTask<bool> TakeAsync(CallSignal.Heard heard, CancellationToken cancellationToken)
    {
        if (!(mouth.IsSpeaking || mouth.HasRest) || !BackChannel.IsIn(heard.Text))
        {
            return false;
        }

        await state.StoreAsync(writer, new CallEvent.CalleeSpoke(heard.Text, Milliseconds.Of(heard.Start), Milliseconds.Of(heard.End)), cancellationToken);
        await mouth.SayRestAsync(cancellationToken);
        return true;
    }
}
