using CallAssistant.Builder;
using CallAssistant.Diagnostics;
using CallAssistant.Engine;
using CallAssistant.Journal;
using CallAssistant.Tasks;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Dialing;

/// <summary>Decides an attempt: policy first, then one commit of task, session and journal. From there the session's holder dials, when its turn has come.</summary>
internal sealed class CallStarter(
    ICallStore store,
    DialPolicy policy,
    DialQueue queue,
    ICallIds ids,
    TimeProvider time,
    ILogger<CallStarter> logger)
{
    public async ValueTask<CallReply<StartedCall>> StartAsync(string userId, Guid taskId, CancellationToken cancellationToken)
    {
        if (await store.FindTaskAsync(userId, taskId, cancellationToken) is not { } task)
        {
            return Problems.NotFound<StartedCall>();
        }

        if (await RefuseAsync(task, cancellationToken) is { } problem)
        {
            return new(problem);
        }

        if (await DecideAsync(task, lease: null, cancellationToken) is not var (started, turn))
        {
            return Problems.Conflict<StartedCall>("The task was changed or started at the same moment. Read it again.");
        }

        await queue.RunAsync(started.Session, turn, cancellationToken);
        var session = await store.FindSessionAsync(userId, started.Session.Id, cancellationToken) ?? started.Session;
        return new(started with { Session = session });
    }

    /// <summary>Starts a task that is due by itself. A refusal puts it off, or hands it to the user when time alone changes nothing.</summary>
    public async Task StartDueAsync(CallTask task, WorkLease lease, CancellationToken cancellationToken)
    {
        if (await policy.CheckAsync(task, cancellationToken) is not { } refusal)
        {
            if (await DecideAsync(task, lease, cancellationToken) is var (started, turn))
            {
                await queue.RunAsync(started.Session, turn, cancellationToken);
            }

            return;
        }

        logger.Refused(task.Id, refusal.Rule);
        var next = task with
        {
            Version = task.Version + 1,
            UpdatedAt = time.Now(),
            StatusReason = refusal.Message,
            DueAt = refusal.NextAllowed,
            Status = refusal.NextAllowed is null ? CallTaskLifecycle.Fire(task.Status, CallTaskTrigger.AskUser) : task.Status,
        };
        await store.CommitAsync(new CallCommit { UserId = task.UserId, Tasks = [next], Lease = lease, ReleaseLease = true }, cancellationToken);
    }

    private async ValueTask<CallProblem?> RefuseAsync(CallTask task, CancellationToken cancellationToken)
    {
        var missing = task.Plan?.Missing.Where(fact => fact.IsRequired).ToList() ?? [];
        var lacksNumber = task.TargetPhoneNumber is null;
        if (task.Status is CallTaskStatus.WaitingForUser or CallTaskStatus.ReadyToCall && lacksNumber)
        {
            IReadOnlyList<MissingFact> asked = missing.Count > 0 ? missing : [new MissingFact(MissingFact.PhoneNumber, "What number should be called?", IsRequired: true, [])];
            return Problems.Missing<StartedCall>(asked).Problem;
        }

        if (!CallTaskLifecycle.CanFire(task.Status, CallTaskTrigger.Start))
        {
            return Problems.InvalidState<StartedCall>(task.Status, "cannot be called").Problem! with { Errors = [.. missing.Select(Problems.FaultOf)] };
        }

        return await policy.CheckAsync(task, cancellationToken) is { } refusal ? Problems.Refused<StartedCall>(refusal.Rule, refusal.Message).Problem : null;
    }

    /// <summary>The one commit before a dial, and when it is to be dialled. Null when somebody else was first.</summary>
    private async Task<(StartedCall Started, DateTimeOffset Turn)?> DecideAsync(CallTask task, WorkLease? lease, CancellationToken cancellationToken)
    {
        var now = time.Now();
        var next = task with
        {
            Version = task.Version + 1,
            Status = CallTaskLifecycle.Fire(task.Status, CallTaskTrigger.Start),
            StatusReason = null,
            AttemptCount = task.AttemptCount + 1,
            DueAt = null,
            UpdatedAt = now,
        };
        var turn = queue.TakeTurn();
        var session = new CallSession
        {
            Id = ids.NewId(),
            UserId = task.UserId,
            TaskId = task.Id,
            Attempt = next.AttemptCount,
            PhoneNumber = task.TargetPhoneNumber!,
            CreatedAt = now,
            DueAt = queue.DueAt(turn),
        };
        session = session.Append(now, new CallEvent.DialStarted(session.PhoneNumber, session.Attempt, next.Mandate), out var entry);
        var commit = new CallCommit { UserId = task.UserId, Tasks = [next], Session = session, Journal = [entry], Lease = lease, ReleaseLease = lease is not null };
        try
        {
            await store.CommitAsync(commit, cancellationToken);
            return (new StartedCall(session, next), turn);
        }
        catch (Exception fault)
        {
            // Where it was stored all the same, it is dialled when it is due.
            queue.GiveBack(turn);
            if (fault is StoreConflictException)
            {
                return null;
            }

            throw;
        }
    }
}
