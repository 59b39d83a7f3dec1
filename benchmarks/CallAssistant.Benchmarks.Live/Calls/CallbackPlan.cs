namespace CallAssistant.Benchmarks.Live;

/// <summary>The status callbacks of one call, as they come on a bad day: many times over, and two behind the last one. Three of them change something: it rings, it is picked up, it is over.</summary>
internal sealed class CallbackPlan
{
    private static readonly string[] _statuses = ["initiated", "ringing", "in-progress", "completed"];

    private readonly int _rings;
    private readonly int _pickedUp;

    /// <param name="call">The call.</param>
    /// <param name="user">Whose it is.</param>
    /// <param name="sessionId">Its session.</param>
    /// <param name="length">How many callbacks, at least 6.</param>
    public CallbackPlan(PhoneCall call, string user, string sessionId, int length) =>
        (Call, User, SessionId, _rings, _pickedUp) = (call, user, sessionId, length / 2 - 1, length - 4);

    public PhoneCall Call { get; }

    public string User { get; }

    public string SessionId { get; }

    /// <summary>When the host had answered the callback that says that the call is over.</summary>
    public DateTimeOffset OverAt { get; private set; }

    /// <summary>The host has answered a callback.</summary>
    public void NoteAnswer(int number)
    {
        if (number == _pickedUp + 1)
        {
            OverAt = TimeProvider.System.GetUtcNow();
        }
    }

    /// <summary>The form of a callback. From then on the API says the same of the call.</summary>
    /// <param name="number">Which one, from 0.</param>
    public IReadOnlyList<KeyValuePair<string, string>> Form(int number)
    {
        var stage = number < _rings ? 0 : number < _pickedUp ? 1 : number == _pickedUp ? 2 : 3;
        Call.Status = stage == 0 ? "queued" : _statuses[stage];

        // The first one behind the last is late, the second comes twice.
        var sequence = number == _pickedUp + 2 ? 1 : stage;
        return Call.StatusForm(_statuses[sequence], sequence);
    }
}
