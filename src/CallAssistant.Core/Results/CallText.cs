using System.Globalization;
using CallAssistant.Language;

namespace CallAssistant.Results;

/// <summary>What the words of a call that is over refer to.</summary>
internal static class CallText
{
    /// <summary>The normaliser's context of a call.</summary>
    public static TextContext ContextOf(AnalysisContext context)
    {
        var zone = context.Task.Plan is { } plan && TimeZoneInfo.TryFindSystemTimeZoneById(plan.TimeZone, out var found)
            ? found
            : TimeZoneInfo.CreateCustomTimeZone("callee", context.CallTime.Offset, null, null);
        return new TextContext(context.CallTime, zone, context.Region, context.Currency);
    }

    /// <summary>The day that an errand is about, when it is a single one.</summary>
    public static DateOnly? DayOf(ErrandDetails details) =>
        details.PreferredAt is { } preferred ? DateOnly.FromDateTime(preferred.DateTime)
        : details.Window is { } window && window.To - window.From <= TimeSpan.FromDays(1) ? DateOnly.FromDateTime(window.From.DateTime)
        : null;

    /// <summary>Reads a stored moment.</summary>
    public static bool TryMoment(string value, out DateTimeOffset moment) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment) && value.Contains('T', StringComparison.Ordinal);

    /// <summary>Reads a stored amount, for example <c>80.00 USD</c>.</summary>
    public static bool TryMoney(string? value, out Money money)
    {
        var parts = value?.Split(' ') ?? [];
        var amount = 0m;
        var isMoney = parts.Length == 2 && decimal.TryParse(parts[0], CultureInfo.InvariantCulture, out amount);
        money = isMoney ? new Money(amount, parts[1]) : default;
        return isMoney;
    }
}
