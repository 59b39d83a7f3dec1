using System.Globalization;
using CallAssistant.Builder;
using CallAssistant.Numbers;
using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

/// <summary>Decides whether a task may be dialled now. Deterministic; no model's word counts.</summary>
internal sealed class DialPolicy(ITelephonyProvider provider, DialableNumbers numbers, IOptions<DialPolicyOptions> options, TimeProvider time)
{
    /// <summary>The first rule that forbids the dial; null when none does.</summary>
    public DialRefusal? Check(CallTask task) => task.AttemptCount >= options.Value.MaxAttemptsPerTask
        ? new DialRefusal("too_many_attempts", $"The task was tried {task.AttemptCount} times, which is the most that is allowed. Create a new task.")
        : CheckAtItsTurn(task);

    /// <summary>The same for an attempt that is decided and counted: it may have waited for its turn, or for a process that dials it.</summary>
    public DialRefusal? CheckAtItsTurn(CallTask task)
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
        return numbers.CheckStored(task.TargetPhoneNumber) is NumberCheck.Refused refused ? new DialRefusal(refused.Rule, refused.Message) : CheckHours(task);
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
