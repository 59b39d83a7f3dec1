using CallAssistant.Diagnostics;
using CallAssistant.Journal;
using CallAssistant.Live;
using CallAssistant.Mandates;
using CallAssistant.Results;
using CallAssistant.Speech;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Recordings;

/// <summary>
/// Decides on a live call whether it is recorded. Nothing is, until the callee has heard who calls and then either heard the announcement or said yes to the question, as the rule of their place has it.
/// Raised once; whatever is not a clear yes is a no; a no is final.
/// </summary>
internal sealed class CallRecording(RecordingConsent rule, SessionWriter writer, ILiveChannel line, ConversationState state, Mouth mouth, AgentTurns agent, ILogger logger)
{
    private RecordingState Stand => state.Recording;

    private bool IsMachine => !state.Listener.IsSomebody() || state.BeepHeard;

    /// <summary>True while the question is on the line or its answer is waited for.</summary>
    public bool IsAsking => Stand.AskedAtMs is not null || (Stand.IsPending && Stand.Raised == RecordingLines.Question);

    /// <summary>Goes on where a host stopped that is gone.</summary>
    public async ValueTask ResumeAsync(CancellationToken cancellationToken)
    {
        if (Stand.IsAllowed && !Stand.HasStarted && !Stand.HasFailed && rule != RecordingConsent.Never)
        {
            await PerformAsync(new CallAction.StartRecording(), cancellationToken);
        }
        else if (Stand is { IsRefused: true, WasAllowed: true, HasStopped: false })
        {
            await PerformAsync(new CallAction.StopRecording(), cancellationToken);
        }
    }

    /// <summary>A sentence of ours was played or cut. After the one that says who calls, the recording is raised: the agent's turn ends there.</summary>
    /// <param name="text">What was heard of it.</param>
    /// <param name="interrupted">True when it was cut.</param>
    /// <param name="hasMore">True when the callee is owed an answer.</param>
    /// <param name="mayTalk">False when the call ends anyway.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>True when the agent has to go on behind what was raised.</returns>
    public async ValueTask<bool> SpokenAsync(string text, bool interrupted, bool hasMore, bool mayTalk, CancellationToken cancellationToken)
    {
        if (Stand.IsPending)
        {
            // Heard to the end it is pending no more.
            await RefuseAsync(RecordingRefusal.NotHeard, words: null, cancellationToken);
        }
        else if (Stand.IsFresh && text == Stand.Raised && !interrupted)
        {
            await PerformAsync(new CallAction.StartRecording(), cancellationToken);
        }
        else if (Stand.AskedAtMs is not null && text != Stand.Raised)
        {
            // We went on talking: what comes now may answer something else.
            await RefuseAsync(RecordingRefusal.NoAnswer, words: null, cancellationToken);
        }
        else if (mayTalk && !interrupted && Stand is { Raised: null, IsRefused: false } && rule != RecordingConsent.Never && Disclosure.IsIn(text) && !IsMachine)
        {
            hasMore |= agent.IsRunning || mouth.IsSpeaking;
            await RaiseAsync(cancellationToken);
            return hasMore && !IsAsking;
        }

        return false;
    }

    /// <summary>The callee said something, which is the latest entry of the journal.</summary>
    public async ValueTask HeardAsync(CallSignal.Heard heard, bool mayTalk, CancellationToken cancellationToken)
    {
        if (rule == RecordingConsent.Never || Stand.IsRefused)
        {
            return;
        }

        var words = writer.Session.JournalSequence;
        string? remark = null;
        if (Stand.AskedAtMs is { } askedAt)
        {
            remark = await AnswerAsync(heard, askedAt, words, cancellationToken);
        }
        else if (Stand.IsPending)
        {
            await RefuseAsync(RecordingRefusal.NotHeard, words, cancellationToken);
        }
        else if (RecordingAnswer.Objects(heard.Text) || (Stand.IsFresh && RecordingAnswer.Read(heard.Text) == false))
        {
            remark = Stand.IsAllowed ? RecordingLines.Stopping : null;
            await RefuseAsync(Stand.IsAllowed ? RecordingRefusal.Withdrawn : RecordingRefusal.Declined, words, cancellationToken);
        }

        if (remark is not null && mayTalk)
        {
            await mouth.SayScriptedAsync(remark, cancellationToken);
        }
    }

    /// <summary>Nobody has said anything for long.</summary>
    public ValueTask SilenceAsync(CancellationToken cancellationToken) =>
        Stand.AskedAtMs is null ? ValueTask.CompletedTask : RefuseAsync(RecordingRefusal.NoAnswer, words: null, cancellationToken);

    /// <summary>A signal was dealt with: what it says of the recording is stored, and a machine that shows late is recorded no longer.</summary>
    public async ValueTask NoteAsync(CallSignal signal, CancellationToken cancellationToken)
    {
        switch (signal)
        {
            case CallSignal.RecordingStarted started when !Stand.HasStarted:
                await StoreAsync(new CallEvent.RecordingStarted(started.RecordingId), cancellationToken);
                break;
            case CallSignal.RecordingStopped when !Stand.HasStopped:
                await StoreAsync(new CallEvent.RecordingStopped(), cancellationToken);
                break;
            case CallSignal.RecordingFailed failed:
                logger.RecordingFailed(writer.Session.Id);
                await StoreAsync(new CallEvent.RecordingFailed(failed.Detail), cancellationToken);
                break;
        }

        if (Stand.Raised is not null && !Stand.IsRefused && IsMachine)
        {
            await RefuseAsync(RecordingRefusal.Machine, words: null, cancellationToken);
        }
    }

    private async ValueTask RaiseAsync(CancellationToken cancellationToken)
    {
        await StoreAsync(rule == RecordingConsent.AnnounceOnly ? new CallEvent.RecordingAnnounced() : new CallEvent.RecordingAsked(), cancellationToken);
        agent.Cancel();
        await mouth.SayScriptedAsync(Stand.Raised!, cancellationToken);
        if (!mouth.IsSpeaking)
        {
            // The gate kept it from being said.
            await RefuseAsync(RecordingRefusal.NotHeard, words: null, cancellationToken);
        }
    }

    private async ValueTask<string?> AnswerAsync(CallSignal.Heard heard, long askedAt, long words, CancellationToken cancellationToken)
    {
        // Words that began before the question had ended answer something else.
        var answer = heard.Start.TotalMilliseconds >= askedAt && !IsMachine ? RecordingAnswer.Read(heard.Text) : null;
        if (answer == true)
        {
            await StoreAsync(new CallEvent.RecordingConsented(words), cancellationToken);
            await PerformAsync(new CallAction.StartRecording(), cancellationToken);
            return null;
        }

        await RefuseAsync(answer == false ? RecordingRefusal.Declined : RecordingRefusal.Unclear, words, cancellationToken);
        return answer == false ? RecordingLines.NotRecorded : null;
    }

    private async ValueTask RefuseAsync(RecordingRefusal reason, long? words, CancellationToken cancellationToken)
    {
        var wasAllowed = Stand.IsAllowed;
        await StoreAsync(new CallEvent.RecordingRefused(reason, words), cancellationToken);
        if (wasAllowed)
        {
            await PerformAsync(new CallAction.StopRecording(), cancellationToken);
        }
    }

    /// <summary>Whatever goes wrong with a recording, the call goes on.</summary>
    private async ValueTask PerformAsync(CallAction action, CancellationToken cancellationToken)
    {
        try
        {
            await line.PerformAsync(action, cancellationToken);
        }
#pragma warning disable CA1031 // A provider may fail in any way.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.RecordingFailed(writer.Session.Id, fault);
            await StoreAsync(new CallEvent.RecordingFailed("The provider failed."), cancellationToken);
        }
    }

    private ValueTask StoreAsync(CallEvent callEvent, CancellationToken cancellationToken) => state.StoreAsync(writer, callEvent, cancellationToken);
}
