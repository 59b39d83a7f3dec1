using System.Globalization;
using CallAssistant.Builder;
using CallAssistant.Numbers;
using CallAssistant.Suppression;
using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

/// <summary>Decides whether a task may be dialled now. No model's word counts.</summary>
internal sealed class DialPolicy(ITelephonyProvider provider, DialableNumbers numbers, SuppressionLists suppressed, CallPace pace, IOptions<DialPolicyOptions> options, TimeProvider time)
{
    private static readonly DialRefusal OptedOut = new(
        "opted_out", "Whoever has this number does not want to be called: they said so on a call, or the number is in a register of such numbers. It is not dialled for anybody. Only the operator of this service can change that.");

    /// <summary>The first rule that forbids the dial; null when none does.</summary>
    /// <exception cref="CallAssistantException">It cannot be told: a suppression list could not be asked.</exception>
    public async ValueTask<DialRefusal?> CheckAsync(CallTask task, CancellationToken cancellationToken) => task.AttemptCount >= options.Value.MaxAttemptsPerTask
        ? new DialRefusal("too_many_attempts", $"The task was tried {task.AttemptCount} times, which is the most that is allowed. Create a new task.")
        : await CheckAtItsTurnAsync(task, cancellationToken) ?? await pace.CheckAsync(task, cancellationToken);

    /// <summary>The same for an attempt that is decided and counted, in the attempts and in the pace: it may have waited for its turn, or for a process that dials it.</summary>
    /// <exception cref="CallAssistantException">It cannot be told: a suppression list could not be asked.</exception>
    public async ValueTask<DialRefusal?> CheckAtItsTurnAsync(CallTask task, CancellationToken cancellationToken)
    {
        if (task.Plan?.Risks.FirstOrDefault(risk => risk.IsBlocking) is { } risk)
        {
            return new DialRefusal(risk.Rule, risk.Message);
        }

        if (!provider.Capabilities.CanGateSpeech)
        {
            return new DialRefusal("speech_not_gated", $"The telephony provider {provider.Name} speaks without passing the mandate's gate. Use one whose words pass through this process.");
        }

        // Checked again on the stored value: rules and contacts may have changed since the plan.
        if (numbers.CheckStored(task.TargetPhoneNumber) is NumberCheck.Refused refused)
        {
            return new DialRefusal(refused.Rule, refused.Message);
        }

        return await suppressed.ContainAsync(task.TargetPhoneNumber!, cancellationToken) ? OptedOut : CheckHours(task);
    }

    private DialRefusal? CheckHours(CallTask task)
    {
        var policy = options.Value;
        if (!policy.EnforceCallingHours || !provider.Capabilities.ReachesPeople)
        {
            return null;
        }

        var verdict = policy.CallingHours.Check(numbers.TimeZonesOf(task.TargetPhoneNumber!, task.Plan!.TimeZone), time.Now());
        return verdict.IsAllowed
            ? null
            : new DialRefusal(
                "calling_hours",
                string.Create(CultureInfo.InvariantCulture, $"It is outside {policy.CallingHoursStart:HH:mm} to {policy.CallingHoursEnd:HH:mm} where the callee is. Start the call after {verdict.NextAllowed:yyyy-MM-dd HH:mm zzz}."),
                verdict.NextAllowed);
    }
}
