using System.Xml.Linq;

namespace CallAssistant.Simulation;

/// <summary>Plays its prompts and waits for words or keys of the callee.</summary>
internal sealed class GatherVerb
{
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);
    private static readonly TimeSpan EndOfSpeech = TimeSpan.FromMilliseconds(1200);
    private readonly PhoneLine _line;
    private readonly CallClock _clock;
    private readonly XElement _verb;
    private readonly TwimlDocument _document;
    private readonly HashSet<long> _prompts = [];
    private readonly bool _hearsWords;
    private readonly bool _hearsKeys;
    private readonly bool _mayCutIn;
    private readonly TimeSpan _timeout;
    private readonly TimeSpan _pause;
    private string _words = "";
    private string _keys = "";
    private string? _finishedOn;
    private TimeSpan _patience;
    private bool _isSpokenTo;

    public GatherVerb(WireCall call, FakeAccount account, XElement verb, TwimlDocument document)
    {
        (_line, _clock, _verb, _document) = (call.Line, account.Clock, verb, document);
        var input = (Attribute("input") ?? "dtmf").Split(' ');
        _hearsWords = input.Contains("speech");
        _hearsKeys = input.Contains("dtmf");
        _mayCutIn = Attribute("bargeIn") != "false";
        _timeout = TimeSpan.FromSeconds(FormNumber.Read(Attribute("timeout")) ?? 5);
        _pause = FormNumber.Read(Attribute("speechTimeout")) is { } seconds ? TimeSpan.FromSeconds(seconds) : EndOfSpeech;
    }

    public async ValueTask<Step> RunAsync(CancellationToken cancellationToken)
    {
        _line.StartListening();
        foreach (var prompt in _verb.Elements("Say"))
        {
            _prompts.Add(_line.Say(SpeechFragments.Normalise(prompt.Value), isFirm: !(_hearsWords && _mayCutIn)));
        }

        _patience = _prompts.Count > 0 ? Never : _timeout;
        while (!HasAllKeys)
        {
            var happened = await NextAsync(cancellationToken);
            if (happened is null)
            {
                return Step.End.Instance;
            }

            if (happened.Value == default)
            {
                break;
            }

            Take(happened.Value);
        }

        _line.Hush();
        return Result();
    }

    private bool HasAllKeys => _finishedOn is not null || (_keys.Length > 0 && _keys.Length == FormNumber.Read(Attribute("numDigits")));

    /// <summary>Null when the line is closed; nothing when the patience is at its end.</summary>
    private async Task<LineEvent?> NextAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var next = _line.WaitAsync(cancellationToken).AsTask();
        if (await Task.WhenAny(next, _clock.DelayAsync(_patience, patience.Token)) != next)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return default(LineEvent);
        }

        await patience.CancelAsync();
        return await next && _line.TryNext(out var happened) ? happened : null;
    }

    private void Take(LineEvent happened)
    {
        switch (happened.Signal)
        {
            case CallSignal.Speaking when _hearsWords:
                (_patience, _isSpokenTo) = (Never, true);
                CutPrompts();
                break;
            case CallSignal.Heard heard when _hearsWords:
                _words = _words.Length == 0 ? heard.Text : $"{_words} {heard.Text}";
                (_patience, _isSpokenTo) = (_pause, false);
                break;
            case CallSignal.Digits digits when _hearsKeys:
                CutPrompts();
                Press(digits.Keys);
                _patience = _timeout;
                break;
            case CallSignal.Played played:
                Finish(played.UtteranceId);
                break;
            case CallSignal.Interrupted cut:
                Finish(cut.UtteranceId);
                break;
        }
    }

    /// <summary>With the last prompt the wait for an answer begins, unless the callee has cut in and speaks.</summary>
    private void Finish(long prompt)
    {
        if (_prompts.Remove(prompt) && _prompts.Count == 0 && _patience == Never && !_isSpokenTo)
        {
            _patience = _timeout;
        }
    }

    private void CutPrompts()
    {
        if (_mayCutIn && _prompts.Count > 0)
        {
            _line.Hush();
        }
    }

    private void Press(string keys)
    {
        var finish = Attribute("finishOnKey") ?? "#";
        foreach (var key in keys.Select(key => key.ToString()))
        {
            if (HasAllKeys)
            {
                return;
            }

            if (finish.Contains(key, StringComparison.Ordinal))
            {
                _finishedOn = key;
            }
            else
            {
                _keys += key;
            }
        }
    }

    private Step Result()
    {
        List<KeyValuePair<string, string>> result = [];
        if (_keys.Length > 0 || _finishedOn is not null)
        {
            result.Add(new("Digits", _keys));
            if (_finishedOn is not null)
            {
                result.Add(new("FinishedOnKey", _finishedOn));
            }
        }
        else if (_words.Length > 0)
        {
            result.AddRange([new("SpeechResult", _words), new("Confidence", "0.95")]);
        }

        return result.Count > 0 || Attribute("actionOnEmptyResult") == "true"
            ? new Step.GoTo(_document.SourceOf(Attribute("action"), Attribute("method"), result))
            : Step.Next.Instance;
    }

    private string? Attribute(string name) => _verb.Attribute(name)?.Value;
}
