namespace CallAssistant.Language;

/// <summary>What words without a year, a country or a currency refer to.</summary>
/// <param name="Reference">The moment from which relative dates count, in the callee's zone.</param>
/// <param name="Zone">The callee's zone.</param>
/// <param name="Region">Region of numbers without a country code, as an ISO 3166 code.</param>
/// <param name="Currency">Currency of amounts without one, as an ISO 4217 code.</param>
internal sealed record TextContext(DateTimeOffset Reference, TimeZoneInfo Zone, string Region, string Currency);
