namespace CallAssistant.Twilio;

/// <summary>What the callee says. Until words are final Twilio rewrites them, so they only show that somebody speaks; and a partial may come before the notice that somebody does. Not safe for concurrent use.</summary>
internal sealed class CalleeSpeech
{
    private TimeSpan? _since;
    private bool _hasPaused;

    /// <summary>The frame <c>clientSpeaking</c>.</summary>
    /// <returns>What is new; null for nothing.</returns>
    public CallSignal? Speak(bool isOn, TimeSpan at)
    {
        if (!isOn)
        {
            _hasPaused = true;
            return null;
        }

        if (_hasPaused)
        {
            // What was before brought no words: a noise.
            (_since, _hasPaused) = (null, false);
        }

        return Begin(at);
    }

    /// <summary>The frame <c>prompt</c>.</summary>
    public CallSignal? Hear(string words, bool isFinal, TimeSpan at)
    {
        if (words.Length == 0)
        {
            return null;
        }

        if (!isFinal)
        {
            return Begin(at);
        }

        var heard = new CallSignal.Heard(words, _since ?? at, at);
        (_since, _hasPaused) = (null, false);
        return heard;
    }

    private CallSignal.Speaking? Begin(TimeSpan at)
    {
        if (_since is not null)
        {
            return null;
        }

        _since = at;
        return new CallSignal.Speaking(at);
    }
}
