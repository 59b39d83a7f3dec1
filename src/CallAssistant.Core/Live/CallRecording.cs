using CallAssistant.Diagnostics;
using CallAssistant.Journal;
using CallAssistant.Mandates;
using CallAssistant.Recordings;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Live;

/// <summary>
/// Decides on a live call whether it is recorded. Nothing is, until the callee has heard who calls and then either heard the announcement or said yes to the question, as the rule of their place has it.
/// Raised once; whatever is not a clear yes is a no; a no is final.
/// </summary>
internal sealed class CallRecording(RecordingConsent rule, SessionWriter writer, ILiveChannel line, ConversationState state, ILogger logger)
{
    private RecordingState Stand => state.Recording;

    private bool IsMachine => state.MachineOnLine || state.BeepHeard;

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

    /// <summary>A sentence of ours was played or cut.</summary>
    /// <param name="text">What was heard of it.</param>
    /// <param name="interrupted">True when it was cut.</param>
    /// <param name="mayRaise">False when the call ends anyway.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The line that has to be said next; null for none.</returns>
    public async ValueTask<string?> SpokenAsync(string text, bool interrupted, bool mayRaise, CancellationToken cancellationToken)
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
        else if (mayRaise && !interrupted && Stand is { Raised: null, IsRefused: false } && rule != RecordingConsent.Never && Disclosure.IsIn(text) && !IsMachine)
        {
            await StoreAsync(rule == RecordingConsent.AnnounceOnly ? new CallEvent.RecordingAnnounced() : new CallEvent.RecordingAsked(), cancellationToken);
            return Stand.Raised;
        }

        return null;
    }

    /// <summary>The line was kept from being said.</summary>
    public ValueTask NotSaidAsync(CancellationToken cancellationToken) => RefuseAsync(RecordingRefusal.NotHeard, words: null, cancellationToken);

    /// <summary>The callee said something, which is the latest entry of the journal.</summary>
    /// <returns>What is said of it before anything else; null for nothing.</returns>
    public async ValueTask<string?> HeardAsync(CallSignal.Heard heard, CancellationToken cancellationToken)
    {
        if (rule == RecordingConsent.Never || Stand.IsRefused)
        {
            return null;
        }

        var words = writer.Session.JournalSequence;
        if (Stand.AskedAtMs is { } askedAt)
        {
            return await AnswerAsync(heard, askedAt, words, cancellationToken);
        }

        if (Stand.IsPending)
        {
            await RefuseAsync(RecordingRefusal.NotHeard, words, cancellationToken);
            return null;
        }

        if (!RecordingAnswer.Objects(heard.Text) && !(Stand.IsFresh && RecordingAnswer.Read(heard.Text) == false))
        {
            return null;
        }

        var wasAllowed = Stand.IsAllowed;
        await RefuseAsync(wasAllowed ? RecordingRefusal.Withdrawn : RecordingRefusal.Declined, words, cancellationToken);
        return wasAllowed ? RecordingLines.Stopping : null;
    }

    /// <summary>Nobody has said anything for long.</summary>
    public ValueTask SilenceAsync(CancellationToken cancellationToken) =>
        Stand.AskedAtMs is null ? ValueTask.CompletedTask : RefuseAsync(RecordingRefusal.NoAnswer, words: null, cancellationToken);

    /// <summary>A machine that shows late is not recorded any longer.</summary>
    public ValueTask CheckMachineAsync(CancellationToken cancellationToken) =>
        Stand.Raised is not null && !Stand.IsRefused && IsMachine ? RefuseAsync(RecordingRefusal.Machine, words: null, cancellationToken) : ValueTask.CompletedTask;

    /// <summary>The line answers an action.</summary>
    public async ValueTask ReportAsync(CallSignal signal, CancellationToken cancellationToken)
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
            logger.RecordingFaulted(writer.Session.Id, fault);
            await StoreAsync(new CallEvent.RecordingFailed("The provider failed."), cancellationToken);
        }
    }

    private async ValueTask StoreAsync(CallEvent callEvent, CancellationToken cancellationToken)
    {
        await writer.CommitAsync(callEvent, cancellationToken);
        state.Apply(writer.Session.JournalSequence, callEvent);
    }
}
