using CallAssistant.Builder;
using CallAssistant.Numbers;
using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

/// <summary>Decides whether and when a call that nobody took is tried again by itself.</summary>
internal sealed class RetryPolicy(DialableNumbers numbers, IOptions<DialPolicyOptions> options, ICallIds ids, TimeProvider time)
{
    private const int MaxDoublings = 6;

    /// <summary>When the failed task is dialled again; null when it is not.</summary>
    public DateTimeOffset? Next(CallTask task, CallOutcome outcome, AssistantSettings settings)
    {
        var isWorthIt = outcome is CallOutcome.Busy or CallOutcome.NoAnswer or CallOutcome.VoicemailNoMessage;
        if (!isWorthIt
            || task.Status != CallTaskStatus.Failed
            || !settings.AutoRetryFailedCalls
            || task.AttemptCount > settings.MaxRetryAttempts
            || task.AttemptCount >= options.Value.MaxAttemptsPerTask)
        {
            return null;
        }

        var delay = options.Value.RetryDelay * Math.Pow(2, Math.Min(task.AttemptCount - 1, MaxDoublings));
        var next = time.Now() + delay * (1 + ids.NextDouble() / 4);
        var zones = numbers.TimeZonesOf(task.TargetPhoneNumber!, task.Plan!.TimeZone);
        return options.Value.CallingHours.Check(zones, next).NextAllowed;
    }
}
