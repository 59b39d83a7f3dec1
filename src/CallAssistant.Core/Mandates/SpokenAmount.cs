using CallAssistant.Language;

namespace CallAssistant.Mandates;

/// <summary>An amount of money with its role in the text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Value">The amount; per-person and instalment amounts are multiplied out where the number is said.</param>
/// <param name="Role">What it is said to be.</param>
/// <param name="Clause">The clause that it stands in.</param>
internal sealed record SpokenAmount(int Start, int End, Money Value, AmountRole Role, Clause Clause)
{
    /// <summary>How far the words of an amount reach, in characters.</summary>
    private const int Reach = 30;

    private static readonly PhraseSet Deposit = new("deposit", "down payment", "up front", "upfront", "in advance", "prepay|prepayment", "to hold|secure|reserve * slot|spot|table|it|appointment|time", "pay|due now|today|beforehand");
    private static readonly PhraseSet Extra = new("plus", "fee|surcharge|extra", "on top", "additional", "additionally", "gratuity", "tax|taxes");
    private static readonly PhraseSet Plus = new("plus");
    private static readonly PhraseSet Total = new("total", "all in");
    private static readonly PhraseSet Fee = new("booking|service|facility|cancellation|administration|admin|call fee|charge");
    private static readonly PhraseSet NoPrice = new("off", "discount", "used to be", "normally", "usually", "was", "were", "instead of", "not", "per|a|an|each|every hour|minute|second|day|night|mile|kilometer|unit|page|word|use|visit|session|call|item|piece", "hourly|daily|nightly", "by the hour|minute|day", "rate", "coupon", "save", "starting at|from", "starts at|from", "start at|from", "at least", "or more", "and up", "depends", "depending");
    private static readonly PhraseSet Each = new("per person|head|guest|seat", "each", "a head|person", "for each");
    private static readonly PhraseSet Parts = new("payments|installments|instalments", "a month", "per month", "monthly", "times", "weekly", "a week", "per week");

    /// <summary>Reads the amounts of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">What the normaliser found in it.</param>
    /// <param name="people">How many people it is for; null when that is not known.</param>
    public static IReadOnlyList<SpokenAmount> Read(string text, IReadOnlyList<Mention> mentions, int? people)
    {
        var clauses = Clause.All(text);
        var amounts = new List<SpokenAmount>();
        var found = mentions.OfType<Mention.Amount>().ToList();
        for (var i = 0; i < found.Count; i++)
        {
            var amount = found[i];
            var clause = clauses.FirstOrDefault(c => c.Holds(amount.Start)) ?? new Clause(0, text);
            var value = amount.Value;
            var from = Math.Max(clause.Start, i > 0 ? found[i - 1].End : 0);
            var to = Math.Min(clause.End, i + 1 < found.Count ? found[i + 1].Start : text.Length);
            var role = RoleOf(clause, text[Math.Max(from, amount.Start - Reach)..Math.Max(from, amount.Start)], text[Math.Min(to, amount.End)..Math.Min(to, amount.End + Reach)], from == clause.Start && to == clause.End);
            if (Parts.IsIn(clause.Words))
            {
                role = AmountRole.Other;
            }
            else if (Each.IsIn(clause.Words))
            {
                (value, role) = people is { } number ? (value with { Amount = value.Amount * number }, role) : (value, AmountRole.Other);
            }

            amounts.Add(new SpokenAmount(amount.Start, amount.End, value, role, clause));
        }

        return amounts;
    }

    private static AmountRole RoleOf(Clause clause, string before, string after, bool isOnlyOne)
    {
        var near = new WordText(before + " " + after);
        if (Deposit.IsIn(near) || (isOnlyOne && Deposit.IsIn(clause.Words) && !Extra.IsIn(near)))
        {
            return AmountRole.Deposit;
        }

        if (NoPrice.IsIn(near))
        {
            return AmountRole.Other;
        }

        if (!Extra.IsIn(near))
        {
            return AmountRole.Price;
        }

        // "plus a $20 fee" comes on top; "there is a booking fee of $40 in total" is the price.
        return Plus.IsIn(new WordText(before)) || !Fee.IsIn(near) || !Total.IsIn(clause.Words)
            ? AmountRole.Extra
            : AmountRole.Price;
    }
}
