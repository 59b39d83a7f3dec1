using CallAssistant.Diagnostics;
using CallAssistant.Journal;
using CallAssistant.Mandates;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Live;

/// <summary>
/// The only way from an agent to the phone: every sentence and every key passes the gate here, at the moment when it leaves. One sentence is on the line at a time,
/// so that the gate knows what the callee has heard before the next one goes.
/// </summary>
internal sealed class Mouth(SessionWriter writer, ILiveChannel line, Briefing briefing, ConversationState state, bool canSendDigits, ILogger logger)
{
    private readonly SentenceBuffer _buffer = new();
    private readonly Queue<string> _waiting = new();
    private (long Id, string Text)? _onTheLine;

    // Numbers go on where the journal stands, so that after a takeover no old report is taken for a new sentence.
    private long _utterances = writer.Session.JournalSequence;

    /// <summary>True while there is something that was not played to the end.</summary>
    public bool IsSpeaking => _onTheLine is not null || _waiting.Count > 0;

    /// <summary>Adds a piece of the agent's answer; a whole sentence leaves at once when the line is free.</summary>
    /// <returns>True when a sentence has left.</returns>
    public ValueTask<bool> SpeakAsync(string piece, CancellationToken cancellationToken)
    {
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
    }

    /// <summary>Says a line of our own instead of what the agent has begun. It passes the gate like any other.</summary>
    public async ValueTask SayScriptedAsync(string text, CancellationToken cancellationToken)
    {
        Forget();
        await SpeakAsync(text, cancellationToken);
        await FinishAsync(cancellationToken);
    }

    /// <summary>Forgets what has not left yet.</summary>
    public void Forget()
    {
        _buffer.Clear();
        _waiting.Clear();
    }

    /// <summary>Takes the utterance back that was played or cut; null when it is not the one on the line.</summary>
    public string? Take(long utteranceId)
    {
        if (_onTheLine is not { } said || said.Id != utteranceId)
        {
            return null;
        }

        _onTheLine = null;
        return said.Text;
    }

    /// <summary>Hands the next sentence to the line when it is free.</summary>
    /// <returns>True when a sentence has left.</returns>
    public async ValueTask<bool> SayNextAsync(CancellationToken cancellationToken)
    {
        while (_onTheLine is null && _waiting.TryDequeue(out var sentence))
        {
            if (SpeechGate.Check(sentence, briefing.SpeechState(state)) is { } rule)
            {
                await BlockAsync(rule, cancellationToken);
                continue;
            }

            var utterance = ++_utterances;
            _onTheLine = (utterance, sentence);
            await line.PerformAsync(new CallAction.Say(utterance, sentence), cancellationToken);
            return true;
        }

        return false;
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

        await writer.CommitAsync(new CallEvent.DigitsSent(digits), cancellationToken);
        await line.PerformAsync(new CallAction.SendDigits(digits), cancellationToken);
    }

    private async ValueTask BlockAsync(string rule, CancellationToken cancellationToken)
    {
        logger.Blocked(writer.Session.Id, rule);
        await writer.CommitAsync(new CallEvent.Blocked(rule), cancellationToken);
    }
}
