using CallAssistant.Language;
using CallAssistant.Mandates.Secrecy;

namespace CallAssistant.Mandates.Assent;

/// <summary>Checks what a sentence agrees to, and the amounts that it names.</summary>
internal static class Commitments
{
    /// <summary>Smaller numbers are counts of people and hours.</summary>
    private const decimal SmallestLimit = 20;

    private static readonly PhraseSet LimitWords = new(
        "up to", "limit", "maximum", "max", "at most", "willing to pay|spend", "budget", "no|not more than", "the most", "can|may|could|will|would pay|spend|go", "highest", "ceiling", "cap", "under|below", "as high as", "afford", "less than", "authorized|authorised|approved|allowed for|to|up",
        "hasta", "maximo", "como mucho", "presupuesto", "jusqu'a", "maximum", "au plus", "budget", "bis zu", "hochstens", "maximal", "fino a", "massimo", "al massimo", "ate", "no maximo", "orcamento");

    /// <summary>The rule that the sentence breaks; null when it breaks none.</summary>
    public static string? RuleBrokenBy(string sentence, WordText words, IReadOnlyList<Mention> mentions, SpeechState state)
    {
        var isQuestion = sentence.TrimEnd().EndsWith('?');
        var amounts = mentions.OfType<Mention.Amount>().Select(a => a.Value).ToList();
        if (RevealsLimit(sentence, words, amounts, isQuestion, state))
        {
            return MandateRule.LimitRevealed;
        }

        var accepts = AcceptanceWords.IsIn(sentence);
        if (!accepts && !(BareAssent.IsIn(words, isQuestion) && !state.Sayable.Contains(sentence, StringComparer.Ordinal) && Proposal.IsOpen(state.Heard, state.Text, state.Accepted)))
        {
            return null;
        }

        if (state.Accepted is not { } accepted)
        {
            return MandateRule.AcceptanceWithoutOffer;
        }

        var limit = state.Mandate.SpendingLimit;

        // What was accepted beyond the limit, the user has allowed.
        if (amounts.Exists(a => a.Amount > 0 && a != accepted.Price && a != accepted.Deposit && (a.Exceeds(limit) || !a.IsComparableTo(limit))))
        {
            return MandateRule.AmountOverLimit;
        }

        // A sentence that names what was accepted cannot be taken for another offer.
        return Differs(sentence, mentions, amounts, accepted, state) || (!isQuestion && !Names(sentence, mentions, accepted, state) && Proposal.IsOpen(state.Heard, state.Text, accepted)) ? MandateRule.DiffersFromAcceptedOffer : null;
    }

    /// <summary>Where a sentence speaks of what may be spent, its amount tells the limit, or how close one is. The callee's own amounts tell nothing.</summary>
    private static bool RevealsLimit(string sentence, WordText words, List<Money> amounts, bool isQuestion, SpeechState state)
    {
        var limit = state.Mandate.SpendingLimit;
        if (limit.Amount <= 0 || isQuestion)
        {
            return false;
        }

        var named = amounts.Where(a => a.Amount > 0 && !NumberSources.Have(a.Amount, state)).ToList();
        return named.Exists(a => a.Amount == limit.Amount && a != state.Accepted?.Price) || (LimitWords.IsIn(words) && (named.Count > 0 || CallMemory.ReadText.NumbersIn(SpokenTokens.Of(sentence)).Any(number => number >= SmallestLimit && !NumberSources.Have(number, state))));
    }

    private static bool Names(string sentence, IReadOnlyList<Mention> mentions, Offer accepted, SpeechState state) =>
        accepted.At is { } at && SpokenMoment.Read(sentence, mentions, state.Text, DateOnly.FromDateTime(at.DateTime)).Any(m => m.At == at);

    private static bool Differs(string sentence, IReadOnlyList<Mention> mentions, List<Money> amounts, Offer accepted, SpeechState state)
    {
        var day = accepted.At is { } at ? DateOnly.FromDateTime(at.DateTime) : (DateOnly?)null;
        var moments = SpokenMoment.Read(sentence, mentions, state.Text, day);
        var otherTime = accepted.At is { } agreed && moments.Count > 0 && !moments.Any(m => m.At == agreed || (m.IsAmbiguous && Math.Abs((m.At - agreed).TotalHours) == 12));
        return otherTime || (amounts.Count > 0 && !amounts.Exists(a => a == accepted.Price || a == accepted.Deposit) && (accepted.Price is not null || accepted.Deposit is not null || amounts.Exists(a => a.Amount > 0)));
    }
}
