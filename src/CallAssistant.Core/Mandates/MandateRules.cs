namespace CallAssistant.Mandates;

/// <summary>Says whether a mandate allows an offer. Pure.</summary>
internal static class MandateRules
{
    /// <summary>Judges an offer.</summary>
    /// <param name="offer">What the callee proposes, in the callee's zone.</param>
    /// <param name="mandate">What the user agreed to.</param>
    /// <param name="commitment">The promise that accepting it makes. The time of an offer matters for booking and moving only.</param>
    /// <param name="priceExpected">True when an offer without a price must not be accepted.</param>
    /// <returns>Null when it may be accepted, else the first rule of <see cref="MandateRule"/> that it breaks.</returns>
    public static string? Judge(Offer offer, Mandate mandate, Commitment commitment, bool priceExpected)
    {
        if (!mandate.Commitments.Contains(commitment))
        {
            return MandateRule.CommitmentNotGranted;
        }

        return JudgeMoney(offer, mandate, priceExpected) ?? (commitment == Commitment.Cancel ? null : JudgeTime(offer, mandate));
    }

    /// <summary>The same, with a price expected when the task has a limit of its own.</summary>
    public static string? Judge(Offer offer, Mandate mandate, Commitment commitment) =>
        Judge(offer, mandate, commitment, IsPriceExpected(mandate, commitment));

    /// <summary>True when the user named a limit: what is booked then must have a price that keeps it. Cancelling need not cost anything.</summary>
    public static bool IsPriceExpected(Mandate mandate, Commitment commitment) => mandate.MaxPrice is not null && commitment != Commitment.Cancel;

    /// <summary>The promise that accepting an offer makes on an errand; null when the errand makes none.</summary>
    public static Commitment? CommitmentOf(CallErrand errand) => errand switch
    {
        CallErrand.BookAppointment or CallErrand.ReserveTable => Commitment.Book,
        CallErrand.MoveAppointment => Commitment.Move,
        CallErrand.CancelAppointment => Commitment.Cancel,
        _ => null,
    };

    private static string? JudgeMoney(Offer offer, Mandate mandate, bool priceExpected)
    {
        var limit = mandate.SpendingLimit;
        foreach (var (amount, rule) in new[] { (offer.Price, MandateRule.PriceOverLimit), (offer.Deposit, MandateRule.DepositOverLimit) })
        {
            if (amount is not { } money || money.Amount == 0)
            {
                continue;
            }

            if (money.Amount < 0)
            {
                return MandateRule.PriceNotValid;
            }

            if (!money.IsComparableTo(limit))
            {
                return MandateRule.OtherCurrency;
            }

            if (money.Exceeds(limit))
            {
                return rule;
            }
        }

        return priceExpected && offer.Price is null ? MandateRule.PriceNotStated : null;
    }

    private static string? JudgeTime(Offer offer, Mandate mandate)
    {
        if (offer.At is not { } at)
        {
            return mandate.Window is null && mandate.NotBefore is null && mandate.NotAfter is null ? null : MandateRule.TimeNotStated;
        }

        if (mandate.Window is { } window && !window.Contains(at))
        {
            return MandateRule.OutsideWindow;
        }

        var clock = TimeOnly.FromTimeSpan(at.TimeOfDay);
        if (mandate.NotBefore is { } earliest && clock < earliest)
        {
            return MandateRule.BeforeEarliestTime;
        }

        return mandate.NotAfter is { } latest && clock > latest ? MandateRule.AfterLatestTime : null;
    }
}
