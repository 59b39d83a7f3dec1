namespace CallAssistant.Twilio;

/// <summary>Finds the voice of a call that goes by turns. A call that another process began goes on here with its next turn.</summary>
internal sealed class GatherVoices(TwimlWriter twiml, TwilioAddresses addresses, TimeProvider time)
{
    /// <summary>The TwiML that a turn is answered with.</summary>
    public ValueTask<string> TakeAsync(CallLine line, int turn, IReadOnlyDictionary<string, string> fields)
    {
        GatherVoice? voice;
        lock (line.Gate)
        {
            voice = line.Voice as GatherVoice;
            if (voice is null)
            {
                voice = new GatherVoice(line, twiml, addresses, time);
                if (!line.TryConnect(voice))
                {
                    return new(TwimlWriter.HangUp());
                }
            }
        }

        return new(voice.TakeAsync(turn, fields));
    }
}
