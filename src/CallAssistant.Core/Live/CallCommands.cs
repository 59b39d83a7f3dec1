using CallAssistant.Engine;
using CallAssistant.Journal;
using CallAssistant.Principal;

namespace CallAssistant.Live;

/// <summary>What a user does with a call that was started.</summary>
internal sealed class CallCommands(ICallStore store, ILiveCallHost host, LiveCallHost waiting, LateAnswers lateAnswers, JournalFollower follower, TimeProvider time)
{
    private const string NotHeld = "The call is not held by this host at the moment. Try again in a few seconds.";

    /// <summary>How long a request waits for a result that somebody else is working on.</summary>
    private static readonly TimeSpan ResultWait = TimeSpan.FromSeconds(20);

    public async ValueTask<CallReply<CallSession>> HangUpAsync(string userId, Guid sessionId, CancellationToken cancellationToken)
    {
        if (await store.FindSessionAsync(userId, sessionId, cancellationToken) is not { } session)
        {
            return Problems.NotFound<CallSession>();
        }

        if (session.IsOver)
        {
            return Problems.Conflict<CallSession>("The call is over.");
        }

        if (session.Status == CallSessionStatus.SubmissionUnknown)
        {
            return Problems.Conflict<CallSession>("It is not known yet whether the call was placed. It is being looked up; try again in a few seconds.");
        }

        return (await host.TellAsync(userId, sessionId, new CallOrder.HangUp(), cancellationToken)).Status == CallOrderStatus.Done
            || (session.Status == CallSessionStatus.Initiated && await waiting.CancelAsync(userId, sessionId, cancellationToken))
            ? new(session)
            : Problems.Conflict<CallSession>(NotHeld);
    }

    public async ValueTask<CallReply<ToldCall>> TellAsync(string userId, Guid sessionId, CallOrder order, CancellationToken cancellationToken)
    {
        if (order is CallOrder.HangUp)
        {
            var hungUp = await HangUpAsync(userId, sessionId, cancellationToken);
            return hungUp.IsDone ? new(new ToldCall(hungUp.Value, IsLate: false)) : new(hungUp.Problem);
        }

        if (TextOf(order) is { } text && (string.IsNullOrWhiteSpace(text) || text.Length > CallOrder.MaxTextLength))
        {
            return Problems.Invalid<ToldCall>([new FieldError("/text", $"Must have 1 to {CallOrder.MaxTextLength} characters.")]);
        }

        var result = await host.TellAsync(userId, sessionId, order, cancellationToken);
        if (await store.FindSessionAsync(userId, sessionId, cancellationToken) is not { } session)
        {
            return Problems.NotFound<ToldCall>();
        }

        if (result.Status == CallOrderStatus.NotHeld && session is { IsOver: true, Summary: not null } && PrincipalAnswer.In(order) is { } answer)
        {
            result = new(await lateAnswers.TakeAsync(session, answer, cancellationToken));
        }

        return result.Status switch
        {
            CallOrderStatus.Done => new(new ToldCall(session, IsLate: false)),
            CallOrderStatus.Late => new(new ToldCall(session, IsLate: true)),
            CallOrderStatus.Closed => Problems.Conflict<ToldCall>("That request is not open: it was answered, the offer has changed, or it was never made. Read the session."),
            CallOrderStatus.Refused => Problems.Refused<ToldCall>(result.Rule!, "That may not be said now."),
            _ when session is { IsOver: true, Summary: not null } => Problems.Conflict<ToldCall>("The call is over."),
            _ => Problems.Conflict<ToldCall>(NotHeld),
        };
    }

    private static string? TextOf(CallOrder order) => order switch
    {
        CallOrder.Answer answer => answer.Text,
        CallOrder.Hint hint => hint.Text,
        CallOrder.Say say => say.Text,
        _ => null,
    };

    public async ValueTask<CallReply<ProcessedCall>> ProcessAsync(string userId, Guid sessionId, CancellationToken cancellationToken)
    {
        if (await store.FindSessionAsync(userId, sessionId, cancellationToken) is not { } session)
        {
            return Problems.NotFound<ProcessedCall>();
        }

        if (!session.IsOver)
        {
            return Problems.Conflict<ProcessedCall>("The call is still going on.");
        }

        if (session.Summary is null)
        {
            await host.EnsureRunningAsync(userId, sessionId, cancellationToken);
            await WaitAsync(userId, session, cancellationToken);
            session = await store.FindSessionAsync(userId, sessionId, cancellationToken) ?? session;
        }

        if (session.Summary is null)
        {
            return Problems.Conflict<ProcessedCall>("The call could not be processed yet. It is tried again; ask later.");
        }

        var task = await store.FindTaskAsync(userId, session.TaskId, cancellationToken);
        var result = await store.FindResultAsync(userId, sessionId, cancellationToken);
        return task is null || result is null ? Problems.NotFound<ProcessedCall>() : new(new ProcessedCall(session, task, result));
    }

    private async Task WaitAsync(string userId, CallSession session, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ResultWait, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await foreach (var _ in follower.FollowAsync(userId, session.Id, session.JournalSequence, stop.Token))
            {
                // The follower ends by itself when the session is processed.
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Not done yet; the caller says so.
        }
    }
}
