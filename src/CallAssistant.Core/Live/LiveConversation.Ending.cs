using CallAssistant.Builder;
using CallAssistant.Diagnostics;
using CallAssistant.Results;

namespace CallAssistant.Live;

/// <content>How the call ends: for a reason of ours, because the user wants it, or because the line is closed.</content>
internal sealed partial class LiveConversation
{
    private ValueTask HandleLimitAsync(CancellationToken cancellationToken) =>
        _isWrappingUp ? HangUpAsync(cancellationToken) : WrapUpAsync(EndReasons.TimeBudget, cancellationToken);

    private async ValueTask HandleHangUpAsync(CancellationToken cancellationToken)
    {
        agent.Cancel();
        _endReason = EndReasons.UserHungUp;
        if (!state.UserHungUp)
        {
            await StoreAsync(new CallEvent.UserHungUp(), cancellationToken);
        }

        await HangUpAsync(cancellationToken);
    }

    /// <summary>Says the closing line and ends the call. Before the callee has picked up it just ends.</summary>
    private async ValueTask WrapUpAsync(string reason, CancellationToken cancellationToken)
    {
        agent.Cancel();
        _oweAnswer = false;
        _isEnding = _isWrappingUp = true;
        _endReason = reason;
        logger.WrapUp(call.SessionId, reason);
        if (!state.WasAnswered)
        {
            await HangUpAsync(cancellationToken);
            return;
        }

        _patience.LimitGoodbye();
        await mouth.SayScriptedAsync(reason == EndReasons.OptedOut ? Apology : briefing.Plan.Script.Closing, cancellationToken);
        await GoOnWhenQuietAsync(cancellationToken);
    }

    private async ValueTask HangUpAsync(CancellationToken cancellationToken)
    {
        _isEnding = true;
        _hungUp = true;
        await line.PerformAsync(new CallAction.HangUp(), cancellationToken);
        _patience.AwaitEnd();
    }

    private async ValueTask EndAsync(CallSignal.Ended ended, CancellationToken cancellationToken)
    {
        agent.Cancel();
        await mouth.CloseAsync(cancellationToken);
        var status = ended.Status >= CallSessionStatus.Completed ? ended.Status : CallSessionStatus.Failed;
        var reason = _endReason ?? ended.Detail;
        var at = ended.At > TimeSpan.Zero ? ended.At : Elapsed();
        if (principal.Open is { } open)
        {
            await StoreAsync(new CallEvent.PrincipalRequestClosed(open.Id, PrincipalRequestState.CallEnded), cancellationToken);
        }

        await StoreAsync(
            s => s with
            {
                Status = status,
                EndedAt = time.Now(),
                DurationSeconds = state.WasAnswered ? (int)at.TotalSeconds : 0,
                EndReason = EndReasons.Describe(reason),
                DueAt = time.Now(),
            },
            new CallEvent.Ended(status, state.WasAnswered ? Milliseconds.Of(at) : 0, reason),
            cancellationToken);
        logger.Ended(call.SessionId, status);
    }
}
