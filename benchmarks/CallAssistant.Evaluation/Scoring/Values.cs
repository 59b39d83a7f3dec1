using System.Globalization;
using System.Text.RegularExpressions;

namespace CallAssistant.Evaluation.Scoring;

/// <summary>Reads the values of entries and predictions as the evaluation set's own scorer does. Null for what is no value.</summary>
internal static partial class Values
{
    private static readonly Dictionary<string, string> Currencies = new(StringComparer.Ordinal)
    {
        ["$"] = "USD", ["us$"] = "USD", ["dollar"] = "USD", ["dollars"] = "USD", ["buck"] = "USD", ["bucks"] = "USD", ["£"] = "GBP", ["pound"] = "GBP", ["pounds"] = "GBP",
        ["€"] = "EUR", ["euro"] = "EUR", ["euros"] = "EUR", ["¥"] = "CNY", ["yuan"] = "CNY", ["rmb"] = "CNY",
    };

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static (long Cents, string? Currency)? Price(string value)
    {
        if (Number().Match(value) is not { Success: true } number)
        {
            return null;
        }

        var currency = CurrencyWord().Matches(value.ToLowerInvariant()).Select(word => Currencies.GetValueOrDefault(word.Value, word.Length == 3 ? word.Value.ToUpperInvariant() : "")).LastOrDefault(code => code.Length > 0);
        return ((long)Math.Round(double.Parse(number.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 100, MidpointRounding.ToEven), currency);
    }

    public static string? Time(string value)
    {
        if (Clock().Match(value.Trim()) is not { Success: true } clock)
        {
            return null;
        }

        var hour = int.Parse(clock.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var minute = clock.Groups[2].Success ? int.Parse(clock.Groups[2].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = clock.Groups[3].Value.ToLowerInvariant();
        hour = half == "pm" && hour < 12 ? hour + 12 : half == "am" && hour == 12 ? 0 : hour;
        return hour <= 24 && minute < 60 ? string.Create(CultureInfo.InvariantCulture, $"{hour % 24:00}:{minute:00}") : null;
    }

    /// <summary>A day, a day of the week (1 is Monday) or a day of a year without its year; of three only one is there.</summary>
    public static (DateOnly? Day, int Weekday, string? MonthDay)? Date(string value)
    {
        var text = value.Trim();
        if (IsoDay().Match(text) is { Success: true } iso)
        {
            return DateOnly.TryParseExact(iso.Groups[1].ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, 0, null) : null;
        }

        if (text.StartsWith("XXXX-WXX-", StringComparison.OrdinalIgnoreCase) && text.Length > 9 && text[9] is >= '1' and <= '7')
        {
            return (null, text[9] - '0', null);
        }

        var named = Array.IndexOf(Weekdays, text.ToLowerInvariant());
        return named >= 0 ? (null, named + 1, null) : AnyYear().Match(text) is { Success: true } any ? (null, 0, any.Groups[1].Value) : null;
    }

    public static HashSet<string>? Phone(string value)
    {
        var number = Digits(value.Replace("(0)", "", StringComparison.Ordinal));
        HashSet<string> readings = [number];
        foreach (var (code, shortest, longest) in new[] { ("1", 11, 11), ("44", 11, 12), ("86", 12, 13) })
        {
            if (number.StartsWith(code, StringComparison.Ordinal) && number.Length >= shortest && number.Length <= longest)
            {
                readings.Add(number[code.Length..].TrimStart('0'));
            }
        }

        return number.Length > 0 ? readings : null;
    }

    public static string Digits(string value) => string.Concat(value.Where(char.IsDigit)).TrimStart('0');

    public static string? Code(string value) => string.Concat(value.ToUpperInvariant().Where(c => c is >= 'A' and <= 'Z' or >= '0' and <= '9')) is { Length: > 0 } code ? code : null;

    public static string? Count(string value) => FirstDigits().Match(value) is { Success: true } digits ? digits.Value.TrimStart('0').PadLeft(1, '0') : null;

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?|\.\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"[a-z]+\$?|[$£€¥]", RegexOptions.NonBacktracking)]
    private static partial Regex CurrencyWord();

    [GeneratedRegex(@"^T?(\d{1,2})(?::(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(am|pm)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2})(?:$|[T ])", RegexOptions.NonBacktracking)]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"^XXXX-(\d{2}-\d{2})", RegexOptions.NonBacktracking)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex FirstDigits();
}
