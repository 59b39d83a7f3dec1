using System.Text.Json.Serialization;

namespace CallAssistant.AspNetCore;

/// <summary>The plan as the API shows it: camelCase, unlike all around it.</summary>
internal sealed record PlanBody(
    CallErrand Errand,
    string Goal,
    IReadOnlyList<string> Steps,
    [property: JsonPropertyName("missingInfo")] IReadOnlyList<string> MissingInfo,
    IReadOnlyList<QuestionBody> Questions,
    PlanScriptBody Script,
    IReadOnlyList<RiskBody> Risks,
    MandateBody? Mandate,
    PlanDetailsBody Details,
    [property: JsonPropertyName("timeZone")] string TimeZone,
    string Planner)
{
    public static PlanBody? From(CallTask task) => task.Plan is not { } plan ? null : new(
        plan.Errand,
        plan.Goal,
        plan.Steps,
        [.. plan.Missing.Select(missing => missing.Field)],
        [.. plan.Missing.Select(missing => new QuestionBody(missing.Field, missing.Question, missing.IsRequired, missing.Options))],
        new PlanScriptBody(plan.Script.Opening, plan.Script.KeyQuestions, plan.Script.Fallbacks, plan.Script.Closing, plan.Script.Voicemail),
        [.. plan.Risks.Select(risk => new RiskBody(risk.Rule, risk.Message, risk.IsBlocking))],
        MandateBody.From(task.Mandate),
        PlanDetailsBody.From(plan.Details),
        plan.TimeZone,
        plan.Planner);
}

internal sealed record QuestionBody(string Field, string Question, bool Required, IReadOnlyList<string> Options);

internal sealed record RiskBody(string Rule, string Message, [property: JsonPropertyName("isBlocking")] bool IsBlocking);

internal sealed record PlanScriptBody(
    string Opening,
    [property: JsonPropertyName("keyQuestions")] IReadOnlyList<string> KeyQuestions,
    IReadOnlyList<string> Fallbacks,
    string Closing,
    string? Voicemail);

internal sealed record MoneyBody(decimal Amount, string Currency)
{
    public static MoneyBody? From(Money? money) => money is { } value ? new(value.Amount, value.Currency) : null;
}

internal sealed record WindowBody(DateTimeOffset From, DateTimeOffset To, string? Words)
{
    public static WindowBody? Of(TimeWindow? window) => window is null ? null : new(window.From, window.To, window.Words);
}

internal sealed record MandateBody(
    IReadOnlyList<Commitment> Commitments,
    [property: JsonPropertyName("maxPrice")] MoneyBody? MaxPrice,
    [property: JsonPropertyName("autoApproveLimit")] MoneyBody? AutoApproveLimit,
    WindowBody? Window,
    [property: JsonPropertyName("notBefore")] TimeOnly? NotBefore,
    [property: JsonPropertyName("notAfter")] TimeOnly? NotAfter,
    [property: JsonPropertyName("disclosableFields")] IReadOnlyList<string> DisclosableFields,
    [property: JsonPropertyName("mayLeaveVoicemail")] bool MayLeaveVoicemail)
{
    public static MandateBody? From(Mandate? mandate) => mandate is null ? null : new(
        mandate.Commitments,
        MoneyBody.From(mandate.MaxPrice),
        MoneyBody.From(mandate.AutoApproveLimit),
        WindowBody.Of(mandate.Window),
        mandate.NotBefore,
        mandate.NotAfter,
        mandate.DisclosableFields,
        mandate.MayLeaveVoicemail);
}

/// <summary>The facts of the errand as they were understood.</summary>
internal sealed record PlanDetailsBody(
    string? Callee,
    string? Person,
    string? Subject,
    string? Place,
    WindowBody? Window,
    [property: JsonPropertyName("preferredAt")] DateTimeOffset? PreferredAt,
    SlotPreference Preference,
    [property: JsonPropertyName("notBefore")] TimeOnly? NotBefore,
    [property: JsonPropertyName("notAfter")] TimeOnly? NotAfter,
    string? Existing,
    [property: JsonPropertyName("partySize")] int? PartySize,
    [property: JsonPropertyName("priceLimit")] MoneyBody? PriceLimit,
    [property: JsonPropertyName("priceLevel")] string? PriceLevel,
    string? Reference,
    string? Message,
    [property: JsonPropertyName("bookingName")] string? BookingName)
{
    public static PlanDetailsBody From(ErrandDetails details) => new(
        details.Callee,
        details.Person,
        details.Subject,
        details.Place,
        WindowBody.Of(details.Window),
        details.PreferredAt,
        details.Preference,
        details.NotBefore,
        details.NotAfter,
        details.Existing,
        details.PartySize,
        MoneyBody.From(details.PriceLimit),
        details.PriceLevel,
        details.Reference,
        details.Message,
        details.BookingName);
}
