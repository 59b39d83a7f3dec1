using System.Text.Json.Nodes;

namespace CallAssistant.Simulation;

/// <summary>Our side of a relay session: what the app wants said, and the frames that tell what was played.</summary>
internal sealed class RelayVoice(PhoneLine line, RelaySettings settings, Func<JsonObject, Task> send)
{
    private readonly Queue<Item> _pending = new();
    private readonly Dictionary<long, Item> _onLine = [];
    private readonly SpeechFragments _fragments = new();
    private string _interruptible = settings.Interruptible;
    private long _playing;
    private long _cutUpTo;

    /// <summary>True while words of ours are heard.</summary>
    public bool IsSpeaking { get; private set; }

    /// <summary>True while tokens wait for the rest of their sentence.</summary>
    public bool HasLooseTokens => !_fragments.IsEmpty;

    /// <summary>True when a kind of input, <c>speech</c> or <c>dtmf</c>, cuts what plays.</summary>
    public bool YieldsTo(string kind) => IsSpeaking && _onLine.TryGetValue(_playing, out var item) && RelaySettings.Covers(item.Interruptible, kind);

    public Task GreetAsync(string greeting) => QueueAsync(new Item(greeting, settings.GreetingInterruptible));

    public async Task SayAsync(RelayCommand.Text text)
    {
        _interruptible = text.Interruptible ?? settings.Interruptible;
        foreach (var piece in _fragments.Add(text.Token))
        {
            await QueueAsync(new Item(piece, _interruptible));
        }

        if (text.IsLast)
        {
            await FlushAsync();
        }
    }

    /// <summary>Says the tokens that are there, complete or not.</summary>
    public Task FlushAsync() => _fragments.Take() is { } rest ? QueueAsync(new Item(rest, _interruptible)) : Task.CompletedTask;

    /// <summary>Presses keys when all words before them were played.</summary>
    public async Task PressAsync(string keys)
    {
        await FlushAsync();
        await QueueAsync(new Item(keys, _interruptible) { IsKeys = true });
    }

    /// <summary>Cuts all that the app has sent so far, and returns the number of its last utterance.</summary>
    public long Cut()
    {
        Forget();
        _cutUpTo = _onLine.Keys.DefaultIfEmpty().Max();
        line.Hush();
        return _cutUpTo;
    }

    public async Task StartedAsync(long utterance)
    {
        _playing = utterance;
        if (!IsSpeaking)
        {
            await TellSpeakingAsync(isOn: true);
        }
    }

    public async Task PlayedAsync(long utterance)
    {
        if (!_onLine.Remove(utterance, out var item))
        {
            return;
        }

        await TellPlayedAsync(item.Text);
        if (_onLine.Count == 0)
        {
            await TellSpeakingAsync(isOn: false);
            await PumpAsync();
        }
    }

    /// <summary>Tells of the interrupt when the utterance was playing; one that only waited is dropped.</summary>
    /// <param name="cut">The utterance.</param>
    /// <param name="before">What is told before.</param>
    public async Task CutAsync(CallSignal.Interrupted cut, Func<Task> before)
    {
        if (!_onLine.Remove(cut.UtteranceId))
        {
            return;
        }

        if (cut.UtteranceId > _cutUpTo)
        {
            Forget();
        }

        if (cut.UtteranceId != _playing)
        {
            await StopAsync();
            return;
        }

        await before();
        if (cut.HeardText.Length > 0)
        {
            await TellPlayedAsync(cut.HeardText);
        }

        await send(RelayFrames.Interrupt(cut.HeardText, cut.End - cut.Start));
        await TellSpeakingAsync(isOn: false);
        await PumpAsync();
    }

    private async Task StopAsync()
    {
        if (_onLine.Count == 0 && IsSpeaking)
        {
            await TellSpeakingAsync(isOn: false);
        }

        await PumpAsync();
    }

    private void Forget()
    {
        _pending.Clear();
        _fragments.Take();
    }

    private Task QueueAsync(Item item)
    {
        _pending.Enqueue(item);
        return PumpAsync();
    }

    /// <summary>Words go to the line at once; keys, and all after them, wait for the words before.</summary>
    private async Task PumpAsync()
    {
        while (_pending.TryPeek(out var item) && (!item.IsKeys || _onLine.Count == 0))
        {
            _pending.Dequeue();
            if (item.IsKeys)
            {
                line.Press(item.Text.Replace("w", "", StringComparison.Ordinal));
                await TellPlayedAsync(item.Text);
            }
            else
            {
                _onLine[line.Say(SpeechFragments.Normalise(item.Text), isFirm: !RelaySettings.Covers(item.Interruptible, "speech"))] = item;
            }
        }
    }

    private Task TellSpeakingAsync(bool isOn)
    {
        IsSpeaking = isOn;
        return settings.TellsSpeakers ? send(RelayFrames.Speaking("agentSpeaking", isOn)) : Task.CompletedTask;
    }

    private Task TellPlayedAsync(string text) => settings.TellsTokens ? send(RelayFrames.TokensPlayed(text)) : Task.CompletedTask;

    private sealed record Item(string Text, string Interruptible)
    {
        public bool IsKeys { get; init; }
    }
}
