using System.Globalization;

namespace CallAssistant.Quickstart.Terminal;

/// <summary>Shows what is going to happen, and what the assistant may do.</summary>
internal static class PlanPage
{
    public static void ShowPlan(Screen screen, CallTask task)
    {
        screen.Heading("Plan");
        if (task.Plan is not { } plan)
        {
            screen.Line("  Planning takes longer than usual.");
            return;
        }

        screen.Field("Goal", plan.Goal);
        screen.Field("Call", $"{plan.Details.Callee ?? "(not known yet)"}{(task.TargetPhoneNumber is { } number ? $", {number}" : "")}");
        if (plan.Details.Window is { } window)
        {
            screen.Field("Time", $"{Moment(window.From)} to {Moment(window.To)}{(window.Words is { } words ? $" (\"{words}\")" : "")}");
        }

        for (var i = 0; i < plan.Steps.Count; i++)
        {
            screen.Field(i == 0 ? "Steps" : "", $"{i + 1}. {plan.Steps[i]}");
        }

        foreach (var risk in plan.Risks)
        {
            screen.Field(risk.IsBlocking ? "Refused" : "Note", risk.Message, ink: risk.IsBlocking ? Ink.Red : Ink.Yellow);
        }
    }

    public static void ShowMandate(Screen screen, Mandate mandate)
    {
        screen.Heading("Mandate: what the assistant may do, enforced in code");
        screen.Field("Agree to", mandate.Commitments.Count == 0 ? "nothing: it only asks" : string.Join(", ", mandate.Commitments.Select(Words.Plain)));
        if (mandate.Commitments.Count > 0)
        {
            screen.Field("Up to", mandate.SpendingLimit.ToString());
            screen.Field("When", When(mandate));
        }

        screen.Field("Disclose", mandate.DisclosableFields.Count == 0 ? "nothing private" : string.Join(", ", mandate.DisclosableFields));
        screen.Field("Voicemail", mandate.MayLeaveVoicemail ? "may leave a message" : "leaves no message");
    }

    private static string When(Mandate mandate)
    {
        var parts = new List<string>();
        if (mandate.Window is { } window)
        {
            parts.Add($"{Moment(window.From)} to {Moment(window.To)}");
        }

        if (mandate.NotBefore is { } early)
        {
            parts.Add($"not before {early.ToString("HH:mm", CultureInfo.InvariantCulture)}");
        }

        if (mandate.NotAfter is { } late)
        {
            parts.Add($"not after {late.ToString("HH:mm", CultureInfo.InvariantCulture)}");
        }

        return parts.Count == 0 ? "any time" : string.Join(", ", parts);
    }

    private static string Moment(DateTimeOffset moment) => moment.ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);
}
