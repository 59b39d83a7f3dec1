using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CallAssistant.EfCore;

/// <summary>Stores a moment as UTC text of fixed width: sorts as text, exact to the tick (a journal hash covers it), readable.</summary>
internal sealed class UtcText() : ValueConverter<DateTimeOffset, string>(value => ToText(value), text => FromText(text))
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string ToText(DateTimeOffset value) => value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    private static DateTimeOffset FromText(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
