namespace CallAssistant.Numbers;

/// <summary>Names of the rules by which a telephone number is refused.</summary>
internal static class NumberRules
{
    /// <summary>There is nothing to check.</summary>
    public const string Empty = "number.empty";

    /// <summary>It is an address, a name or a text, not a telephone number.</summary>
    public const string NotANumber = "number.not_a_number";

    /// <summary>It has an extension, a pause or keys to press.</summary>
    public const string Extension = "number.extension";

    /// <summary>It reaches an emergency service.</summary>
    public const string Emergency = "number.emergency";

    /// <summary>It is a short code.</summary>
    public const string ShortCode = "number.short_code";

    /// <summary>No such number can exist.</summary>
    public const string Invalid = "number.invalid";

    /// <summary>Calls to it cost more than to an ordinary line, or it is no line of a person or a business.</summary>
    public const string Type = "number.type";

    /// <summary>It belongs to no country: satellite and international services.</summary>
    public const string NoCountry = "number.no_country";

    /// <summary>Its country is not among those that may be called.</summary>
    public const string Region = "number.region";

    /// <summary>A stored number is not in E.164 form.</summary>
    public const string NotE164 = "number.not_e164";
}
