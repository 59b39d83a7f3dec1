using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CallAssistant.Simulation;

/// <summary>Checks <see cref="FakeTwilioOptions"/>; each message names the setting.</summary>
internal static partial class FakeTwilioOptionsValidator
{
    /// <summary>Throws when a setting is wrong.</summary>
    public static void Check(FakeTwilioOptions options)
    {
        var problems = Find(options).ToList();
        if (problems.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(FakeTwilioOptions), problems);
        }

        SimulatedTelephonyOptionsValidator.Check(options.Network);
    }

    private static IEnumerable<string> Find(FakeTwilioOptions options)
    {
        if (!AccountSid().IsMatch(options.AccountSid ?? ""))
        {
            yield return $"{Setting(nameof(options.AccountSid))} must be AC and 32 hexadecimal digits; it is \"{options.AccountSid}\".";
        }

        if (string.IsNullOrEmpty(options.AuthToken))
        {
            yield return $"{Setting(nameof(options.AuthToken))} must not be empty: it signs the webhooks.";
        }

        if (options.ApiKeySid is not null && !ApiKeySid().IsMatch(options.ApiKeySid))
        {
            yield return $"{Setting(nameof(options.ApiKeySid))} must be SK and 32 hexadecimal digits, or null; it is \"{options.ApiKeySid}\".";
        }

        if (options.ApiKeySid is null != options.ApiKeySecret is null)
        {
            yield return $"{Setting(nameof(options.ApiKeySid))} and {nameof(options.ApiKeySecret)} must be set together.";
        }

        foreach (var number in options.PhoneNumbers.Where(number => !SimulatedDirectory.IsNumber(number)))
        {
            yield return $"{Setting(nameof(options.PhoneNumbers))} must be in E.164 form, for example +15550100001; one is \"{number}\".";
        }

        if (options.Directory is null || options.Time is null)
        {
            yield return $"{Setting(nameof(options.Directory))} and {nameof(options.Time)} must not be null.";
        }
    }

    private static string Setting(string name) => $"{nameof(FakeTwilioOptions)}.{name}";

    [GeneratedRegex("^AC[0-9a-fA-F]{32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountSid();

    [GeneratedRegex("^SK[0-9a-fA-F]{32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ApiKeySid();
}
