using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio;

/// <summary>Checks <see cref="TwilioOptions"/>; each message names the setting and says what to do. No message repeats a secret.</summary>
internal sealed partial class TwilioOptionsValidator : IValidateOptions<TwilioOptions>
{
    private const int LongestSentence = 500;

    public ValidateOptionsResult Validate(string? name, TwilioOptions options)
    {
        var problems = Account(options).Concat(Calls(options)).Concat(Speech(options.Speech)).ToList();
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Account(TwilioOptions options)
    {
        if (!IsSid("AC", options.AccountSid))
        {
            yield return $"{Setting(nameof(options.AccountSid))} must be AC and 32 hexadecimal digits. Copy the Account SID from the Twilio console.";
        }

        if (string.IsNullOrWhiteSpace(options.AuthToken))
        {
            yield return $"{Setting(nameof(options.AuthToken))} is missing. Copy the auth token from the Twilio console: it is needed with an API key too, because it signs the webhooks.";
        }

        if (options.SecondAuthToken is { } second && string.IsNullOrWhiteSpace(second))
        {
            yield return $"{Setting(nameof(options.SecondAuthToken))} is empty. Leave it out, or write the token that is being changed to or from.";
        }

        if (options.ApiKeySid is { } key && !IsSid("SK", key))
        {
            yield return $"{Setting(nameof(options.ApiKeySid))} must be SK and 32 hexadecimal digits. Leave it out to use the auth token.";
        }

        if (options.ApiKeySid is null != options.ApiKeySecret is null || options.ApiKeySecret is { } secret && string.IsNullOrWhiteSpace(secret))
        {
            yield return $"{Setting(nameof(options.ApiKeySid))} and {Setting(nameof(options.ApiKeySecret))} belong together. Write both, or leave both out.";
        }
    }

    private static IEnumerable<string> Calls(TwilioOptions options)
    {
        if (!E164().IsMatch(options.FromNumber ?? ""))
        {
            yield return $"{Setting(nameof(options.FromNumber))} must be a number in E.164 form, for example +12025550100. Write one that the account owns or has verified.";
        }

        if (!IsWeb(options.ApiBaseUrl))
        {
            yield return $"{Setting(nameof(options.ApiBaseUrl))} must be an https address, or an http one of this machine; leave it out for Twilio itself.";
        }

        if (!IsWeb(options.PublicBaseUrl) || options.PublicBaseUrl is { Query.Length: > 0 } or { Fragment.Length: > 0 } or { UserInfo.Length: > 0 })
        {
            yield return $"{Setting(nameof(options.PublicBaseUrl))} must be the https address, without user, query and fragment, that Twilio reaches this host at; http is for loopback only.";
        }
        else if (options.PublicBaseUrl!.Host.Contains('_'))
        {
            yield return $"{Setting(nameof(options.PublicBaseUrl))} must have no underscore in its host name: Twilio refuses such addresses.";
        }

        if (!UrlPath().IsMatch(options.WebhookPath ?? ""))
        {
            yield return $"{Setting(nameof(options.WebhookPath))} must be a path such as /api/webhooks, with a slash before and none behind: the prefix that MapCallAssistant was given, followed by /webhooks.";
        }

        if (!(options.CallsPerSecond is >= 0.01 and <= 100))
        {
            yield return $"{Setting(nameof(options.CallsPerSecond))} must be from 0.01 to 100; write what the account is allowed.";
        }

        if (options.WebhookConnectionPolicy?.All(character => char.IsAsciiLetterOrDigit(character) || "=&,-_.~".Contains(character)) != true)
        {
            yield return $"{Setting(nameof(options.WebhookConnectionPolicy))} must be Twilio's connection overrides, such as rc=3&rp=ct,rt,5xx, or empty.";
        }

        if (!Enum.IsDefined(options.Mode))
        {
            yield return $"{Setting(nameof(options.Mode))} must be {nameof(TwilioMode.Relay)} or {nameof(TwilioMode.Gather)}.";
        }
    }

    private static IEnumerable<string> Speech(TwilioSpeechOptions speech)
    {
        if (speech.OtherLanguages.Prepend(speech.Language).FirstOrDefault(language => !Bcp47().IsMatch(language ?? "")) is { } wrong)
        {
            yield return $"{Setting(nameof(speech.Language), speech)} and {Setting(nameof(speech.OtherLanguages), speech)} must be language tags such as en-US; \"{wrong}\" is none.";
        }

        foreach (var (setting, value, allowed) in new (string, string, string[])[]
        {
            (nameof(speech.TtsProvider), speech.TtsProvider, ["Google", "Amazon", "ElevenLabs"]),
            (nameof(speech.TranscriptionProvider), speech.TranscriptionProvider, ["Deepgram", "Google"]),
            (nameof(speech.InterruptSensitivity), speech.InterruptSensitivity, ["low", "medium", "high"]),
        })
        {
            if (!allowed.Contains(value, StringComparer.Ordinal))
            {
                yield return $"{Setting(setting, speech)} must be one of {string.Join(", ", allowed)}; it is \"{value}\".";
            }
        }

        if (speech is { TranscriptionLanguage: "multi" } and not { TtsProvider: "ElevenLabs", TranscriptionProvider: "Deepgram" })
        {
            yield return $"{Setting(nameof(speech.TranscriptionLanguage), speech)} is multi, which needs TtsProvider ElevenLabs and TranscriptionProvider Deepgram. Change those, or name one language.";
        }

        foreach (var (setting, sentence) in new[] { (nameof(speech.Apology), speech.Apology), (nameof(speech.InboundSentence), speech.InboundSentence) })
        {
            if (string.IsNullOrWhiteSpace(sentence) || sentence.Length > LongestSentence)
            {
                yield return $"{Setting(setting, speech)} must be a sentence of at most {LongestSentence} characters.";
            }
        }
    }

    private static bool IsWeb(Uri? address) => address is { IsAbsoluteUri: true } && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    private static bool IsSid(string prefix, string? sid) =>
        sid?.Length == 34 && sid.StartsWith(prefix, StringComparison.Ordinal) && sid.Skip(2).All(char.IsAsciiHexDigit);

    private static string Setting(string name) => $"{TwilioOptions.Section}:{name}";

    private static string Setting(string name, TwilioSpeechOptions _) => $"{TwilioOptions.Section}:{nameof(TwilioOptions.Speech)}:{name}";

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex E164();

    [GeneratedRegex(@"^(/[A-Za-z0-9._~-]+)+\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UrlPath();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bcp47();
}
