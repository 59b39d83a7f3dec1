using CallAssistant.Numbers;

namespace CallAssistant.Tasks;

/// <summary>Puts a planner's result into a task. A planner proposes; what it may not decide is narrowed or dropped here.</summary>
internal sealed class PlanApplier(DialableNumbers numbers)
{
    /// <summary>The task with the plan. Its status is not changed.</summary>
    /// <param name="task">The task.</param>
    /// <param name="result">What the planner proposes.</param>
    /// <param name="settings">The user's settings.</param>
    /// <param name="wrongNumbers">Numbers at which somebody else answered.</param>
    public CallTask Apply(CallTask task, PlanningResult result, AssistantSettings settings, IReadOnlyList<string> wrongNumbers)
    {
        var (number, missing) = CheckNumber(task, result, settings, wrongNumbers);
        var plan = result.Plan with { Missing = missing };
        var maxPrice = task.MaxPrice ?? result.MaxPrice;
        return task with
        {
            Title = Shorten(result.Title),
            Plan = plan,
            Mandate = Narrow(result.Mandate, maxPrice, plan, settings),
            MaxPrice = maxPrice,
            ContactId = task.ContactId ?? result.ContactId,
            TargetPhoneNumber = number,
            HardConstraints = Merge(task.HardConstraints, result.HardConstraints),
            SoftPreferences = Merge(task.SoftPreferences, result.SoftPreferences),
        };
    }

    /// <summary>A number that may not be dialled is dropped and asked for again, with the reason.</summary>
    private (string? Number, IReadOnlyList<MissingFact> Missing) CheckNumber(CallTask task, PlanningResult result, AssistantSettings settings, IReadOnlyList<string> wrongNumbers)
    {
        var missing = result.Plan.Missing;
        var number = task.TargetPhoneNumber ?? result.PhoneNumber;
        var check = number is null ? null : numbers.Check(number, settings.Region);
        var isWrong = check is NumberCheck.Accepted known && wrongNumbers.Contains(known.E164);
        if (check is NumberCheck.Accepted accepted && !isWrong)
        {
            return (accepted.E164, missing);
        }

        if (!isWrong && missing.Any(fact => fact.IsRequired))
        {
            return (null, missing);
        }

        var callee = result.Plan.Details.Callee ?? "them";
        var question = check switch
        {
            NumberCheck.Refused refused => $"{refused.Message} Which number should be called?",
            NumberCheck.Accepted => $"Somebody else answered at the number that is known. What is the right number of {callee}?",
            _ => $"What is the phone number of {callee}?",
        };
        return (null, [.. missing, new MissingFact(MissingFact.PhoneNumber, question, IsRequired: true, [])]);
    }

    private static Mandate Narrow(Mandate draft, Money? maxPrice, CallPlan plan, AssistantSettings settings) => draft with
    {
        MaxPrice = maxPrice,
        AutoApproveLimit = new Money(settings.MaxAutoApproveAmount, settings.Currency),
        DisclosableFields = [.. draft.DisclosableFields.Where(settings.AllowedAuthFields.Contains)],
        MayLeaveVoicemail = draft.MayLeaveVoicemail && (settings.LeaveVoicemail || plan.Errand == CallErrand.LeaveMessage),
    };

    /// <summary>The user's own entries first; what the planner read in the instruction follows, once.</summary>
    private static string[] Merge(IReadOnlyList<string> own, IReadOnlyList<string> found) =>
        [.. own.Concat(found.Select(text => text.Length > CallTask.MaxConstraintLength ? text[..CallTask.MaxConstraintLength] : text))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(CallTask.MaxConstraints)];

    private static string Shorten(string title) => title.Length <= CallTask.MaxTitleLength ? title : title[..CallTask.MaxTitleLength];
}
