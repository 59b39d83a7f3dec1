using System.Globalization;

namespace CallAssistant.Simulation;

/// <summary>How people say dates, times, prices and codes.</summary>
internal static class Spoken
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"Wednesday, November 25th".</summary>
    public static string Day(DateTime day) => string.Create(CultureInfo.InvariantCulture, $"{day:dddd}, {day:MMMM} {day.Day}{Ordinal(day.Day)}");

    /// <summary>"10:30 AM", "7 PM".</summary>
    public static string Time(TimeOnly time) =>
        time.Minute == 0 ? time.ToString("h tt", CultureInfo.InvariantCulture) : time.ToString("h:mm tt", CultureInfo.InvariantCulture);

    public static string Time(DateTime moment) => Time(TimeOnly.FromDateTime(moment));

    /// <summary>"Wednesday, November 25th at 10:30 AM".</summary>
    public static string Moment(DateTime moment) => $"{Day(moment)} at {Time(moment)}";

    /// <summary>"$85", "$24.99".</summary>
    public static string Price(decimal price) =>
        price == decimal.Truncate(price) ? string.Create(CultureInfo.InvariantCulture, $"${price:0}") : string.Create(CultureInfo.InvariantCulture, $"${price:0.00}");

    /// <summary>"85 dollars", "24 dollars and 99 cents".</summary>
    public static string PriceInWords(decimal price)
    {
        var dollars = decimal.Truncate(price);
        var cents = (int)((price - dollars) * 100);
        return cents == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{dollars:0} dollars")
            : string.Create(CultureInfo.InvariantCulture, $"{dollars:0} dollars and {cents} cents");
    }

    /// <summary>"B S 4 7 2 9".</summary>
    public static string Code(string code) => string.Join(' ', code.AsEnumerable());

    public static string Number(int number) => number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"a cleaning", "an oil change".</summary>
    public static string WithArticle(string thing) => thing.Length > 0 && "aeiouAEIOU".Contains(thing[0], StringComparison.Ordinal) ? $"an {thing}" : $"a {thing}";

    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Ordinal(int day) => (day % 10, day / 10) switch
    {
        (_, 1) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
}
