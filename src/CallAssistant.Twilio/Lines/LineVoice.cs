namespace CallAssistant.Twilio;

/// <summary>What a line is talked on, one voice after the other, and what waits for one. Not safe for concurrent use.</summary>
internal sealed class LineVoice
{
    private readonly Queue<CallAction> _waiting = new();
    private readonly List<string> _lost = [];
    private string? _session;

    /// <summary>The voice that is there; null for none.</summary>
    public IVoice? Current { get; private set; }

    /// <summary>A voice is there. It is given what waited for one.</summary>
    public void Connect(IVoice voice, string? session)
    {
        (Current, _session) = (voice, session);
        while (_waiting.TryDequeue(out var action))
        {
            Perform(action);
        }
    }

    /// <summary>Lets the voice go, which tells what was heard of its words.</summary>
    public void Disconnect()
    {
        var voice = Current;
        Current = null;
        voice?.Close();
    }

    /// <summary>True when the voice that is there is the one that Twilio calls so.</summary>
    public bool IsOf(string session) => Current is not null && _session == session;

    /// <summary>Counts the voices that were lost; the same one again is not counted again.</summary>
    /// <param name="session">Twilio's name for it.</param>
    /// <param name="counts">False where a new one is no loss.</param>
    /// <returns>Which one it is, from 1; 0 when it is none.</returns>
    public int CountLost(string session, bool counts)
    {
        if (counts && !_lost.Contains(session))
        {
            _lost.Add(session);
        }

        return _lost.IndexOf(session) + 1;
    }

    public void Perform(CallAction action)
    {
        switch (action)
        {
            case CallAction.HangUp:
                Current?.HangUp();
                break;
            case var _ when Current is null:
                _waiting.Enqueue(action);
                break;
            case CallAction.Say say:
                Current.Say(say);
                break;
            case CallAction.SendDigits keys:
                Current.SendDigits(keys);
                break;
        }
    }
}
