namespace CallAssistant.Twilio;

/// <summary>
/// Talk by turns of webhooks. Each answer either performs what waits, listens, or lets a moment pass, and names the next turn. While words are said nobody listens, so a request for the next turn proves that they
/// were played.
/// </summary>
internal sealed class GatherVoice(CallLine line, TwimlWriter twiml, TwilioAddresses addresses, TimeProvider time) : IVoice
{
    /// <summary>How long the words of an answer are waited for within one request. Twilio gives a webhook 15 seconds in all, its way here and back included.</summary>
    public static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(6);

    /// <summary>How long more words are waited for after some were played, before the callee is listened to. What is to follow is ready by then; who answers meanwhile is not heard.</summary>
    public static readonly TimeSpan MoreTime = TimeSpan.FromMilliseconds(300);

    /// <summary>How many requests in a row wait for an answer before the callee is listened to again.</summary>
    public const int MostWaits = 4;

    private readonly Dictionary<int, Task<string>> _turns = [];
    private readonly Queue<CallAction> _waiting = new();
    private readonly List<CallAction.Say> _begun = [];
    private readonly List<long> _said = [];
    private readonly List<long> _playing = [];
    private TaskCompletionSource _something = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TimeSpan _toldAt;
    private bool _isClosing;
    private int _waits;

    /// <summary>A sentence that was begun waits for its end: an answer cannot go on with it.</summary>
    public void Say(CallAction.Say say)
    {
        if (say.Text.Length > 0)
        {
            _begun.Add(say);
        }

        if (say.EndsSentence && _begun.Count > 0)
        {
            _said.AddRange(_begun.Select(piece => piece.UtteranceId));
            Add(say with { Text = string.Concat(_begun.Select(piece => piece.Text)) });
            _begun.Clear();
        }
    }

    public void SendDigits(CallAction.SendDigits keys) => Add(keys);

    public void HangUp() => Close();

    public void Close()
    {
        _isClosing = true;
        _something.TrySetResult();
    }

    /// <summary>Twilio asks what to do. A request that comes again has the same answer and changes nothing.</summary>
    /// <param name="turn">The number in the address, 0 for the first.</param>
    /// <param name="fields">What the callee said or pressed.</param>
    public Task<string> TakeAsync(int turn, IReadOnlyDictionary<string, string> fields)
    {
        lock (line.Gate)
        {
            if (_turns.TryGetValue(turn, out var known))
            {
                return known;
            }

            var patience = Note(fields) ? AnswerTime : turn > 0 ? MoreTime : TimeSpan.Zero;
            return _turns[turn] = AnswerAsync(turn + 1, patience);
        }
    }

    /// <summary>Tells the line what was played and what the callee did.</summary>
    /// <returns>True when the callee waits for an answer.</returns>
    private bool Note(IReadOnlyDictionary<string, string> fields)
    {
        var at = line.Elapsed;
        foreach (var utterance in _playing)
        {
            line.Report(new CallSignal.Played(utterance, _toldAt, at));
        }

        _playing.Clear();
        if (fields.GetValueOrDefault("SpeechResult")?.Trim() is { Length: > 0 } words)
        {
            line.Report(new CallSignal.Heard(words, _toldAt, at));
            _waits = MostWaits;
        }
        else if (fields.GetValueOrDefault("Digits") is { Length: > 0 } keys)
        {
            line.Report(new CallSignal.Digits(keys, at));
        }

        return _waits > 0;
    }

    private async Task<string> AnswerAsync(int next, TimeSpan patience)
    {
        if (patience > TimeSpan.Zero && _waiting.Count == 0 && !_isClosing)
        {
            try
            {
                await _something.Task.WaitAsync(patience, time);
            }
            catch (TimeoutException)
            {
                // Nothing to do yet.
            }
        }

        lock (line.Gate)
        {
            return Answer(addresses.TurnOf(line.AttemptId, next));
        }
    }

    private string Answer(string next)
    {
        if (_isClosing)
        {
            return TwimlWriter.HangUp();
        }

        _toldAt = line.Elapsed;
        if (_waiting.Count > 0)
        {
            var actions = _waiting.ToArray();
            _waiting.Clear();
            _playing.AddRange(_said);
            _said.Clear();
            _something = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waits = 0;
            return twiml.Perform(actions, next);
        }

        return _waits > 0 && --_waits > 0 ? TwimlWriter.Wait(next) : twiml.Listen(next);
    }

    private void Add(CallAction action)
    {
        _waiting.Enqueue(action);
        _something.TrySetResult();
    }
}
