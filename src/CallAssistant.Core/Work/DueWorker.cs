using CallAssistant.Builder;
using CallAssistant.Dialing;
using CallAssistant.Diagnostics;
using CallAssistant.Live;
using CallAssistant.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Work;

/// <summary>Looks for due work and does it. There is no queue: the stored state says what is due, and leases keep hosts apart.</summary>
internal sealed class DueWorker(
    ICallStore store,
    LiveCallHost calls,
    TaskPlanning planning,
    CallStarter starter,
    HostIdentity host,
    TimeProvider time,
    IOptions<WorkerOptions> options,
    ILogger<DueWorker> logger)
{
    private static readonly TimeSpan PlanningTimeout = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PlanAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan GiveUpPlanning = TimeSpan.FromHours(1);

    private readonly List<Task> _onTasks = [];

    /// <summary>Looks again and again, until it is cancelled; then waits for what it has begun.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await SweepAsync(cancellationToken);
                await Task.Delay(options.Value.SweepInterval, time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAll(_onTasks);
        }
    }

    /// <summary>Takes what is due now. The work goes on in the background, so that a slow piece holds nothing else up.</summary>
    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        _onTasks.RemoveAll(work => work.IsCompleted);
        IReadOnlyList<WorkLease> leases;
        try
        {
            leases = await calls.TakeAsync(new LeaseRequest(host.Owner, options.Value.LeaseDuration, options.Value.BatchSize), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a store throws, the next sweep looks again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            logger.SweepFaulted(fault);
            return;
        }

        foreach (var lease in leases.Where(lease => lease.SessionId is null))
        {
            _onTasks.Add(WorkOnTaskAsync(lease, cancellationToken));
        }
    }

    private async Task WorkOnTaskAsync(WorkLease lease, CancellationToken cancellationToken)
    {
        await using var keeper = new LeaseKeeper(store, time, lease, options.Value.LeaseDuration, cancellationToken);
        try
        {
            switch (await store.FindTaskAsync(lease.UserId, lease.TaskId, keeper.Token))
            {
                case { Status: CallTaskStatus.Preparing } task:
                    await PlanAsync(task, lease, keeper.Token);
                    break;
                case { Status: CallTaskStatus.ReadyToCall } task:
                    await starter.StartDueAsync(task, lease, keeper.Token);
                    break;
                case { } task:
                    await SaveAsync(task with { DueAt = null }, lease, keeper.Token);
                    break;
            }
        }
        catch (LeaseLostException)
        {
            logger.TaskLeaseLost(lease.TaskId);
        }
        catch (OperationCanceledException) when (keeper.Token.IsCancellationRequested)
        {
            // The lease is lost or the host stops; the work is taken up again when the lease ends.
        }
#pragma warning disable CA1031
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // One poisoned task must not stop the others.
            logger.TaskFaulted(lease.TaskId, fault);
        }
    }

    private async Task PlanAsync(CallTask task, WorkLease lease, CancellationToken cancellationToken)
    {
        try
        {
            var commit = planning.Settle(await planning.PlanAsync(task, PlanningTimeout, cancellationToken));
            await store.CommitAsync(commit with { Tasks = [Next(commit.Tasks[0])], Lease = lease, ReleaseLease = true }, cancellationToken);
        }
        catch (CallAssistantException fault) when (fault is not LeaseLostException and not StoreConflictException)
        {
            logger.PlanningFailed(task.Id, fault);
            var isTooLate = time.Now() - task.CreatedAt > GiveUpPlanning;
            var next = isTooLate
                ? task with { Status = CallTaskLifecycle.Fire(task.Status, CallTaskTrigger.Fail), StatusReason = "The task could not be planned.", DueAt = null }
                : task with { StatusReason = "Planning is not possible at the moment; it is tried again.", DueAt = time.Now() + PlanAgain };
            await SaveAsync(next, lease, cancellationToken);
        }
    }

    private ValueTask SaveAsync(CallTask task, WorkLease lease, CancellationToken cancellationToken) =>
        store.CommitAsync(new CallCommit { UserId = task.UserId, Tasks = [Next(task)], Lease = lease, ReleaseLease = true }, cancellationToken);

    private CallTask Next(CallTask task) => task with { Version = task.Version + 1, UpdatedAt = time.Now() };
}
