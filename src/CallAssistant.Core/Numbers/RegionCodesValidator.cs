using Microsoft.Extensions.Options;
using PhoneNumbers;

namespace CallAssistant.Numbers;

/// <summary>Checks that every region of <see cref="PhoneNumberOptions"/> is one that has telephone numbers.</summary>
internal sealed class RegionCodesValidator : IValidateOptions<PhoneNumberOptions>
{
    private readonly HashSet<string> _known = PhoneNumberUtil.GetInstance().GetSupportedRegions();

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PhoneNumberOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = options.AllowedRegions
            .Where(region => !IsKnown(region))
            .Select(region => Failure(nameof(PhoneNumberOptions.AllowedRegions), region))
            .ToList();
        if (!IsKnown(options.DefaultRegion))
        {
            failures.Add(Failure(nameof(PhoneNumberOptions.DefaultRegion), options.DefaultRegion));
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private bool IsKnown(string? region) => region is not null && _known.Contains(region);

    private static string Failure(string setting, string? region) =>
        $"{nameof(PhoneNumberOptions)}.{setting}: '{region}' is not a region that can be called. Use ISO 3166 codes in upper case, for example US or GB.";
}
