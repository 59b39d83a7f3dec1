using CallAssistant.Builder;

namespace CallAssistant.Notifications;

/// <summary>Words the notifications. They are stored in the commit that they tell of.</summary>
internal sealed class NotificationWriter(ICallIds ids, TimeProvider time)
{
    public Notification NeedsAnswer(CallTask task, MissingFact question) =>
        Write(task, session: null, NotificationKind.NeedsAnswer, $"Question about “{task.Title}”", question.Question);

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

    private Notification Write(CallTask task, CallSession? session, NotificationKind kind, string title, string body) =>
        new(ids.NewId(), task.UserId, kind, title, body, task.Id, session?.Id, time.Now());
}
