using System.Text.Json.Nodes;

namespace CallAssistant.Simulation;

/// <summary>The callee's side of a relay session: what comes from the line, as frames.</summary>
internal sealed class RelayEar(RelayVoice voice, RelaySettings settings, Func<JsonObject, Task> send)
{
    private bool _isSpokenTo;
    private long _cutByKeyUpTo;

    /// <summary>The tag that prompts carry.</summary>
    public string Language { get; set; } = settings.Language;

    public Task TakeAsync(LineEvent happened) => happened.Signal switch
    {
        null => voice.StartedAsync(happened.Started),
        CallSignal.Played played => voice.PlayedAsync(played.UtteranceId),
        CallSignal.Interrupted cut => CutAsync(cut),
        CallSignal.Speaking => SpeakingAsync(),
        CallSignal.Heard heard => HeardAsync(heard.Text),
        CallSignal.Digits digits => PressedAsync(digits.Keys),
        _ => Task.CompletedTask,
    };

    /// <summary>A key cuts without a word of the callee.</summary>
    private Task CutAsync(CallSignal.Interrupted cut) =>
        voice.CutAsync(cut, () => cut.UtteranceId <= _cutByKeyUpTo ? Task.CompletedTask : TellSpeakingAsync(isOn: true));

    private async Task SpeakingAsync()
    {
        await TellSpeakingAsync(isOn: true);
        if (voice.YieldsTo("speech"))
        {
            voice.Cut();
        }
    }

    private async Task HeardAsync(string words)
    {
        var isReported = !voice.IsSpeaking || RelaySettings.Covers(settings.Reported, "speech");
        foreach (var partial in isReported && settings.SendsPartials ? Partials(words) : [])
        {
            await send(RelayFrames.Prompt(partial, Language, isLast: false));
        }

        await TellSpeakingAsync(isOn: false);
        if (isReported)
        {
            await send(RelayFrames.Prompt(words, Language, isLast: true));
        }
    }

    private async Task PressedAsync(string keys)
    {
        var isReported = settings.SendsKeys && (!voice.IsSpeaking || RelaySettings.Covers(settings.Reported, "dtmf"));
        foreach (var key in isReported ? keys : "")
        {
            await send(RelayFrames.Key(key));
        }

        if (voice.YieldsTo("dtmf"))
        {
            _cutByKeyUpTo = voice.Cut();
        }
    }

    private async Task TellSpeakingAsync(bool isOn)
    {
        if (_isSpokenTo != isOn && settings.TellsSpeakers)
        {
            await send(RelayFrames.Speaking("clientSpeaking", isOn));
        }

        _isSpokenTo = isOn;
    }

    /// <summary>First guesses: the later ones rewrite the earlier.</summary>
    private static IEnumerable<string> Partials(string words)
    {
        var count = SpokenText.CountWords(words);
        if (count > 1)
        {
            yield return SpokenText.FirstWords(words, 1).TrimEnd(',', '.', '!', '?');
            yield return SpokenText.FirstWords(words, (count + 1) / 2).ToLowerInvariant();
        }

        yield return words;
    }
}
