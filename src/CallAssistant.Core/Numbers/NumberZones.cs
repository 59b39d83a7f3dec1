using System.Collections.Frozen;
using PhoneNumbers;

namespace CallAssistant.Numbers;

/// <summary>Tells the time zones that a number may be in.</summary>
/// <remarks>
/// Geographic numbers have the zones of their area. For others (mobiles outside of North America, toll-free) the data names every zone of the country code; those are
/// narrowed to the zones of the region where a code spans several countries.
/// </remarks>
internal sealed class NumberZones
{
    /// <summary>The region of numbers that belong to no country.</summary>
    public const string NoRegion = "001";

    // Zones by region where a country code is shared, or where the data has zones in which nobody is called.
    private static readonly FrozenDictionary<string, string[]> ByRegion = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["US"] = ["America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu"],
        ["CA"] = ["America/St_Johns", "America/Halifax", "America/Toronto", "America/Winnipeg", "America/Regina", "America/Edmonton", "America/Vancouver"],
        ["GB"] = ["Europe/London"],
        ["GG"] = ["Europe/Guernsey"],
        ["JE"] = ["Europe/Jersey"],
        ["IM"] = ["Europe/Isle_of_Man"],
        ["IE"] = ["Europe/Dublin"],
        ["AU"] = ["Australia/Sydney", "Australia/Brisbane", "Australia/Adelaide", "Australia/Darwin", "Australia/Perth"],
        ["NZ"] = ["Pacific/Auckland"],
    }.ToFrozenDictionary();

    private readonly PhoneNumberToTimeZonesMapper _mapper = PhoneNumberToTimeZonesMapper.GetInstance();

    /// <summary>IANA names; empty when nothing is known.</summary>
    public IReadOnlyList<string> Of(PhoneNumber number, string? region, bool isGeographical)
    {
        if (region is null or NoRegion)
        {
            return [];
        }

        // The data names London for Ireland, and Guernsey beside it.
        if ((!isGeographical || region == "IE") && ByRegion.TryGetValue(region, out var zones))
        {
            return zones;
        }

        var mapped = isGeographical ? _mapper.GetTimeZonesForGeographicalNumber(number) : _mapper.GetTimeZonesForNumber(number);
        return [.. mapped.Where(zone => zone != _mapper.GetUnknownTimeZone())];
    }
}
