using System.Globalization;
using CallAssistant.Builder;
using CallAssistant.Numbers;
using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

/// <summary>Decides whether a task may be dialled now. Deterministic; no model's word counts.</summary>
internal sealed class DialPolicy(ITelephonyProvider provider, PhoneNumbers numbers, IOptions<DialPolicyOptions> options, TimeProvider time)
{
    /// <summary>The first rule that forbids the dial; null when none does.</summary>
    public DialRefusal? Check(CallTask task, AssistantSettings settings)
    {
        if (task.Plan?.Risks.FirstOrDefault(risk => risk.IsBlocking) is { } risk)
        {
            return new DialRefusal(risk.Rule, risk.Message);
        }

        if (!provider.Capabilities.CanGateSpeech)
        {
            return new DialRefusal("speech_not_gated", $"The telephony provider {provider.Name} speaks without passing the mandate's gate. Use one whose words pass through this process.");
        }

        if (task.AttemptCount >= options.Value.MaxAttemptsPerTask)
        {
            return new DialRefusal("too_many_attempts", $"The task was tried {task.AttemptCount} times, which is the most that is allowed. Create a new task.");
        }

        // Checked again on the stored value: rules and contacts may have changed since the plan.
        var check = numbers.Check(task.TargetPhoneNumber!, settings.Region);
        return check.IsAllowed ? CheckHours(task.Plan!, check.PhoneNumber!) : new DialRefusal(check.Rule!, check.Message!);
    }

    private DialRefusal? CheckHours(CallPlan plan, string number)
    {
        var policy = options.Value;
        if (!policy.EnforceCallingHours || !provider.Capabilities.ReachesPeople)
        {
            return null;
        }

        var zones = numbers.ZonesOf(number);
        IReadOnlyList<TimeZoneInfo> all = zones.Count > 0 ? zones : [TimeZoneInfo.FindSystemTimeZoneById(plan.TimeZone)];
        var next = CallingHours.NextAllowed(all, policy.CallingHoursStart, policy.CallingHoursEnd, time.Now());
        return next <= time.Now()
            ? null
            : new DialRefusal(
                "calling_hours",
                string.Create(CultureInfo.InvariantCulture, $"It is outside {policy.CallingHoursStart:HH:mm} to {policy.CallingHoursEnd:HH:mm} where the callee is. Start the call after {next:yyyy-MM-dd HH:mm zzz}."),
                next);
    }
}
