using System.ComponentModel.DataAnnotations;

namespace CallAssistant;

/// <summary>Which telephone numbers may be called.</summary>
public sealed class PhoneNumberOptions
{
    /// <summary>The regions that may be called when <see cref="AllowedRegions"/> is empty: <c>US, CA, GB, IE, AU, NZ</c>.</summary>
    /// <remarks>
    /// English is spoken there, calls cost little, and toll fraud hardly ever ends there. Other countries that share the code +1 or +44 (Jamaica, Guernsey …)
    /// are regions of their own and are not part of it: calls to them cost many times as much, and some are common targets of fraud.
    /// </remarks>
    public static IReadOnlyList<string> DefaultAllowedRegions { get; } = ["US", "CA", "GB", "IE", "AU", "NZ"];

    /// <summary>The regions that may be called, as ISO 3166 codes in upper case.</summary>
    /// <value>Empty, which means <see cref="DefaultAllowedRegions"/>.</value>
    [MaxLength(300)]
    public IList<string> AllowedRegions { get; init; } = [];

    /// <summary>The region of numbers written without a country code, as an ISO 3166 code in upper case.</summary>
    /// <value><c>US</c></value>
    [Required]
    [StringLength(2, MinimumLength = 2)]
    public string DefaultRegion { get; set; } = "US";

    /// <summary>The list in force.</summary>
    internal IReadOnlyCollection<string> EffectiveRegions => AllowedRegions.Count > 0 ? [.. AllowedRegions] : DefaultAllowedRegions;
}
