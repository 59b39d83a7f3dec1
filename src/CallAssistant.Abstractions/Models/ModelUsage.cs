namespace CallAssistant;

/// <summary>What one request to a language model used.</summary>
/// <param name="Model">The model's name, as its endpoint knows it.</param>
/// <param name="InputTokens">Tokens that it read.</param>
/// <param name="OutputTokens">Tokens that it wrote.</param>
/// <param name="Cost">What they cost by the prices in the settings; zero where no price is set.</param>
/// <param name="IsEstimate">True when the endpoint did not tell the tokens, as where an answer was cut short: they are counted from the characters then.</param>
public sealed record ModelUsage(string Model, int InputTokens, int OutputTokens, Money Cost, bool IsEstimate);
