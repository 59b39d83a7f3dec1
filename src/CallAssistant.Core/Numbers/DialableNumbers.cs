using Microsoft.Extensions.Options;
using PhoneNumbers;

namespace CallAssistant.Numbers;

/// <summary>Decides which telephone numbers may be called, and tells where they are. Safe for concurrent use.</summary>
internal sealed class DialableNumbers(IOptions<PhoneNumberOptions> options)
{
    private readonly PhoneNumberUtil _util = PhoneNumberUtil.GetInstance();
    private readonly ServiceNumbers _services = new();
    private readonly NumberZones _zones = new();

    /// <summary>Checks a number as a user wrote it.</summary>
    /// <param name="raw">The text. Null and empty are refused.</param>
    /// <param name="region">The region of numbers without a country code; null for the default of the options.</param>
    public NumberCheck Check(string? raw, string? region = null)
    {
        if (NumberText.Refuse(raw) is { } refused)
        {
            return refused;
        }

        var home = region ?? options.Value.DefaultRegion;
        var allowed = options.Value.EffectiveRegions;

        // Behind a '+' the first digits are a country code, and only emergency numbers are looked for; the national part follows below.
        if (_services.Refuse(NumberText.Digits(raw!), raw!.Contains('+', StringComparison.Ordinal) ? [] : allowed.Append(home)) is { } service)
        {
            return service;
        }

        try
        {
            var number = _util.Parse(raw, home);
            var objection = _services.Refuse(_util.GetNationalSignificantNumber(number), Sharing(number, allowed)) ?? RefuseNumber(number, allowed);
            return objection is null ? new NumberCheck.Accepted(_util.Format(number, PhoneNumberFormat.E164), _util.GetRegionCodeForNumber(number)) : objection;
        }
        catch (NumberParseException)
        {
            return Invalid("is not complete or has no known country code");
        }
    }

    /// <summary>Checks a stored number right before it is dialled: the same rules, and it must be in E.164 form already.</summary>
    public NumberCheck CheckStored(string? e164) => Check(e164) switch
    {
        NumberCheck.Accepted accepted when accepted.E164 != e164 =>
            new NumberCheck.Refused(NumberRules.NotE164, "The stored number is not in E.164 form. Save it again as '+', country code and number, without spaces."),
        var check => check,
    };

    /// <summary>The region of an E.164 number as an ISO 3166 code; null when it has none.</summary>
    public string? CountryOf(string e164) =>
        TryParse(e164) is { } number && _util.GetRegionCodeForNumber(number) is { } region && region != NumberZones.NoRegion ? region : null;

    /// <summary>Reads an E.164 number; null when it is none.</summary>
    public PhoneNumber? TryParse(string e164)
    {
        try
        {
            return _util.Parse(e164, null);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>IANA names of the zones that the number may be in. Empty when that is not known.</summary>
    public IReadOnlyList<string> ZonesOf(string e164) =>
        TryParse(e164) is { } number ? _zones.Of(number, _util.GetRegionCodeForNumber(number), _util.IsNumberGeographical(number)) : [];

    /// <summary>The zones that the number may be in, for a check of calling hours.</summary>
    /// <param name="e164">The number in E.164 form.</param>
    /// <param name="otherwise">IANA name of the zone to take when none is known.</param>
    public IReadOnlyList<TimeZoneInfo> TimeZonesOf(string e164, string otherwise)
    {
        var names = ZonesOf(e164);
        return [.. (names.Count > 0 ? names : [otherwise]).Select(TimeZoneInfo.FindSystemTimeZoneById)];
    }

    private NumberCheck.Refused? RefuseNumber(PhoneNumber number, IReadOnlyCollection<string> allowed)
    {
        if (number.HasExtension)
        {
            return new NumberCheck.Refused(NumberRules.Extension, "A number with an extension cannot be called. Give the number alone.");
        }

        if (!_util.IsPossibleNumber(number) || !_util.IsValidNumber(number))
        {
            return Invalid(_util.IsPossibleNumberWithReason(number) switch
            {
                PhoneNumberUtil.ValidationResult.TOO_SHORT or PhoneNumberUtil.ValidationResult.IS_POSSIBLE_LOCAL_ONLY => "is too short",
                PhoneNumberUtil.ValidationResult.TOO_LONG => "is too long",
                PhoneNumberUtil.ValidationResult.INVALID_COUNTRY_CODE => "has no known country code",
                _ => "does not exist in its country",
            });
        }

        if (_util.GetNumberType(number) is not (PhoneNumberType.FIXED_LINE or PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE or PhoneNumberType.TOLL_FREE or PhoneNumberType.VOIP))
        {
            return new NumberCheck.Refused(NumberRules.Type, "Premium-rate, shared-cost, personal and service numbers are not called. Give an ordinary landline, mobile or toll-free number.");
        }

        var region = _util.GetRegionCodeForNumber(number);
        if (region is null or NumberZones.NoRegion)
        {
            return new NumberCheck.Refused(NumberRules.NoCountry, "Satellite and international service numbers are not called. Give a number of a country.");
        }

        return allowed.Contains(region, StringComparer.Ordinal)
            ? null
            : new NumberCheck.Refused(
                NumberRules.Region,
                $"Numbers of the region {region} may not be called. Allowed are {string.Join(", ", allowed)}; the setting is {nameof(PhoneNumberOptions)}.{nameof(PhoneNumberOptions.AllowedRegions)}.");
    }

    // The national part counts in every region of its country code: +1911 is no number of the US, but its 911 is an emergency number there.
    private IEnumerable<string> Sharing(PhoneNumber number, IReadOnlyCollection<string> allowed) =>
        allowed.Concat(_util.GetRegionCodesForCountryCode(number.CountryCode));

    private static NumberCheck.Refused Invalid(string what) =>
        new(NumberRules.Invalid, $"The number {what}. Give it with its country code, for example +12025550142.");
}
