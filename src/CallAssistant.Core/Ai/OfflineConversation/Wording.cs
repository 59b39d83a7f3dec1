using System.Globalization;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Puts values into words that are spoken.</summary>
internal static class Wording
{
    private static readonly string[] Small = ["no one", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"Wednesday, November 25".</summary>
    public static string Day(DateTimeOffset at) => at.ToString("dddd, MMMM d", CultureInfo.InvariantCulture);

    /// <summary>"10:30 AM", "7 PM".</summary>
    public static string Clock(TimeOnly time) => time.ToString(time.Minute == 0 ? "h tt" : "h:mm tt", CultureInfo.InvariantCulture);

    /// <summary>"Wednesday, November 25 at 10:30 AM".</summary>
    public static string Moment(DateTimeOffset at) => Day(at) + " at " + Clock(TimeOnly.FromDateTime(at.DateTime));

    /// <summary>"$85.00", "85.00 euros".</summary>
    public static string Money(Money money)
    {
        var amount = money.Amount.ToString("0.00", CultureInfo.InvariantCulture);
        return money.Currency switch
        {
            "USD" => "$" + amount,
            "EUR" => "€" + amount,
            "GBP" => "£" + amount,
            _ => amount + " " + money.Currency,
        };
    }

    /// <summary>"B S 4 7 2 9".</summary>
    public static string Code(string code) => string.Join(' ', code.Where(char.IsLetterOrDigit));

    /// <summary>"four".</summary>
    public static string People(int number) => number >= 0 && number < Small.Length ? Small[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"a cleaning", "an eye test", "the red bike".</summary>
    public static string WithArticle(string subject)
    {
        var text = subject.Trim().TrimEnd('.', '?', '!');
        if (text.Length == 0)
        {
            return "an appointment";
        }

        var first = text.Split(' ')[0].ToLowerInvariant();
        if (first is "a" or "an" or "the" or "one" or "my" or "his" or "her" or "their" or "some" or "two" or "three" || char.IsDigit(text[0]) || first.EndsWith("'s", StringComparison.Ordinal))
        {
            return text;
        }

        if (text.EndsWith('s') && !text.EndsWith("ss", StringComparison.Ordinal))
        {
            return text;
        }

        return ("aeiouAEIOU".Contains(text[0], StringComparison.Ordinal) ? "an " : "a ") + text;
    }

    /// <summary>A private value as it is spoken: dates in words, numbers digit by digit.</summary>
    public static string Private(string field, string value)
    {
        if (field == "date_of_birth" && DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var date))
        {
            return date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        }

        return field is PrivateFields.PhoneNumber or "account_number" or "member_id" or "postal_code" or "plate" or "vin" ? Code(value) : value;
    }
}
