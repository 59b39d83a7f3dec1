using CallAssistant.Tasks;

namespace CallAssistant.Results;

/// <summary>Where a task goes after a call, by the call's outcome.</summary>
internal static class TaskAfterCall
{
    public static CallTask Of(CallTask task, CallOutcome outcome, CallSession session, string summary)
    {
        // A task that was cancelled or moved while its call was live stays where it is.
        var trigger = TriggerOf(task, outcome);
        return CallTaskLifecycle.CanFire(task.Status, trigger)
            ? task with { Status = CallTaskLifecycle.Fire(task.Status, trigger), StatusReason = ReasonOf(outcome, session, summary), DueAt = null }
            : task;
    }

    private static CallTaskTrigger TriggerOf(CallTask task, CallOutcome outcome) => outcome switch
    {
        CallOutcome.Achieved or CallOutcome.InformationOnly => CallTaskTrigger.Complete,
        CallOutcome.VoicemailLeft when task.Plan?.Errand == CallErrand.LeaveMessage => CallTaskTrigger.Complete,
        CallOutcome.NeedsUser => CallTaskTrigger.AskUser,
        _ => CallTaskTrigger.Fail,
    };

    private static string? ReasonOf(CallOutcome outcome, CallSession session, string summary) => outcome switch
    {
        CallOutcome.Achieved or CallOutcome.InformationOnly => null,
        CallOutcome.Busy => "The line was busy.",
        CallOutcome.NoAnswer => "Nobody answered.",
        CallOutcome.WrongNumber => "Somebody else has that number.",
        CallOutcome.VoicemailLeft => "A message was left on the voicemail.",
        CallOutcome.VoicemailNoMessage => "A voicemail answered. No message was left.",
        CallOutcome.TechnicalFailure => session.EndReason ?? "The call failed for a technical reason.",
        _ => summary,
    };
}
