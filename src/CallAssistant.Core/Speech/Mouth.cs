using CallAssistant.Diagnostics;
using CallAssistant.Journal;
using CallAssistant.Live;
using CallAssistant.Mandates;
using CallAssistant.Results;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Speech;

/// <summary>
/// The only way from an agent to the phone: every sentence and every key passes the gate here, at the moment when it leaves. One sentence is on the line at a time, so that the gate knows what the callee
/// has heard before the next one goes. Its opening leaves while the agent still writes, as far as <see cref="SpeechFlow"/> lets them. What was heard of a sentence is stored here.
/// </summary>
internal sealed class Mouth(SessionWriter writer, ILiveChannel line, Briefing briefing, ConversationState state, bool canSendDigits, ILogger logger)
{
    /// <summary>The end of a sentence whose opening was heard and whose rest is blocked.</summary>
    private const string CutOff = " one moment, please.";

    private readonly SentenceBuffer _buffer = new();
    private readonly Queue<string> _waiting = new();

    /// <summary>Pieces behind a cut, which the line may have played all the same.</summary>
    private readonly Dictionary<long, string> _behindACut = [];

    /// <summary>What a cut has kept from being said: the sentence that was cut, and those behind it.</summary>
    private readonly Queue<string> _rest = new();

    private SpokenSentence? _sentence;
    private string _saying = "";

    /// <summary>True once a line of our own stood in for a blocked one in this answer: once is enough.</summary>
    private bool _hasStoodIn;

    // Numbers go on where the journal stands, so that after a takeover no old report is taken for a new sentence.
    private long _utterances = writer.Session.JournalSequence;

    /// <summary>True while there is something that was not played to the end.</summary>
    public bool IsSpeaking => _sentence is not null || _waiting.Count > 0;

    /// <summary>True when a cut has kept something from being said that <see cref="SayRestAsync"/> would say.</summary>
    public bool HasRest => _rest.Count > 0;

    /// <summary>Adds a piece of the agent's answer; what the gate lets go leaves at once when the line is free.</summary>
    /// <returns>True when words have left.</returns>
    public ValueTask<bool> SpeakAsync(string piece, CancellationToken cancellationToken)
    {
        _rest.Clear();
        foreach (var sentence in _buffer.Add(piece))
        {
            _waiting.Enqueue(sentence);
        }

        return SayNextAsync(cancellationToken);
    }

    /// <summary>Says what is left of the agent's answer.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        if (_buffer.Flush() is { } rest)
        {
            _waiting.Enqueue(rest);
        }

        await SayNextAsync(cancellationToken);
        _hasStoodIn = false;
    }

    /// <summary>Says a line of our own instead of what the agent has begun. It passes the gate like any other.</summary>
    public async ValueTask SayScriptedAsync(string text, CancellationToken cancellationToken)
    {
        await ForgetAsync(cancellationToken);
        await SpeakAsync(text, cancellationToken);
        await FinishAsync(cancellationToken);
    }

    /// <summary>Says after all what a cut has kept from being said, from the sentence on that was cut: half a sentence repeated helps nobody.</summary>
    public async ValueTask SayRestAsync(CancellationToken cancellationToken)
    {
        while (_rest.TryDequeue(out var sentence))
        {
            _waiting.Enqueue(sentence);
        }

        await SayNextAsync(cancellationToken);
    }

    /// <summary>Forgets what has not left yet. A sentence whose opening is on the line ends there.</summary>
    public async ValueTask ForgetAsync(CancellationToken cancellationToken)
    {
        _buffer.Clear();
        _waiting.Clear();
        _rest.Clear();
        _hasStoodIn = false;
        if (_sentence is { IsWhole: false } sentence)
        {
            sentence.IsCutShort = true;
            await HandOverAsync("", endsSentence: true, cancellationToken);
        }
    }

    /// <summary>Hands over what may go: the next whole sentence when the line is free, the opening of one that was begun, the rest of one whose opening is on the line.</summary>
    /// <returns>True when words have left.</returns>
    public async ValueTask<bool> SayNextAsync(CancellationToken cancellationToken)
    {
        var hasLeft = false;
        while (_sentence is null or { IsWhole: false })
        {
            var opening = _sentence?.Length ?? 0;
            if (!_waiting.TryDequeue(out var sentence))
            {
                return await OpenAsync(opening, cancellationToken) || hasLeft;
            }

            if (SpeechGate.Check(sentence, briefing.SpeechState(state)) is { } rule)
            {
                await BlockAsync(rule, cancellationToken);
                if (opening > 0)
                {
                    sentence = sentence[..opening] + CutOff;
                }
                else if (StandIn(rule) is { } line)
                {
                    sentence = line;
                }
                else
                {
                    continue;
                }
            }

            _saying = sentence;
            await HandOverAsync(sentence[opening..], endsSentence: true, cancellationToken);
            hasLeft = true;
        }

        return hasLeft;
    }

    /// <summary>Takes note that an utterance was played.</summary>
    /// <returns>The sentence that came to its end with it; null when none did.</returns>
    public async ValueTask<string?> PlayedAsync(CallSignal.Played played, CancellationToken cancellationToken)
    {
        if (_behindACut.Remove(played.UtteranceId, out var text))
        {
            await StoreAsync(text.Trim(), played.Start, played.End, interrupted: false, cancellationToken);
            return null;
        }

        if (_sentence is not { } sentence || !sentence.Hear(played.UtteranceId, heard: null, played.Start, played.End))
        {
            return null;
        }

        await SettleAsync(cancellationToken);
        return sentence.IsPlayed ? sentence.Heard : null;
    }

    /// <summary>Takes note that an utterance was cut short. Of what belongs to the same sentence, or was to follow, nothing more leaves.</summary>
    /// <param name="cut">The report.</param>
    /// <param name="keepsRest">True when all of the answer was here, so that <see cref="SayRestAsync"/> could say the rest of it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was heard of the sentence; null when the utterance was not being said, or only lay behind another cut.</returns>
    public async ValueTask<string?> CutAsync(CallSignal.Interrupted cut, bool keepsRest, CancellationToken cancellationToken)
    {
        if (_behindACut.Remove(cut.UtteranceId, out var text))
        {
            await StoreAsync(text.StartsWith(cut.HeardText, StringComparison.Ordinal) ? cut.HeardText.Trim() : "", cut.Start, cut.End, interrupted: true, cancellationToken);
            return null;
        }

        if (_sentence is not { } sentence || !sentence.Hear(cut.UtteranceId, cut.HeardText, cut.Start, cut.End))
        {
            return null;
        }

        foreach (var piece in sentence.Unreported)
        {
            _behindACut.Add(piece.Id, piece.Text);
        }

        _sentence = null;
        _buffer.Clear();
        _rest.Clear();
        foreach (var unsaid in keepsRest && sentence.IsWhole ? [_saying, .. _waiting] : Array.Empty<string>())
        {
            _rest.Enqueue(unsaid);
        }

        _waiting.Clear();
        if (!sentence.IsWhole)
        {
            await line.PerformAsync(new CallAction.Say(++_utterances, ""), cancellationToken);
        }

        await StoreAsync(sentence.Heard, sentence.Start, cut.End, interrupted: true, cancellationToken);
        return sentence.Heard;
    }

    /// <summary>The line is closed: stores what was heard of a sentence that did not come to its end.</summary>
    public async ValueTask CloseAsync(CancellationToken cancellationToken)
    {
        if (_sentence is { } sentence)
        {
            _sentence = null;
            await StoreAsync(sentence.Heard, sentence.Start, sentence.End, interrupted: true, cancellationToken);
        }
    }

    public async ValueTask SendDigitsAsync(string digits, CancellationToken cancellationToken)
    {
        if (!canSendDigits)
        {
            await BlockAsync("digits_not_supported", cancellationToken);
            return;
        }

        if (SpeechGate.CheckDigits(digits, briefing.SpeechState(state)) is { } rule)
        {
            await BlockAsync(rule, cancellationToken);
            return;
        }

        await state.StoreAsync(writer, new CallEvent.DigitsSent(digits), cancellationToken);
        await line.PerformAsync(new CallAction.SendDigits(digits), cancellationToken);
    }

    /// <summary>The line that is said instead, when it may be.</summary>
    private string? StandIn(string rule)
    {
        if (_hasStoodIn || SafeLines.For(rule, briefing.PrincipalName) is not { } line || SpeechGate.Check(line, briefing.SpeechState(state)) is not null)
        {
            return null;
        }

        _hasStoodIn = true;
        return line;
    }

    private async ValueTask<bool> OpenAsync(int opening, CancellationToken cancellationToken)
    {
        if (!state.DisclosureHeard || state.Listener is not Listener.Person)
        {
            return false;
        }

        var begun = _buffer.Begun;
        var length = briefing.Flow.LengthIn(begun, opening, briefing.SpeechState(state));
        if (length <= opening)
        {
            return false;
        }

        await HandOverAsync(begun[opening..length], endsSentence: false, cancellationToken);
        return true;
    }

    private async ValueTask HandOverAsync(string text, bool endsSentence, CancellationToken cancellationToken)
    {
        var utterance = ++_utterances;
        _sentence ??= new SpokenSentence();
        _sentence.IsWhole = endsSentence;
        if (text.Length > 0)
        {
            _sentence.Add(utterance, text);
        }

        await line.PerformAsync(new CallAction.Say(utterance, text, endsSentence), cancellationToken);
        await SettleAsync(cancellationToken);
    }

    /// <summary>Stores a sentence that was played to its end.</summary>
    private async ValueTask SettleAsync(CancellationToken cancellationToken)
    {
        if (_sentence is { IsPlayed: true } sentence)
        {
            _sentence = null;
            await StoreAsync(sentence.Heard, sentence.Start, sentence.End, sentence.IsCutShort, cancellationToken);
        }
    }

    private async ValueTask StoreAsync(string heard, TimeSpan start, TimeSpan end, bool interrupted, CancellationToken cancellationToken)
    {
        if (heard.Length > 0)
        {
            var spoke = new CallEvent.AssistantSpoke(heard, Milliseconds.Of(start), Milliseconds.Of(end), interrupted);
            await state.StoreAsync(writer, [spoke, .. briefing.DisclosedBy(heard, state).Select(field => new CallEvent.Disclosed(field))], cancellationToken);
            logger.Spoken(writer.Session.Id, Speaker.Assistant, heard);
        }
    }

    private async ValueTask BlockAsync(string rule, CancellationToken cancellationToken)
    {
        logger.Blocked(writer.Session.Id, rule);
        await writer.CommitAsync(new CallEvent.Blocked(rule), cancellationToken);
    }
}
