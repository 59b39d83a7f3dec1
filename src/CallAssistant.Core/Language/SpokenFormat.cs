using System.Globalization;
using System.Text;

namespace CallAssistant.Language;

/// <summary>Writes values the way that they are said on the phone.</summary>
internal static class SpokenFormat
{
    /// <summary>"Wednesday, November 25".</summary>
    public static string Day(DateOnly day) => day.ToString("dddd, MMMM d", CultureInfo.InvariantCulture);

    /// <summary>"10:30 AM", "7 PM"; "noon" and "midnight" are said as such.</summary>
    public static string Time(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (12, 0) => "noon",
        (0, 0) => "midnight",
        _ => time.ToString(time.Minute == 0 ? "h tt" : "h:mm tt", CultureInfo.InvariantCulture),
    };

    /// <summary>"Wednesday, November 25 at 10:30 AM", in the offset of the moment.</summary>
    public static string Moment(DateTimeOffset moment) => $"{Day(DateOnly.FromDateTime(moment.DateTime))} at {Time(TimeOnly.FromDateTime(moment.DateTime))}";

    /// <summary>"Tuesday, November 24 from noon to 5 PM"; over more than a day "from … to …". The ends are in the offset of the window.</summary>
    public static string Window(TimeWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        if (window.To - window.From <= TimeSpan.FromMinutes(1))
        {
            return Moment(window.From);
        }

        // The end is exclusive: a window that includes 8 PM ends at 8:01 and is said as 8 PM.
        var (from, to) = (window.From.DateTime, window.To.Minute % 5 == 1 ? window.To.DateTime.AddMinutes(-1) : window.To.DateTime);
        if (from.TimeOfDay == TimeSpan.Zero && to.TimeOfDay == TimeSpan.Zero)
        {
            var last = DateOnly.FromDateTime(to).AddDays(-1);
            var first = DateOnly.FromDateTime(from);
            return first >= last ? Day(first) : $"{Day(first)} to {Day(last)}";
        }

        return from.Date == to.AddTicks(-1).Date
            ? $"{Day(DateOnly.FromDateTime(from))} from {Time(TimeOnly.FromDateTime(from))} to {Time(TimeOnly.FromDateTime(to))}"
            : $"{Moment(window.From)} to {Moment(new DateTimeOffset(to, window.To.Offset))}";
    }

    /// <summary>"$85.00", "£20.50"; "85 euros" and "85.50 euros"; other currencies by their code: "85.00 CHF".</summary>
    public static string Amount(Money money)
    {
        var invariant = CultureInfo.InvariantCulture;
        return money.Currency switch
        {
            "USD" => money.Amount.ToString("$#,##0.00;-$#,##0.00", invariant),
            "GBP" => money.Amount.ToString("£#,##0.00;-£#,##0.00", invariant),
            "EUR" => money.Amount.ToString(money.Amount == decimal.Truncate(money.Amount) ? "#,##0" : "#,##0.00", invariant) + (money.Amount == 1 ? " euro" : " euros"),
            _ => money.Amount.ToString("#,##0.00", invariant) + " " + money.Currency,
        };
    }

    /// <summary>Letters and digits one by one: "B S 4 7 2 9". Other characters are left out.</summary>
    public static string Spelled(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var spelled = new StringBuilder(code.Length * 2);
        foreach (var c in code)
        {
            if (char.IsLetterOrDigit(c))
            {
                spelled.Append(spelled.Length > 0 ? " " : "").Append(char.ToUpperInvariant(c));
            }
        }

        return spelled.ToString();
    }

    /// <summary>An E.164 number digit by digit: "+1 4 1 5 …" is said as "plus 1 4 1 5 …".</summary>
    public static string Phone(string e164)
    {
        ArgumentNullException.ThrowIfNull(e164);
        return (e164.StartsWith('+') ? "plus " : "") + Spelled(e164);
    }
}
