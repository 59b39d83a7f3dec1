namespace CallAssistant.Ai.Models;

/// <summary>What an endpoint's tokens cost.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Input">The price of a million tokens that are read.</param>
/// <param name="Output">The price of a million tokens that are written.</param>
/// <param name="Currency">The currency of both.</param>
internal sealed record ModelPrice(string Model, decimal Input, decimal Output, string Currency)
{
    /// <summary>Most models have four English characters a token, or a little more.</summary>
    private const int CharactersPerToken = 4;

    private const decimal Million = 1_000_000;

    public ModelUsage Of(int inputTokens, int outputTokens, bool isEstimate = false) =>
        new(Model, inputTokens, outputTokens, new Money(((inputTokens * Input) + (outputTokens * Output)) / Million, Currency), isEstimate);

    /// <summary>What an answer used whose endpoint did not say so.</summary>
    public ModelUsage OfCharacters(int input, int output) => Of(Tokens(input), Tokens(output), isEstimate: true);

    private static int Tokens(int characters) => (characters + CharactersPerToken - 1) / CharactersPerToken;
}
