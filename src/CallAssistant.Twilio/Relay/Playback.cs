namespace CallAssistant.Twilio;

/// <summary>
/// What the callee heard of what was sent: nothing but <c>tokensPlayed</c> proves that words were heard. Every utterance ends once, as played or as interrupted.
/// </summary>
/// <remarks>
/// An <c>interrupt</c> names only the end of the fragment that was being spoken, and ends the utterance that was being heard, not the newest one: an answer to what caused it may have been sent already,
/// and is played in full. Whether utterances behind the interrupted one were dropped shows when a later one is heard, or when nothing more is: <see cref="DropRest"/>.
/// Not safe for concurrent use.
/// </remarks>
internal sealed class Playback
{
    private readonly LinkedList<Utterance> _sent = [];

    /// <summary>True while words are spoken.</summary>
    public bool IsSpeaking { get; private set; }

    public bool IsIdle => _sent.Count == 0;

    /// <summary>Words were sent to be spoken after all others.</summary>
    public void Send(long id, string text) => _sent.AddLast(new Utterance(id, text));

    /// <summary>The frame <c>agentSpeaking</c>.</summary>
    public void Speak(bool isOn, TimeSpan at)
    {
        IsSpeaking = isOn;
        if (isOn)
        {
            _sent.First?.Value.Begin(at);
        }
    }

    /// <summary>The frame <c>tokensPlayed</c>. Words that were never sent, as the keys of sent digits, change nothing.</summary>
    /// <returns>The utterances that ended.</returns>
    public IReadOnlyList<CallSignal> Hear(string played, TimeSpan at)
    {
        var ended = new List<CallSignal>();
        if (FindHeard(played) is not { } heard)
        {
            return ended;
        }

        // Those before it are never heard any more.
        while (_sent.First!.Value != heard)
        {
            ended.Add(Interrupt(at));
        }

        // A fragment may reach into the next utterance.
        for (var rest = played; rest.Length > 0 && _sent.First?.Value is { } utterance && utterance.CanHear(rest);)
        {
            utterance.Begin(at);
            rest = utterance.Hear(rest);
            if (!utterance.IsHeardWhole)
            {
                break;
            }

            _sent.RemoveFirst();
            ended.Add(new CallSignal.Played(utterance.Id, utterance.Start ?? at, at));
        }

        return ended;
    }

    /// <summary>The frame <c>interrupt</c>; what was heard until then was reported as played before it.</summary>
    /// <returns>The utterance that was cut; null when none was being heard.</returns>
    public CallSignal? Interrupt(string untilInterrupt, TimeSpan at)
    {
        if (_sent.First?.Value is not { } playing || (playing.Start is null && !IsSpeaking))
        {
            return null;
        }

        // Repeats the last fragment that was reported; where fragments are not reported it is all that is known.
        if (playing.HeardText.Length == 0)
        {
            playing.Hear(untilInterrupt);
        }

        IsSpeaking = false;
        return Interrupt(at);
    }

    /// <summary>Nothing more will be heard: the line is closed, or nothing came for long after an interrupt.</summary>
    public IReadOnlyList<CallSignal> DropRest(TimeSpan at)
    {
        var ended = new List<CallSignal>();
        while (_sent.Count > 0)
        {
            ended.Add(Interrupt(at));
        }

        return ended;
    }

    private CallSignal.Interrupted Interrupt(TimeSpan at)
    {
        var utterance = _sent.First!.Value;
        _sent.RemoveFirst();
        return new CallSignal.Interrupted(utterance.Id, utterance.HeardText, utterance.Start ?? at, at);
    }

    /// <summary>The first utterance that the played words go on with.</summary>
    private Utterance? FindHeard(string played)
    {
        foreach (var utterance in _sent)
        {
            if (utterance.CanHear(played))
            {
                return utterance;
            }
        }

        return null;
    }
}
