using System.Globalization;
using CallAssistant.Builder;

namespace CallAssistant.Notifications;

/// <summary>Words the notifications. They are stored in the commit that they tell of.</summary>
internal sealed class NotificationWriter(ICallIds ids, TimeProvider time)
{
    public Notification NeedsAnswer(CallTask task, MissingFact question) =>
        Write(task, session: null, NotificationKind.NeedsAnswer, $"Question about “{task.Title}”", question.Question);

    /// <summary>The user is asked while the callee waits.</summary>
    public Notification PrincipalAsked(CallTask task, CallSession session, CallEvent.PrincipalAsked asked, TimeZoneInfo zone)
    {
        var until = TimeZoneInfo.ConvertTime(asked.Deadline, zone).ToString("h:mm:ss tt", CultureInfo.InvariantCulture);
        var kind = asked.Offer is null ? NotificationKind.NeedsAnswer : NotificationKind.NeedsDecision;
        return Write(task, session, kind, $"The call waits for you: {task.Title}", $"{asked.Question} Answer before {until}.");
    }

    public Notification Processed(CallTask task, CallSession session, string summary)
    {
        var (kind, title) = session.Outcome switch
        {
            CallOutcome.Achieved or CallOutcome.InformationOnly => (NotificationKind.CallCompleted, $"Done: {task.Title}"),
            CallOutcome.NeedsUser => (NotificationKind.NeedsDecision, $"Your decision: {task.Title}"),
            _ when task.Status == CallTaskStatus.Completed => (NotificationKind.CallCompleted, $"Done: {task.Title}"),
            _ when task.Status == CallTaskStatus.ReadyToCall => (NotificationKind.RetryScheduled, $"Trying again later: {task.Title}"),
            _ => (NotificationKind.CallFailed, $"Not done: {task.Title}"),
        };
        return Write(task, session, kind, title, summary);
    }

    public Notification FollowUpProposed(CallTask followUp, CallSession session) =>
        Write(followUp, session, NotificationKind.FollowUpProposed, $"Proposed: {followUp.Title}", followUp.RawInstruction);

    /// <summary>Somebody who was called has called back. The identifier is the call's, so that it is told once.</summary>
    public Notification CalledBack(Guid id, CallTask task, CallSession session, AssistantSettings settings)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var known) ? known : TimeZoneInfo.Utc;
        var at = TimeZoneInfo.ConvertTime(time.Now(), zone).ToString("h:mm tt 'on' dddd, MMMM d", CultureInfo.InvariantCulture);
        var who = task.Plan?.Details.Callee is { Length: > 0 } callee ? $"{callee} ({session.PhoneNumber})" : session.PhoneNumber;
        return Write(task, session, NotificationKind.CallBack, $"Called back: {task.Title}", $"{who} called back at {at}. They heard that this number takes no calls.") with { Id = id };
    }

    private Notification Write(CallTask task, CallSession? session, NotificationKind kind, string title, string body) =>
        new(ids.NewId(), task.UserId, kind, title, body, task.Id, session?.Id, time.Now());
}
