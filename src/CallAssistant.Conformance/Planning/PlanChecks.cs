using System.Text.RegularExpressions;

namespace CallAssistant.Conformance;

/// <summary>What holds of every plan, whatever the task.</summary>
internal static partial class PlanChecks
{
    /// <summary>How much of a number has to stand in the user's words: all but its country and area codes.</summary>
    private const int LocalDigits = 7;

    public static void Check(CallTask task, PlanningContext context, PlanningResult result)
    {
        Assert.InRange(result.Title.Length, 1, CallTask.MaxTitleLength);
        Assert.All([result.Title, result.Plan.Goal, result.Plan.Planner, result.Plan.Script.Opening, result.Plan.Script.Closing], text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(result.Plan.TimeZone, out _), $"\"{result.Plan.TimeZone}\" is no time zone.");
        Assert.InRange(result.HardConstraints.Count, 0, CallTask.MaxConstraints);
        Assert.InRange(result.SoftPreferences.Count, 0, CallTask.MaxConstraints);
        Assert.All(result.HardConstraints.Concat(result.SoftPreferences), constraint => Assert.InRange(constraint.Length, 1, CallTask.MaxConstraintLength));
        CheckQuestions(result);
        CheckTarget(task, context, result);
        CheckMandate(task, context.Settings, result.Plan.Errand, result.Mandate);
        CheckWindow(result.Plan.Details.Window);
        CheckWindow(result.Mandate.Window);
    }

    private static void CheckQuestions(PlanningResult result)
    {
        Assert.All(result.Plan.Missing, missing =>
        {
            Assert.Matches(SnakeCase(), missing.Field);
            Assert.False(string.IsNullOrWhiteSpace(missing.Question));
            Assert.All(missing.Options, option => Assert.False(string.IsNullOrWhiteSpace(option)));
        });
        Assert.Equal(result.Plan.Missing.Count, result.Plan.Missing.DistinctBy(missing => missing.Field).Count());
        Assert.All(result.Plan.Risks, risk =>
        {
            Assert.Matches(SnakeCase(), risk.Rule);
            Assert.False(string.IsNullOrWhiteSpace(risk.Message));
        });
    }

    private static void CheckTarget(CallTask task, PlanningContext context, PlanningResult result)
    {
        if (result.ContactId is { } contact)
        {
            Assert.Contains(contact, context.Contacts.Select(known => known.Id));
        }

        if (result.PhoneNumber is not { } number)
        {
            Assert.True(
                result.Plan.Missing.Any(missing => missing.IsRequired) || result.Plan.Risks.Any(risk => risk.IsBlocking),
                "There is no number to dial, and neither a required question nor a blocking risk.");
            return;
        }

        Assert.Matches(E164(), number);
        var isKnown = number == task.TargetPhoneNumber || context.Contacts.Any(known => known.PhoneNumber == number);
        var said = string.Join('|', task.Answers.Values.Prepend(task.RawInstruction).Select(text => string.Concat(text.Where(char.IsAsciiDigit))));
        Assert.True(isKnown || said.Contains(number[^LocalDigits..], StringComparison.Ordinal), $"Nobody gave the number {number}.");
    }

    private static void CheckMandate(CallTask task, AssistantSettings settings, CallErrand errand, Mandate mandate)
    {
        var autoApproved = new Money(settings.MaxAutoApproveAmount, settings.Currency);
        Assert.True(mandate.AutoApproveLimit.IsComparableTo(autoApproved) && !mandate.AutoApproveLimit.Exceeds(autoApproved), $"{mandate.AutoApproveLimit} is more than the settings allow.");
        if (task.MaxPrice is { } limit)
        {
            Assert.True(mandate.SpendingLimit.IsComparableTo(limit) && !mandate.SpendingLimit.Exceeds(limit), $"{mandate.SpendingLimit} is more than the task's {limit}.");
        }

        Assert.Empty(mandate.DisclosableFields.Except(settings.AllowedAuthFields));

        // Who asks for a message to be left has allowed it.
        Assert.True(settings.LeaveVoicemail || errand == CallErrand.LeaveMessage || !mandate.MayLeaveVoicemail, "Neither settings nor errand allow a message on a voicemail.");
    }

    private static void CheckWindow(TimeWindow? window) => Assert.True(window is null || window.To > window.From, "A window ends before it begins.");

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SnakeCase();

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex E164();
}
