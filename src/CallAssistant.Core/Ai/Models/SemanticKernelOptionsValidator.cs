using Microsoft.Extensions.Options;

namespace CallAssistant.Ai.Models;

/// <summary>Checks <see cref="SemanticKernelOptions"/>; each message names the setting and says what to do. No message repeats a key or an address.</summary>
internal sealed class SemanticKernelOptionsValidator : IValidateOptions<SemanticKernelOptions>
{
    private const int HighestPrice = 100_000;

    public ValidateOptionsResult Validate(string? name, SemanticKernelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = Endpoints(options.Endpoints).Concat(Times(options)).Concat(Prices(options)).ToList();
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Endpoints(IList<ModelEndpointOptions> endpoints)
    {
        if (endpoints.Count == 0)
        {
            yield return $"{Setting("Endpoints:0:BaseUrl")} is missing: SemanticKernel needs at least one endpoint. Write its address, for example https://api.openai.com/v1, and Endpoints:0:ApiKey and Endpoints:0:Model beside it.";
        }

        for (var i = 0; i < endpoints.Count; i++)
        {
            var endpoint = endpoints[i];
            var at = Setting($"Endpoints:{i}:");
            if (endpoint.BaseUrl is not { IsAbsoluteUri: true, UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 } url || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
            {
                yield return $"{at}BaseUrl must be an absolute https address without user, query and fragment, for example https://api.openai.com/v1.";
            }
            else if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback && !endpoint.AllowInsecureHttp)
            {
                yield return $"{at}BaseUrl is http, which is for this machine only: others on the way could read the key and the calls. Write https, or set {at}AllowInsecureHttp=true for a network that you trust.";
            }

            if (string.IsNullOrWhiteSpace(endpoint.Model))
            {
                yield return $"{at}Model is missing. Write the name of a model that the endpoint has.";
            }

            if (endpoint.ApiKey is null || endpoint.ApiKey.Any(c => char.IsControl(c) || c > '~'))
            {
                yield return $"{at}ApiKey holds a character that no key can have. Copy it again, or leave it out where the endpoint asks for none.";
            }
        }
    }

    private static IEnumerable<string> Times(SemanticKernelOptions options)
    {
        if (options.HedgeAfter < TimeSpan.FromMilliseconds(100) || options.HedgeAfter > TimeSpan.FromSeconds(4) || options.HedgeAfter >= options.FirstWordDeadline)
        {
            yield return $"{Setting(nameof(options.HedgeAfter))} must be from 00:00:00.100 to 00:00:04, and shorter than {nameof(options.FirstWordDeadline)}.";
        }

        if (options.FirstWordDeadline < TimeSpan.FromMilliseconds(500) || options.FirstWordDeadline > TimeSpan.FromSeconds(4.5))
        {
            yield return $"{Setting(nameof(options.FirstWordDeadline))} must be from 00:00:00.500 to 00:00:04.500.";
        }

        if (options.AnswerDeadline < TimeSpan.FromSeconds(1) || options.AnswerDeadline > TimeSpan.FromSeconds(60))
        {
            yield return $"{Setting(nameof(options.AnswerDeadline))} must be from 00:00:01 to 00:01:00.";
        }

        if (options.FaultsToBreak is < 1 or > 100)
        {
            yield return $"{Setting(nameof(options.FaultsToBreak))} must be from 1 to 100.";
        }

        if (options.BreakDuration < TimeSpan.FromSeconds(1) || options.BreakDuration > TimeSpan.FromMinutes(10))
        {
            yield return $"{Setting(nameof(options.BreakDuration))} must be from 00:00:01 to 00:10:00.";
        }
    }

    private static IEnumerable<string> Prices(SemanticKernelOptions options)
    {
        if (options.PriceCurrency is not { Length: 3 } currency || !currency.All(char.IsAsciiLetterUpper))
        {
            yield return $"{Setting(nameof(options.PriceCurrency))} must be a code of three capital letters, for example USD.";
        }

        for (var i = 0; i < options.Endpoints.Count; i++)
        {
            if (options.Endpoints[i] is { InputPrice: < 0 or > HighestPrice } or { OutputPrice: < 0 or > HighestPrice })
            {
                yield return $"{Setting($"Endpoints:{i}")}: InputPrice and OutputPrice are the prices of a million tokens, from 0 to {HighestPrice}.";
            }
        }
    }

    private static string Setting(string name) => $"{SemanticKernelOptions.Section}:{name}";
}
