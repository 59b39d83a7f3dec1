using PhoneNumbers;

namespace CallAssistant.Numbers;

/// <summary>Recognises emergency numbers and short codes.</summary>
internal sealed class ServiceNumbers
{
    // Longer digits are no emergency number or short code of any country.
    private const int LongestShortNumber = 8;

    private readonly ShortNumberInfo _short = ShortNumberInfo.GetInstance();
    private readonly PhoneNumberUtil _util = PhoneNumberUtil.GetInstance();

    /// <summary>Why digits may not be dialled; null when they reach no such service.</summary>
    /// <param name="digits">Digits only: a number as written, or its national part.</param>
    /// <param name="regions">Regions whose short codes count. Emergency numbers count in every region.</param>
    public NumberCheck.Refused? Refuse(string digits, IEnumerable<string> regions)
    {
        if (digits.Length > LongestShortNumber)
        {
            return null;
        }

        if (_util.GetSupportedRegions().Any(region => _short.IsEmergencyNumber(digits, region)) || digits is "911" or "112" or "999" or "000")
        {
            return new NumberCheck.Refused(NumberRules.Emergency, "Emergency numbers are never called. In an emergency, dial it yourself.");
        }

        return regions.Where(region => region != NumberZones.NoRegion).Distinct(StringComparer.Ordinal).Any(region => IsShortCode(digits, region))
            ? new NumberCheck.Refused(NumberRules.ShortCode, "Short codes are not called. Give the full number with its country code, for example +12025550142.")
            : null;
    }

    private bool IsShortCode(string digits, string region)
    {
        try
        {
            var number = _util.Parse(digits, region);
            return _util.GetNationalSignificantNumber(number) == digits && !_util.IsValidNumber(number) && (_short.ConnectsToEmergencyNumber(digits, region) || _short.IsValidShortNumberForRegion(number, region));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
