using CallAssistant.Ai.Instructions;
using CallAssistant.Language;

namespace CallAssistant.Ai.InstructionDetails;

/// <summary>Reads the highest price and the price level.</summary>
internal static class PriceReader
{
    private const int Reach = 7;

    private static readonly WordPattern[] Before = WordPattern.ParseAll(
        "up to", "under", "below", "max", "maximum", "no more than", "not more than", "less than", "at most", "budget", "limit", "within", "cheaper than", "exceed", "exceeding",
        "spend", "pay", "over", "above", "cap", "capped", "max.", "not cost", "no higher than", "costs? more than", "more than", "ceiling");

    private static readonly WordPattern[] After = WordPattern.ParseAll("at most", "or less|under|below|cheaper", "max", "maximum", "tops", "budget", "limit", "or lower", "at the most");
    private static readonly WordPattern[] NoLimit = WordPattern.ParseAll("charged", "charge me", "paid", "bill", "invoice", "refund", "owe", "deposit of", "costs", "was");
    private static readonly WordPattern[] Each = WordPattern.ParseAll(
        "at|or? most|less|max|maximum|tops? each|apiece|pp|p.p", "at|or? most|less? per person|head|guest|capita|diner|adult|seat|ticket|cover", "for each|every person|head|guest|diner|of", "an head|person|piece|guest", "euro|euros|dollars|pounds? each|apiece|pp|p.p|person|head");

    private static readonly WordPattern Cheap = WordPattern.Parse("cheap|cheapest|affordable|budget-friendly");
    private static readonly WordPattern Inexpensive = WordPattern.Parse("inexpensive|inexpensively");
    private static readonly WordPattern Moderate = WordPattern.Parse("moderate|moderately|mid-range|reasonable|reasonably|mid-priced|moderate-priced");
    private static readonly WordPattern Expensive = WordPattern.Parse("expensive|upscale|fancy|high-end|luxury|luxurious|pricey");

    /// <summary>The highest price; null when none was said. Several limits: the lowest of the currency of the first.</summary>
    public static Money? ReadLimit(Instruction text, string currency, CallErrand errand)
    {
        Money? limit = null;
        Money? plain = null;
        foreach (var mention in text.Mentions)
        {
            var amount = mention switch
            {
                Mention.Amount a => a.Value,
                Mention.Count { Value: > 0 and < 1_000_000 } c => new Money(c.Value, currency),
                _ => default(Money?),
            };
            if (amount is not { } money || money.Amount < 0)
            {
                continue;
            }

            var first = text.WordFrom(mention.Start);
            var end = text.WordFrom(mention.End);
            if (IsLimit(text, first, end, mention is Mention.Count))
            {
                limit = limit is { } known && !known.Exceeds(money) ? known : money;
            }
            else if (mention is Mention.Amount && first > 0 && text.Words[first - 1].Lower is "for" && !IsBefore(text, first, NoLimit))
            {
                plain ??= money;
            }
        }

        var mayBuy = errand is CallErrand.BookAppointment or CallErrand.MoveAppointment or CallErrand.ReserveTable;
        return (limit ?? (mayBuy ? plain : null)) is { } found ? found with { Amount = decimal.Round(found.Amount, 2) } : null;
    }

    /// <summary>True when an amount is for each person: "30 euros each", "$20 per person", "£15 a head".</summary>
    public static bool IsPerPerson(Instruction text)
    {
        foreach (var mention in text.Mentions)
        {
            var end = text.WordFrom(mention.End);
            if (mention is Mention.Amount or Mention.Count && end < text.Words.Length && text.Words[end].Break != '.' && Each.Any(p => p.TryMatch(text.Words, end, out _)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"cheap", "moderate" or "expensive"; null when none was said.</summary>
    public static string? ReadLevel(Instruction text)
    {
        foreach (var (pattern, level) in new[] { (Moderate, "moderate"), (Cheap, "cheap"), (Inexpensive, "inexpensive"), (Expensive, "expensive") })
        {
            if (pattern.TryFind(text.Words, 0, out var at, out _) && (at == 0 || text.Words[at - 1].Lower is not ("not" or "too" or "how")))
            {
                return level;
            }
        }

        return null;
    }

    private static bool IsLimit(Instruction text, int first, int end, bool isBare)
    {
        if (isBare)
        {
            // "up to 100" is money; "up to 100 people" and "within 2 hours" are not.
            var isAlone = end >= text.Words.Length || text.Words[end].Break != '\0' || NameReader.IsStop(text.Words[end].Lower);
            return isAlone && first > 0 && (WordPattern.TryFindAny(Money, text.Words.AsSpan(Math.Max(0, first - 4), first - Math.Max(0, first - 4)), out _, out _));
        }

        return IsBefore(text, first, Before) && !IsBefore(text, first, NoLimit)
            || (end < text.Words.Length && text.Words[end].Break != '.' && After.Any(p => p.TryMatch(text.Words, end, out _)));
    }

    private static readonly WordPattern[] Money = WordPattern.ParseAll("budget", "spend", "pay", "max", "maximum", "price limit", "price", "cost", "costs");

    private static bool IsBefore(Instruction text, int first, WordPattern[] patterns)
    {
        var from = first;
        while (from > 0 && first - from < Reach && (from == text.Words.Length || text.Words[from].Break != '.'))
        {
            from--;
        }

        return WordPattern.TryFindAny(patterns, text.Words.AsSpan(from, first - from), out _, out _);
    }
}
