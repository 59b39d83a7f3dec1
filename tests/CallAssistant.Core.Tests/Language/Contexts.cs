using CallAssistant.Language;

namespace CallAssistant.Core.Tests.Language;

/// <summary>Contexts that the tests share.</summary>
internal static class Contexts
{
    /// <summary>Monday, 23 November 2026, 09:00 in New York.</summary>
    public static TextContext NewYork { get; } = In("America/New_York", "2026-11-23T09:00");

    /// <summary>A local moment in a zone.</summary>
    public static TextContext In(string zone, string local, string region = "US", string currency = "USD")
    {
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var moment = DateTime.Parse(local);
        return new TextContext(new DateTimeOffset(moment, info.GetUtcOffset(moment)), info, region, currency);
    }
}
