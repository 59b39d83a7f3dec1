using CallAssistant.Language;

namespace CallAssistant.Mandates;

/// <summary>What a text of the callee proposes.</summary>
internal sealed record OfferReading
{
    private static readonly PhraseSet Denied = new(
        "full", "fully booked", "booked up", "booked out", "not available", "unavailable", "not have", "no openings|availability|tables|slots|appointments", "nothing", "can not", "will not",
        "not possible", "is taken", "are taken", "sold out", "not work", "not be", "not anymore", "not do", "is gone", "not offer", "no longer");

    private static readonly PhraseSet DeniedUpTo = new("until", "before", "except", "other than", "earlier than", "sooner than", "but");
    private static readonly PhraseSet NoOffer = new("we are|is open", "open from|until|at", "close|closes|closed", "opening hours", "our hours", "lunch", "call|calls|called|ring * back", "call us", "arrive", "come * early", "get here");
    private static readonly PhraseSet Free = new("no charge", "free of charge", "is|are|be free", "for free", "complimentary", "not cost", "no cost", "not charge", "no fee", "nothing to pay", "on the house");

    /// <summary>The longest text that is read, in characters: minutes of talk without a pause. Nothing is agreed to and nothing is proven on a longer one.</summary>
    public const int LongestText = 4_000;

    /// <summary>The offers, one for each moment; one without a moment when only a price or a deposit was said. Empty when nothing was proposed.</summary>
    public required IReadOnlyList<Offer> Offers { get; init; }

    /// <summary>The moments, also those that are denied.</summary>
    public required IReadOnlyList<SpokenMoment> Moments { get; init; }

    /// <summary>The moments that are proposed, in step with <see cref="Offers"/> where it has any.</summary>
    public required IReadOnlyList<SpokenMoment> Proposed { get; init; }

    /// <summary>The amounts.</summary>
    public required IReadOnlyList<SpokenAmount> Amounts { get; init; }

    /// <summary>The total price that holds for the whole text; null when none was said or it is not clear.</summary>
    public required Money? Price { get; init; }

    /// <summary>The deposit; null when none was said.</summary>
    public required Money? Deposit { get; init; }

    /// <summary>The last day that was spoken of; what was passed in when there is none.</summary>
    public required DateOnly? LastDay { get; init; }

    /// <summary>Reads a text of the callee.</summary>
    /// <param name="text">The words.</param>
    /// <param name="context">Zone, region and currency.</param>
    /// <param name="day">The day that was spoken of before; null when there was none.</param>
    /// <param name="people">How many people the errand is for; null when that does not matter.</param>
    /// <param name="subject">The service that is wanted, to choose among several prices; null when any will do.</param>
    public static OfferReading Read(string text, TextContext context, DateOnly? day = null, int? people = null, string? subject = null)
    {
        if (text.Length > LongestText)
        {
            return new OfferReading { Offers = [], Moments = [], Proposed = [], Amounts = [], Price = null, Deposit = null, LastDay = day };
        }

        var mentions = Normaliser.Find(text, context);
        var moments = SpokenMoment.Read(text, mentions, context, day);
        var clauses = Clause.All(text);
        var proposed = moments.Where(m => !clauses.Any(c => c.Holds(m.Start) && IsNoOffer(c))).ToList();
        var amounts = SpokenAmount.Read(text, mentions, people);
        var price = PriceOf(amounts, subject, context, text);
        var deposits = amounts.Where(a => a.Role == AmountRole.Deposit).ToList();
        Money? deposit = deposits.Count == 0 ? null : deposits.MaxBy(a => a.Value.Amount)!.Value;
        var party = mentions.OfType<Mention.People>().LastOrDefault()?.Value;
        var offers = proposed.Select(m => new Offer { At = m.At, Price = OwnPrice(m, proposed, amounts) ?? price, Deposit = deposit, PartySize = party, Words = text }).ToList();
        if (offers.Count == 0 && moments.Count == 0 && (price is not null || deposit is not null))
        {
            offers.Add(new Offer { Price = price, Deposit = deposit, PartySize = party, Words = text });
        }

        var days = mentions.Select(SpokenMoment.DayOf).Where(d => d is not null).ToList();
        return new OfferReading
        {
            Offers = offers, Moments = moments, Proposed = proposed, Amounts = amounts, Price = price, Deposit = deposit,
            LastDay = days.Count > 0 ? days[^1] : day,
        };
    }

    /// <summary>True when the clause denies what it names, or names it for another reason than to propose it.</summary>
    public static bool IsNoOffer(Clause clause) => (Denied.IsIn(clause.Words) && !DeniedUpTo.IsIn(clause.Words)) || NoOffer.IsIn(clause.Words);

    private static Money? PriceOf(IReadOnlyList<SpokenAmount> amounts, string? subject, TextContext context, string text)
    {
        var prices = amounts.Where(a => a.Role == AmountRole.Price).ToList();
        var named = subject is null ? [] : prices.Where(a => a.Clause.Text.Contains(subject, StringComparison.OrdinalIgnoreCase)).ToList();
        var chosen = named.Count > 0 ? named : prices;
        var extras = amounts.Where(a => a.Role == AmountRole.Extra).ToList();
        if (chosen.Count == 0)
        {
            if (extras.Count == 0 && amounts.Count == 0 && Free.IsIn(new WordText(text)))
            {
                return new Money(0, context.Currency);
            }

            return null;
        }

        // Of several prices the dearest counts: a limit must hold for whatever was meant.
        var highest = chosen.MaxBy(a => a.Value.Amount)!.Value;
        var sameCurrency = extras.TrueForAll(e => e.Value.IsComparableTo(highest)) && chosen.TrueForAll(c => c.Value.IsComparableTo(highest));
        return sameCurrency ? highest with { Amount = highest.Amount + extras.Sum(e => e.Value.Amount) } : null;
    }

    private static Money? OwnPrice(SpokenMoment moment, List<SpokenMoment> proposed, IReadOnlyList<SpokenAmount> amounts)
    {
        var prices = amounts.Where(a => a.Role == AmountRole.Price).ToList();
        if (proposed.Count < 2 || prices.Count != proposed.Count || amounts.Any(a => a.Role == AmountRole.Extra))
        {
            return null;
        }

        return prices[proposed.IndexOf(moment)].Value;
    }
}
