namespace CallAssistant.Quickstart.Batch;

/// <summary>Where a user lives: what numbers, times and amounts without more words mean there.</summary>
/// <param name="Code">ISO 3166 code.</param>
/// <param name="Zone">The time zone of the user and of the callees.</param>
/// <param name="Currency">ISO 4217 code.</param>
internal sealed record HomeRegion(string Code, TimeZoneInfo Zone, string Currency)
{
    public static IReadOnlyList<HomeRegion> All { get; } =
    [
        Of("US", "America/New_York", "USD"),
        Of("CA", "America/Toronto", "CAD"),
        Of("GB", "Europe/London", "GBP"),
        Of("IE", "Europe/Dublin", "EUR"),
        Of("AU", "Australia/Sydney", "AUD"),
        Of("NZ", "Pacific/Auckland", "NZD"),
    ];

    public static HomeRegion? Find(string code) => All.FirstOrDefault(region => string.Equals(region.Code, code, StringComparison.OrdinalIgnoreCase));

    private static HomeRegion Of(string code, string zone, string currency) => new(code, TimeZoneInfo.FindSystemTimeZoneById(zone), currency);
}
