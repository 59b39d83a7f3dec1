using CallAssistant.Builder;
using CallAssistant.Numbers;
using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

/// <summary>Decides whether and when a call that nobody took, or that the provider had no room for, is tried again by itself.</summary>
internal sealed class RetryPolicy(DialableNumbers numbers, IOptions<DialPolicyOptions> options, ICallIds ids, TimeProvider time)
{
    private const int MaxDoublings = 6;

    /// <summary>The first wait after a provider had too much to do: it is busy for minutes, not for the time of a meal.</summary>
    private static readonly TimeSpan ThrottledDelay = TimeSpan.FromMinutes(1);

    /// <summary>When the failed task is dialled again; null when it is not.</summary>
    /// <param name="task">The task as the call left it.</param>
    /// <param name="outcome">What came of the call.</param>
    /// <param name="wasNotPlaced">True when the provider had no room for the call, or the dial policy no longer allowed it at its turn. It is tried again whatever the user's settings are: nobody's phone rang.</param>
    /// <param name="settings">The user's settings.</param>
    public DateTimeOffset? Next(CallTask task, CallOutcome outcome, bool wasNotPlaced, AssistantSettings settings)
    {
        var isWanted = wasNotPlaced
            || (outcome is CallOutcome.Busy or CallOutcome.NoAnswer or CallOutcome.VoicemailNoMessage && settings.AutoRetryFailedCalls && task.AttemptCount <= settings.MaxRetryAttempts);
        if (!isWanted || task.Status != CallTaskStatus.Failed || task.AttemptCount >= options.Value.MaxAttemptsPerTask)
        {
            return null;
        }

        var delay = (wasNotPlaced ? ThrottledDelay : options.Value.RetryDelay) * Math.Pow(2, Math.Min(task.AttemptCount - 1, MaxDoublings));
        var next = time.Now() + delay * (1 + ids.NextDouble() / 4);
        var zones = numbers.TimeZonesOf(task.TargetPhoneNumber!, task.Plan!.TimeZone);
        return options.Value.CallingHours.Check(zones, next).NextAllowed;
    }
}
