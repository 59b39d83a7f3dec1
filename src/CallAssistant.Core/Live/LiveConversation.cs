using CallAssistant.Builder;
using CallAssistant.Diagnostics;
using CallAssistant.Journal;
using CallAssistant.Live.Limits;
using CallAssistant.Principal;
using CallAssistant.Recordings;
using CallAssistant.Results;
using CallAssistant.Speech;
using CallAssistant.Suppression;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Live;

/// <summary>
/// One live call: a single loop over one inbox, so that nothing here needs a lock. Signals, pieces of the agent's answers, timers and the user's wishes come in one
/// after the other; what happened is stored before anything is made of it.
/// </summary>
internal sealed partial class LiveConversation(
    RunningCall call,
    SessionWriter writer,
    ILiveChannel line,
    Briefing briefing,
    ConversationState state,
    Mouth mouth,
    AgentTurns agent,
    OfferDesk offers,
    PrincipalDesk principal,
    CallRecording recording,
    TimeProvider time,
    LiveCallOptions options,
    DialOptions dialOptions,
    Telemetry telemetry,
    ILogger logger) : IDisposable
{
    private const string Apology = "I am sorry to have bothered you, we will not call again. Goodbye.";

    private readonly Patience _patience = new(call, options, dialOptions, time);
    private readonly HoldWatch _hold = new(call, state, mouth, options, time);
    private readonly BackChannels _backChannels = new(writer, state, mouth);
    private bool _oweAnswer;
    private bool _isEnding;
    private bool _isWrappingUp;
    private bool _hungUp;
    private string? _endReason;
    private long? _heardAt;

    /// <summary>Talks until the line is closed and the end is stored.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stopReading = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (state.UserHungUp)
        {
            // Asked for before the line was there, or before another host had it.
            await HangUpAsync(cancellationToken);
        }
        else if (state.WasAnswered)
        {
            // Taken over in the middle: the callee is waiting, and what was used of the time stays used.
            _patience.AwaitGreeting();
            _patience.LimitTalk(Elapsed());
            principal.Resume();
            _hold.Resume(Elapsed());
            await recording.ResumeAsync(cancellationToken);
        }
        else
        {
            _patience.AwaitPickUp();
        }

        var reading = SignalReader.ReadAsync(line, call, logger, stopReading.Token);
        try
        {
            while (!writer.Session.IsOver)
            {
                await HandleAsync(await call.Inbox.ReadAsync(cancellationToken), cancellationToken);
            }
        }
        finally
        {
            await stopReading.CancelAsync();
            await reading;
        }
    }

    public void Dispose()
    {
        _patience.Dispose();
        principal.Dispose();
        _hold.Dispose();
        agent.Dispose();
    }

    private ValueTask HandleAsync(LiveInput input, CancellationToken cancellationToken) => input switch
    {
        LiveInput.Signal signal => HandleSignalAsync(signal.Value, cancellationToken),
        LiveInput.AgentPiece piece when piece.Turn == agent.Current && agent.IsRunning => HandlePieceAsync(piece.Output, cancellationToken),
        LiveInput.AgentDone done when done.Turn == agent.Current && agent.IsRunning => HandleAgentDoneAsync(done.Fault, cancellationToken),
        LiveInput.TimeUp timer when _patience.SilenceIsOver(timer) => HandleSilenceAsync(cancellationToken),
        LiveInput.TimeUp timer when _patience.LimitIsReached(timer) => HandleLimitAsync(cancellationToken),
        LiveInput.TimeUp timer when principal.DeadlineIsOver(timer) => HandleNoAnswerAsync(cancellationToken),
        LiveInput.TimeUp timer when _hold.BudgetIsUsedUp(timer) => WrapUpAsync(EndReasons.HoldBudget, cancellationToken),
        LiveInput.HangUp => HandleHangUpAsync(cancellationToken),
        LiveInput.Order order => HandleOrderAsync(order, cancellationToken),
        LiveInput.WrapUp wrapUp => WrapUpAsync(wrapUp.Reason, cancellationToken),
        _ => ValueTask.CompletedTask,
    };

    private async ValueTask HandleSignalAsync(CallSignal signal, CancellationToken cancellationToken)
    {
        switch (signal)
        {
            case CallSignal.Ringing when writer.Session.Status < CallSessionStatus.Ringing:
                await StoreAsync(s => s with { Status = CallSessionStatus.Ringing }, new CallEvent.StatusChanged(CallSessionStatus.Ringing), cancellationToken);
                break;
            case CallSignal.Answered answered when !state.WasAnswered:
                await StoreAsync(
                    s => s with { Status = CallSessionStatus.InProgress, StartedAt = time.Now() },
                    new CallEvent.StatusChanged(CallSessionStatus.InProgress, answered.By),
                    cancellationToken);
                _patience.AwaitGreeting();
                _patience.LimitTalk(Elapsed());
                break;
            case CallSignal.AnsweredByKnown known when known.By != state.AnsweredBy:
                await HandleVerdictAsync(known, cancellationToken);
                break;
            case CallSignal.Speaking when !_hungUp:
                _patience.AwaitWords();
                break;
            case CallSignal.Heard heard when await _backChannels.TakeAsync(heard, cancellationToken):
                break;
            case CallSignal.Heard heard:
                await HandleHeardAsync(heard, cancellationToken);
                break;
            case CallSignal.Played played when await mouth.PlayedAsync(played, cancellationToken) is { } text:
                await SpokenAsync(text, interrupted: false, cancellationToken);
                break;
            case CallSignal.Interrupted cut when await mouth.CutAsync(cut, keepsRest: !agent.IsRunning, cancellationToken) is { } text:
                agent.Cancel();
                _isEnding = _isWrappingUp;
                await SpokenAsync(text, interrupted: true, cancellationToken);
                break;
            case CallSignal.Digits digits:
                await StoreAsync(new CallEvent.DigitsHeard(digits.Keys, Milliseconds.Of(digits.At)), cancellationToken);
                break;
            case CallSignal.Beep beep:
                await StoreAsync(new CallEvent.BeepHeard(Milliseconds.Of(beep.At)), cancellationToken);
                await OweAnswerAsync(cancellationToken);
                break;
            case CallSignal.Ended ended:
                await EndAsync(ended, cancellationToken);
                return;
        }

        await recording.NoteAsync(signal, cancellationToken);
    }

    /// <summary>A hint that comes late: only where it changes who is spoken to, what is about to be said is thought over. It ends nothing by itself.</summary>
    private async ValueTask HandleVerdictAsync(CallSignal.AnsweredByKnown known, CancellationToken cancellationToken)
    {
        var before = state.Listener;
        await StoreAsync(new CallEvent.AnsweredByKnown(known.By, Milliseconds.Of(known.At)), cancellationToken);
        if (state.Listener != before)
        {
            await OweAnswerAsync(cancellationToken);
        }
    }

    /// <summary>The agent thinks while the words are being stored; nothing of what it brings is looked at before they are.</summary>
    private async ValueTask HandleHeardAsync(CallSignal.Heard heard, CancellationToken cancellationToken)
    {
        var before = state.Listener;
        _heardAt = time.GetTimestamp();
        await StopSpeakingAsync(cancellationToken);
        var spoke = new CallEvent.CalleeSpoke(heard.Text, Milliseconds.Of(heard.Start), Milliseconds.Of(heard.End));
        List<CallEvent> events = principal.VoidedBy(heard.Text) is { } voided ? [spoke, voided] : [spoke];
        for (var i = 0; i < events.Count; i++)
        {
            state.Apply(writer.Session.JournalSequence + 1 + i, events[i]);
        }

        OptOut.Note(state, writer.Session.JournalSequence + 1, events);
        OweAnswer(cancellationToken);
        await writer.CommitAsync(static session => session, events, cancellationToken);
        logger.Spoken(call.SessionId, Speaker.Human, heard.Text);
        await _hold.HeardAsync(heard, before, mayTalk: !_isEnding, cancellationToken);
        await recording.HeardAsync(heard, mayTalk: !_isEnding, cancellationToken);
        if (!_isEnding && state.OptedOut)
        {
            // Whatever the agent would make of it: who does not want to be called is left alone.
            await WrapUpAsync(EndReasons.OptedOut, cancellationToken);
        }
    }

    private async ValueTask SpokenAsync(string text, bool interrupted, CancellationToken cancellationToken)
    {
        _patience.BreakSilence();
        if (await recording.SpokenAsync(text, interrupted, hasMore: _oweAnswer, mayTalk: !_isEnding, cancellationToken))
        {
            // Nobody answers an announcement: to an agent that is silence.
            StartTurn(options.GreetingWait, cancellationToken);
        }

        await mouth.SayNextAsync(cancellationToken);
        await GoOnWhenQuietAsync(cancellationToken);
    }

    private async ValueTask HandlePieceAsync(AgentOutput output, CancellationToken cancellationToken)
    {
        switch (output)
        {
            case AgentOutput.Speak speak:
                if (await mouth.SpeakAsync(speak.Text, cancellationToken) && _heardAt is { } heardAt)
                {
                    telemetry.Turn(time.GetElapsedTime(heardAt));
                    _heardAt = null;
                }

                break;
            case AgentOutput.AcceptOffer accept:
                await AcceptAsync(accept.Offer, cancellationToken);
                break;
            case AgentOutput.LeaveOpen open:
                await StoreAsync(offers.LeaveOpen(open.Offer), cancellationToken);
                break;
            case AgentOutput.AskPrincipal ask:
                await HandleAskAsync(ask, cancellationToken);
                break;
            case AgentOutput.SendDigits keys:
                await mouth.SendDigitsAsync(keys.Digits, cancellationToken);
                break;
            case AgentOutput.EndCall:
                _isEnding = true;
                break;
        }
    }

    private async ValueTask HandleAgentDoneAsync(Exception? fault, CancellationToken cancellationToken)
    {
        agent.Finish();
        if (fault is not null)
        {
            logger.AgentFailed(call.SessionId, fault);
            await StoreAsync(new CallEvent.AgentFailed(fault is CallAssistantException known ? known.Message : "The agent failed."), cancellationToken);
            await WrapUpAsync(EndReasons.AgentFailed, cancellationToken);
            return;
        }

        await mouth.FinishAsync(cancellationToken);
        await GoOnWhenQuietAsync(cancellationToken);
    }

    private async ValueTask HandleSilenceAsync(CancellationToken cancellationToken)
    {
        if (_hungUp)
        {
            // The line was told to close and reports nothing.
            var status = state.WasAnswered ? CallSessionStatus.Completed : CallSessionStatus.NoAnswer;
            await EndAsync(new CallSignal.Ended(status, Elapsed(), "The line did not report its end."), cancellationToken);
            return;
        }

        if (principal.Open is not null)
        {
            await mouth.SayScriptedAsync(HoldingWords.Next(state.Said), cancellationToken);
            await GoOnWhenQuietAsync(cancellationToken);
            return;
        }

        await recording.SilenceAsync(cancellationToken);
        _patience.CountSilence(wasGreeting: state.Turns.Count == 0);
        StartTurn(_patience.SilentFor, cancellationToken);
    }

    private async ValueTask OweAnswerAsync(CancellationToken cancellationToken)
    {
        await StopSpeakingAsync(cancellationToken);
        OweAnswer(cancellationToken);
    }

    /// <summary>What was not said yet answers older words. What is being played goes on; the next answer follows it.</summary>
    private async ValueTask StopSpeakingAsync(CancellationToken cancellationToken)
    {
        if (!_isEnding)
        {
            _patience.StopWaiting();
            agent.Cancel();
            await mouth.ForgetAsync(cancellationToken);
        }
    }

    private void OweAnswer(CancellationToken cancellationToken)
    {
        _oweAnswer = !_isEnding;
        if (_oweAnswer && !mouth.IsSpeaking)
        {
            StartTurn(TimeSpan.Zero, cancellationToken);
        }
    }

    private void StartTurn(TimeSpan silence, CancellationToken cancellationToken)
    {
        _oweAnswer = false;
        state.PrincipalWords = "";
        if (_hold.IsOn)
        {
            return;
        }

        if (TurnLimits.Reached(agent.Current, state.Turns, silence, options) is { } reason)
        {
            call.Post(new LiveInput.WrapUp(reason));
            return;
        }

        agent.Start(silence, cancellationToken);
    }

    /// <summary>When everything was played and the agent has no more to say: hang up, answer what came in meanwhile, or wait for the callee.</summary>
    private async ValueTask GoOnWhenQuietAsync(CancellationToken cancellationToken)
    {
        if (mouth.IsSpeaking || agent.IsRunning || _hungUp)
        {
            return;
        }

        if (_isEnding)
        {
            await HangUpAsync(cancellationToken);
        }
        else if (_oweAnswer && !recording.IsAsking)
        {
            StartTurn(TimeSpan.Zero, cancellationToken);
        }
        else
        {
            _patience.AwaitReply();
        }
    }

    private TimeSpan Elapsed() => writer.Session.StartedAt is { } started ? time.GetUtcNow() - started : TimeSpan.Zero;

    private ValueTask StoreAsync(CallEvent callEvent, CancellationToken cancellationToken) => state.StoreAsync(writer, callEvent, cancellationToken);

    private async ValueTask StoreAsync(Func<CallSession, CallSession> change, CallEvent callEvent, CancellationToken cancellationToken)
    {
        await writer.CommitAsync(change, [callEvent], cancellationToken);
        state.Apply(writer.Session.JournalSequence, callEvent);
    }
}
