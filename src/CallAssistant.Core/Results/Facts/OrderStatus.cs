using CallAssistant.Mandates;

namespace CallAssistant.Results.Facts;

/// <summary>Reads how far an order is.</summary>
internal static class OrderStatus
{
    private static readonly (string Value, PhraseSet Phrases)[] Sets =
    [
        ("not_found", new("not find * order|that|it|anything", "no order", "not see * order", "not in * system")),
        ("cancelled", new("order|it is|was|has|been * canceled")),
        ("delivered", new("been|was|is delivered", "has arrived", "already delivered|arrived")),
        ("ready", new("ready for pickup|collection|you", "ready to be picked|collected", "is|are ready", "can be picked up", "pick it up")),
        ("delayed", new("is|are|been delayed", "delay", "back ordered|order", "backordered", "out of stock")),
        ("shipped", new("has|have|it|was|is|been|already shipped", "on its|the way", "in transit", "out for delivery", "was sent", "shipped|dispatched")),
        ("processing", new("processing|processed|preparing|packed|packing", "being prepared|processed|packed", "in progress", "still waiting", "not shipped|left")),
    ];

    private static readonly PhraseSet Denied = new("has|have|is|was|are not", "not been", "not yet");

    /// <summary>The status that a text states; null when it states none.</summary>
    public static string? Read(string text)
    {
        foreach (var sentence in Clause.Sentences(text).Where(s => !s.IsQuestion))
        {
            foreach (var (value, phrases) in Sets)
            {
                if (phrases.IsIn(sentence.Words) && (value is "not_found" or "processing" || !Denied.IsIn(sentence.Words)))
                {
                    return value;
                }
            }
        }

        return null;
    }
}
