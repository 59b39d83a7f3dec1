using CallAssistant.Builder;
using CallAssistant.Diagnostics;
using CallAssistant.Notifications;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Tasks;

/// <summary>Plans tasks: asks the planner, checks what it brings, and says where the task stands then. Stores nothing.</summary>
internal sealed class TaskPlanning(
    ICallPlanner planner,
    ICallStore store,
    IContactStore contacts,
    ISettingsStore settings,
    PlanApplier applier,
    NotificationWriter notifications,
    TimeProvider time,
    Telemetry telemetry,
    ILogger<TaskPlanning> logger)
{
    private const int MaxContacts = 1_000;

    /// <summary>The task with its plan, its status not changed.</summary>
    /// <param name="task">The task.</param>
    /// <param name="limit">How long it may take; a planner that does not heed its token is not waited for either.</param>
    /// <param name="cancellationToken">Stops the planning.</param>
    /// <exception cref="CallAssistantException">The planner failed or took too long; nothing is known.</exception>
    public async Task<CallTask> PlanAsync(CallTask task, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var span = telemetry.Span("plan");
        using var timeout = new CancellationTokenSource(limit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await PlanAsync(task, stop.Token).WaitAsync(stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CallAssistantException("planner.plan", "The plan took too long.", isTransient: true);
        }
    }

    private async Task<CallTask> PlanAsync(CallTask task, CancellationToken cancellationToken)
    {
        var userSettings = await settings.GetSettingsAsync(task.UserId, cancellationToken);
        var known = await contacts.ListContactsAsync(task.UserId, new ContactQuery { Limit = MaxContacts }, cancellationToken);
        var attempts = task.AttemptCount > 0 ? await ListSessionsAsync(task.UserId, task.Id, cancellationToken) : [];
        var context = new PlanningContext
        {
            Now = time.Now(),
            Settings = userSettings,
            Contacts = await WithOwnContactAsync(task, known.Items, cancellationToken),
            OpenOffer = attempts is [{ Summary.OpenOffer: { } offer }, ..] ? offer : null,
        };
        var result = await planner.PlanAsync(task, context, cancellationToken);
        return applier.Apply(task, result, userSettings, await FindWrongNumbersAsync(task, attempts, cancellationToken));
    }

    /// <summary>The commit that moves a planned task to where its plan puts it: waiting with a question, ready, or failed by a risk.</summary>
    public CallCommit Settle(CallTask task)
    {
        var plan = task.Plan!;
        var risk = plan.Risks.FirstOrDefault(risk => risk.IsBlocking);
        var question = plan.Missing.FirstOrDefault(fact => fact.IsRequired);
        var (trigger, reason) = (risk, question) switch
        {
            ({ } blocking, _) => (CallTaskTrigger.Fail, blocking.Message),
            (_, { } missing) => (CallTaskTrigger.AskUser, missing.Question),
            _ => (CallTaskTrigger.MakeReady, (string?)null),
        };
        var status = CallTaskLifecycle.CanFire(task.Status, trigger) ? CallTaskLifecycle.Fire(task.Status, trigger) : task.Status;
        var staysReady = task.Status == CallTaskStatus.ReadyToCall && status == CallTaskStatus.ReadyToCall;
        var settled = task with { Status = status, StatusReason = reason, DueAt = staysReady ? task.DueAt : null };
        logger.Planned(task.Id, status);
        return new CallCommit
        {
            UserId = task.UserId,
            Tasks = [settled],
            Notifications = question is not null && risk is null ? [notifications.NeedsAnswer(settled, question)] : [],
        };
    }

    private async Task<IReadOnlyList<Contact>> WithOwnContactAsync(CallTask task, IReadOnlyList<Contact> known, CancellationToken cancellationToken)
    {
        if (task.ContactId is not { } id || known.Any(contact => contact.Id == id))
        {
            return known;
        }

        return await contacts.FindContactAsync(task.UserId, id, cancellationToken) is { } own ? [own, .. known] : known;
    }

    /// <summary>Numbers at which somebody else answered, on this task or on the one whose call proposed it.</summary>
    private async Task<IReadOnlyList<string>> FindWrongNumbersAsync(CallTask task, IReadOnlyList<CallSession> attempts, CancellationToken cancellationToken)
    {
        var parents = task.ParentTaskId is { } parentId ? await ListSessionsAsync(task.UserId, parentId, cancellationToken) : [];
        return [.. attempts.Concat(parents).Where(session => session.Outcome == CallOutcome.WrongNumber).Select(session => session.PhoneNumber)];
    }

    private async Task<IReadOnlyList<CallSession>> ListSessionsAsync(string userId, Guid taskId, CancellationToken cancellationToken)
    {
        var page = await store.ListSessionsAsync(userId, new CallSessionQuery { TaskId = taskId, Limit = CallTaskQuery.MaxLimit }, cancellationToken);
        return page.Items;
    }
}
