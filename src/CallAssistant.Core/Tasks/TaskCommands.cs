using CallAssistant.Builder;
using CallAssistant.Diagnostics;
using CallAssistant.Engine;
using CallAssistant.Numbers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Tasks;

/// <summary>What a user does with a task outside a call: create, change, give up.</summary>
internal sealed class TaskCommands(
    ICallStore store,
    IContactStore contacts,
    ISettingsStore settings,
    TaskPlanning planning,
    DialableNumbers numbers,
    ICallIds ids,
    TimeProvider time,
    IOptions<WorkerOptions> options,
    ILogger<TaskCommands> logger)
{
    public async ValueTask<CallReply<CallTask>> CreateAsync(string userId, NewCallTask request, CancellationToken cancellationToken)
    {
        if (request.Id is { } id && await store.FindTaskAsync(userId, id, cancellationToken) is { } stored)
        {
            return new(stored);
        }

        var faults = TaskFaults.Of(request);
        if (request.ContactId is { } contactId && await contacts.FindContactAsync(userId, contactId, cancellationToken) is null)
        {
            faults.Add(TaskFaults.UnknownContact);
        }

        if (faults.Count > 0)
        {
            return Problems.Invalid<CallTask>(faults);
        }

        var userSettings = await settings.GetSettingsAsync(userId, cancellationToken);
        var now = time.Now();
        var task = new CallTask
        {
            Id = request.Id ?? ids.NewId(),
            UserId = userId,
            RawInstruction = request.RawInstruction,
            Title = TaskFaults.FirstWords(request.RawInstruction),
            Status = CallTaskLifecycle.Fire(CallTaskStatus.Pending, CallTaskTrigger.Prepare),
            Priority = request.Priority,
            Tone = request.Tone,
            MaxPrice = request.MaxPrice is { } price ? new Money(price, userSettings.Currency) : null,
            ContactId = request.ContactId,
            CreatedAt = now,
            UpdatedAt = now,

            // When this process dies or the planner is slow, the worker plans it.
            DueAt = now + options.Value.PlanningWait,
        };
        await store.CommitAsync(new CallCommit { UserId = userId, Tasks = [task] }, cancellationToken);
        return new(await PlanNowAsync(task, cancellationToken));
    }

    public async ValueTask<CallReply<CallTask>> UpdateAsync(string userId, Guid taskId, CallTaskChanges changes, CancellationToken cancellationToken)
    {
        if (await store.FindTaskAsync(userId, taskId, cancellationToken) is not { } task)
        {
            return Problems.NotFound<CallTask>();
        }

        if (changes.Status == CallTaskStatus.Cancelled)
        {
            return await CancelAsync(userId, taskId, cancellationToken);
        }

        if (task.Status is CallTaskStatus.Preparing or CallTaskStatus.InProgress or CallTaskStatus.Completed or CallTaskStatus.Cancelled)
        {
            return Problems.InvalidState<CallTask>(task.Status, "cannot be changed");
        }

        var (changed, faults) = await ApplyAsync(task, changes, cancellationToken);
        if (faults.Count > 0)
        {
            return Problems.Invalid<CallTask>(faults);
        }

        if (changes.Status is not (null or CallTaskStatus.ReadyToCall or CallTaskStatus.Preparing))
        {
            return Problems.InvalidState<CallTask>(task.Status, $"cannot be made {Problems.Word(changes.Status.Value)} by a request");
        }

        return changes == new CallTaskChanges { Priority = changes.Priority }
            ? new(await SaveAsync(changed, cancellationToken))
            : await ReplanAsync(changed, changes.Status, cancellationToken);
    }

    public async ValueTask<CallReply<CallTask>> CancelAsync(string userId, Guid taskId, CancellationToken cancellationToken)
    {
        if (await store.FindTaskAsync(userId, taskId, cancellationToken) is not { } task)
        {
            return Problems.NotFound<CallTask>();
        }

        if (task.Status == CallTaskStatus.Cancelled)
        {
            return new(task);
        }

        if (task.Status == CallTaskStatus.InProgress)
        {
            return Problems.InvalidState<CallTask>(task.Status, "is being called: hang up first");
        }

        return CallTaskLifecycle.CanFire(task.Status, CallTaskTrigger.Cancel)
            ? new(await SaveAsync(task with { Status = CallTaskLifecycle.Fire(task.Status, CallTaskTrigger.Cancel), StatusReason = null, DueAt = null }, cancellationToken))
            : Problems.InvalidState<CallTask>(task.Status, "cannot be cancelled");
    }

    /// <summary>Plans a task that is preparing, within the time that a request may take; else the worker does it.</summary>
    private async Task<CallTask> PlanNowAsync(CallTask task, CancellationToken cancellationToken)
    {
        try
        {
            var planned = await planning.PlanAsync(task, options.Value.PlanningWait, cancellationToken);
            return await CommitAsync(planning.Settle(planned), cancellationToken);
        }
        catch (StoreConflictException)
        {
            // Somebody planned or cancelled it meanwhile: that counts.
            return await store.FindTaskAsync(task.UserId, task.Id, cancellationToken) ?? task;
        }
        catch (CallAssistantException fault)
        {
            logger.PlanningFailed(task.Id, fault);
            return task;
        }
    }

    private async ValueTask<CallReply<CallTask>> ReplanAsync(CallTask task, CallTaskStatus? wanted, CancellationToken cancellationToken)
    {
        var planned = await planning.PlanAsync(task, options.Value.PlanningWait, cancellationToken);
        var missing = planned.Plan!.Missing.Where(fact => fact.IsRequired).ToList();
        if (wanted == CallTaskStatus.ReadyToCall && missing.Count > 0)
        {
            return Problems.Missing<CallTask>(missing);
        }

        if (planned.Plan.Risks.FirstOrDefault(risk => risk.IsBlocking) is { } blocking && wanted == CallTaskStatus.ReadyToCall)
        {
            return Problems.Refused<CallTask>(blocking.Rule, blocking.Message);
        }

        var commit = task.Status == CallTaskStatus.Failed && wanted != CallTaskStatus.ReadyToCall
            ? new CallCommit { UserId = task.UserId, Tasks = [planned] }
            : planning.Settle(planned);
        return new(await CommitAsync(commit, cancellationToken));
    }

    private async Task<(CallTask Task, List<FieldError> Faults)> ApplyAsync(CallTask task, CallTaskChanges changes, CancellationToken cancellationToken)
    {
        var faults = TaskFaults.Of(changes, task);
        var userSettings = await settings.GetSettingsAsync(task.UserId, cancellationToken);
        if (changes.ContactId is { } contactId)
        {
            var contact = await contacts.FindContactAsync(task.UserId, contactId, cancellationToken);
            if (contact is null)
            {
                faults.Add(TaskFaults.UnknownContact);
            }

            task = task with { ContactId = contactId, TargetPhoneNumber = contact?.PhoneNumber };
        }

        if (changes.TargetPhoneNumber is { } raw)
        {
            switch (numbers.Check(raw, userSettings.Region))
            {
                case NumberCheck.Accepted accepted:
                    task = task with { TargetPhoneNumber = accepted.E164 };
                    break;
                case NumberCheck.Refused refused:
                    faults.Add(new FieldError("/target_phone_number", refused.Message));
                    break;
            }
        }

        var maxPrice = changes.MaxPrice is { } price ? new Money(price, userSettings.Currency) : task.MaxPrice;
        var answers = new Dictionary<string, string>(task.Answers);
        foreach (var (field, answer) in changes.Answers ?? new Dictionary<string, string>())
        {
            answers[field] = answer;
        }

        return (task with
        {
            Tone = changes.Tone ?? task.Tone,
            Priority = changes.Priority ?? task.Priority,
            MaxPrice = changes.ClearMaxPrice ? null : maxPrice,
            HardConstraints = changes.HardConstraints ?? task.HardConstraints,
            SoftPreferences = changes.SoftPreferences ?? task.SoftPreferences,
            Answers = answers,
        }, faults);
    }

    private Task<CallTask> SaveAsync(CallTask task, CancellationToken cancellationToken) =>
        CommitAsync(new CallCommit { UserId = task.UserId, Tasks = [task] }, cancellationToken);

    private async Task<CallTask> CommitAsync(CallCommit commit, CancellationToken cancellationToken)
    {
        var task = commit.Tasks[0] with { Version = commit.Tasks[0].Version + 1, UpdatedAt = time.Now() };
        await store.CommitAsync(commit with { Tasks = [task] }, cancellationToken);
        return task;
    }
}
