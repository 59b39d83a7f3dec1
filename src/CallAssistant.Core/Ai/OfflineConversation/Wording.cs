using System.Globalization;
using CallAssistant.Language;

namespace CallAssistant.Ai.OfflineConversation;

/// <summary>Puts values into words that are spoken.</summary>
internal static class Wording
{
    private static readonly string[] Small = ["no one", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

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

        return field is PrivateFields.PhoneNumber or "account_number" or "member_id" or "postal_code" or "plate" or "vin" ? SpokenFormat.Spelled(value) : value;
    }
}
