using System.Collections.Frozen;
using PhoneNumbers;

namespace CallAssistant.Numbers;

/// <summary>Tells the country and, in the United States, the state that a number was given out in. Offline: the data is part of libphonenumber. Safe for concurrent use.</summary>
internal sealed class NumberPlaces(DialableNumbers numbers)
{
    private static readonly Locale English = new("en", "US");

    // As libphonenumber writes whole states; for towns it writes "Town, XX".
    private static readonly FrozenDictionary<string, string> StateNames = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Alabama"] = "AL", ["Alaska"] = "AK", ["Arizona"] = "AZ", ["Arkansas"] = "AR", ["California"] = "CA", ["Colorado"] = "CO", ["Connecticut"] = "CT", ["Delaware"] = "DE",
        ["Washington D.C."] = "DC", ["Florida"] = "FL", ["Georgia"] = "GA", ["Hawaii"] = "HI", ["Idaho"] = "ID", ["Illinois"] = "IL", ["Indiana"] = "IN", ["Iowa"] = "IA", ["Kansas"] = "KS",
        ["Kentucky"] = "KY", ["Louisiana"] = "LA", ["Maine"] = "ME", ["Maryland"] = "MD", ["Massachusetts"] = "MA", ["Michigan"] = "MI", ["Minnesota"] = "MN", ["Mississippi"] = "MS",
        ["Missouri"] = "MO", ["Montana"] = "MT", ["Nebraska"] = "NE", ["Nevada"] = "NV", ["New Hampshire"] = "NH", ["New Jersey"] = "NJ", ["New Mexico"] = "NM", ["New York"] = "NY",
        ["North Carolina"] = "NC", ["North Dakota"] = "ND", ["Ohio"] = "OH", ["Oklahoma"] = "OK", ["Oregon"] = "OR", ["Pennsylvania"] = "PA", ["Rhode Island"] = "RI", ["South Carolina"] = "SC",
        ["South Dakota"] = "SD", ["Tennessee"] = "TN", ["Texas"] = "TX", ["Utah"] = "UT", ["Vermont"] = "VT", ["Virginia"] = "VA", ["Washington State"] = "WA", ["West Virginia"] = "WV",
        ["Wisconsin"] = "WI", ["Wyoming"] = "WY",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> StateCodes = StateNames.Values.ToFrozenSet(StringComparer.Ordinal);

    private readonly PhoneNumberUtil _util = PhoneNumberUtil.GetInstance();
    private readonly Lazy<PhoneNumberOfflineGeocoder> _geocoder = new(PhoneNumberOfflineGeocoder.GetInstance);

    /// <summary>The place of a number; what is not sure is null.</summary>
    /// <param name="e164">The number in E.164 form.</param>
    /// <returns>The country as an ISO 3166 code and the state as a postal code. A toll-free number and others that belong to no area have neither.</returns>
    public (string? Country, string? State) Of(string e164)
    {
        if (numbers.TryParse(e164) is not { } number)
        {
            return (null, null);
        }

        // A mobile is nowhere in particular, but it is of a country.
        var isOfAPlace = _util.GetNumberType(number) is PhoneNumberType.FIXED_LINE or PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE;
        var country = isOfAPlace ? numbers.CountryOf(e164) : null;
        return (country, country == "US" ? StateIn(_geocoder.Value.GetDescriptionForNumber(number, English)) : null);
    }

    private static string? StateIn(string description)
    {
        if (StateNames.TryGetValue(description, out var code))
        {
            return code;
        }

        var comma = description.LastIndexOf(", ", StringComparison.Ordinal);
        return comma >= 0 && StateCodes.Contains(description[(comma + 2)..]) ? description[(comma + 2)..] : null;
    }
}
