namespace CallAssistant.Evaluation.Scoring;

/// <summary>Whether a prediction satisfies an entry.</summary>
internal static class Comparison
{
    private static readonly Dictionary<string, double> Thresholds = new(StringComparer.Ordinal) { ["address"] = 0.6, ["business_name"] = 0.75, ["person_name"] = 0.75, ["place"] = 0.75 };

    /// <summary>True for types whose values are words.</summary>
    public static bool IsText(string type) => Thresholds.ContainsKey(type);

    public static bool Matches(Expected entry, Prediction prediction) =>
        (prediction.Type == entry.Type || entry.Also.Contains(prediction.Type, StringComparer.Ordinal)) && entry.Variants.Prepend(entry.Value).Any(value => IsSame(entry.Type, value, prediction.Value));

    public static bool IsSame(string type, string expected, string predicted) => type switch
    {
        "price" => Values.Price(expected) is { } e && Values.Price(predicted) is { } p && e.Cents == p.Cents && (e.Currency is null || e.Currency == p.Currency),
        "time" => Values.Time(expected) is { } e && e == Values.Time(predicted),
        "date" => IsSameDate(expected, predicted),
        "appointment" => IsSameAppointment(expected, predicted),
        "phone_number" => Values.Phone(expected) is { } e && Values.Phone(predicted) is { } p && e.Overlaps(p),
        "confirmation_number" => Values.Code(expected) is { } e && e == Values.Code(predicted),
        "party_size" => Values.Count(expected) is { } e && e == Values.Count(predicted),
        _ when Thresholds.TryGetValue(type, out var least) => NameTokens.F1(type, expected, predicted) >= least || (type == "address" && NameTokens.IsStreetLine(expected, predicted)),
        _ => string.Equals(expected.Trim(), predicted.Trim(), StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>A key that repeated predictions of one value share.</summary>
    public static string Key(Prediction prediction) => prediction.Type + " " + (prediction.Type switch
    {
        "price" => Values.Price(prediction.Value)?.ToString(),
        "time" => Values.Time(prediction.Value),
        "date" => Values.Date(prediction.Value)?.ToString(),
        "phone_number" => Values.Digits(prediction.Value),
        "confirmation_number" => Values.Code(prediction.Value),
        "party_size" => Values.Count(prediction.Value),
        "appointment" => prediction.Value,
        var type => string.Join(' ', NameTokens.Of(type, prediction.Value)),
    } ?? prediction.Value);

    private static bool IsSameDate(string expected, string predicted) => (Values.Date(expected), Values.Date(predicted)) switch
    {
        ({ Day: { } e }, { Day: { } p }) => e == p,
        ({ Weekday: > 0 and var e }, { Weekday: > 0 and var p }) => e == p,
        ({ MonthDay: { } e }, { MonthDay: { } p }) => e == p,
        ({ Weekday: > 0 and var e }, { Day: { } p }) => ((int)p.DayOfWeek + 6) % 7 + 1 == e,
        ({ Day: { } e }, { MonthDay: { } p }) => e.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture) == p,
        ({ MonthDay: { } e }, { Day: { } p }) => p.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture) == e,
        _ => false,
    };

    private static bool IsSameAppointment(string expected, string predicted)
    {
        var (e, p) = (Split(expected), Split(predicted));
        return IsSameDate(e.Date, p.Date) && (e.Time is null || e.Time == p.Time);
    }

    // The "T" of "2019-03-08T17:30"; that of "XXXX-WXX-2" is none.
    private static (string Date, string? Time) Split(string value)
    {
        var at = value.IndexOf('T', StringComparison.Ordinal);
        return at < 0 ? (value, null) : (value[..at], Values.Time(value[(at + 1)..]));
    }
}
