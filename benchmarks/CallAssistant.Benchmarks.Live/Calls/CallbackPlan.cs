namespace CallAssistant.Benchmarks.Live;

/// <summary>The status callbacks of one call, as they come on a bad day: each many times over, and some late. Three of them change something: it rings, it is picked up, it is over.</summary>
internal sealed class CallbackPlan
{
    private static readonly string[] _statuses = ["initiated", "ringing", "in-progress", "completed"];

    private readonly int _rings;
    private readonly int _pickedUp;

    /// <param name="call">The call.</param>
    /// <param name="user">Whose it is.</param>
    /// <param name="sessionId">Its session.</param>
    /// <param name="length">How many callbacks, at least 4.</param>
    /// <param name="random">When it changes: calls change at different times.</param>
    public CallbackPlan(PhoneCall call, string user, string sessionId, int length, Random random)
    {
        (Call, User, SessionId) = (call, user, sessionId);
        _rings = random.Next(0, length - 3);
        _pickedUp = random.Next(_rings + 1, length - 1);
    }

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

        // When it is over, every second one is late.
        var sequence = stage == 3 && number > _pickedUp + 1 && number % 2 == 0 ? 1 : stage;
        return Call.StatusForm(_statuses[sequence], sequence);
    }
}
