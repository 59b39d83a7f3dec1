using CallAssistant.Language;

namespace CallAssistant.Mandates;

/// <summary>The last check in front of the phone: says for every sentence and every key whether it may leave. Pure, linear in the sentence, safe for concurrent use.</summary>
internal static class SpeechGate
{
    /// <summary>Longest sentence that is looked at, in characters; a longer one is blocked.</summary>
    public const int LongestSentence = 1000;

    /// <summary>Most keys on one call: enough for menus, too few to spell much.</summary>
    public const int MostKeys = 24;

    private static readonly PhraseSet LimitWords = new("up to", "limit", "maximum", "at most", "willing to pay|spend", "budget", "no more than", "the most", "can pay|spend", "may pay|spend", "highest", "ceiling");

    /// <summary>Checks a sentence.</summary>
    /// <param name="sentence">One whole sentence.</param>
    /// <param name="state">The call at this moment. <see cref="SpeechState.Accepted"/> must be set before the words that accept.</param>
    /// <returns>Null when it may be said, else the rule of <see cref="MandateRule"/> that it breaks.</returns>
    public static string? Check(string sentence, SpeechState state)
    {
        if (sentence.Length > LongestSentence)
        {
            return MandateRule.TooLong;
        }

        if (string.IsNullOrWhiteSpace(sentence))
        {
            return null;
        }

        if (state.MachineOnLine && !(state.Mandate.MayLeaveVoicemail && state.BeepHeard))
        {
            return MandateRule.SpeechToMachine;
        }

        // A screener may write down what it hears: no more of the task than a voicemail may keep.
        if (state.ScreenerOnLine && !state.Mandate.MayLeaveVoicemail && !Disclosure.MayComeFirst(sentence, state.PrincipalName) && !Disclosure.IsNeutral(sentence, state.PrincipalName))
        {
            return MandateRule.TaskToScreener;
        }

        var isPrincipals = state.PrincipalWords.Contains(sentence, StringComparison.Ordinal);
        if (!isPrincipals && state.Private.FindIn(sentence, state.RecentSentences) is not null)
        {
            return MandateRule.PrivateValue;
        }

        var words = new WordText(sentence);
        if (IdentityWords.ClaimsToBeHuman(words))
        {
            return MandateRule.ClaimsToBeHuman;
        }

        if (IdentityWords.ClaimsToBeUser(words, state.PrincipalName))
        {
            return MandateRule.ClaimsToBeUser;
        }

        if (!state.DisclosureHeard && !Disclosure.MayComeFirst(sentence, state.PrincipalName))
        {
            return MandateRule.DisclosureNotHeard;
        }

        return isPrincipals ? null : CheckCommitment(sentence, words, state);
    }

    /// <summary>Checks what the user would have us say in these very words. They may give away and promise what is the user's to give and to promise; who speaks, and to whom, stays under the same rules.</summary>
    /// <param name="text">One sentence or several.</param>
    /// <param name="state">The call at this moment.</param>
    /// <returns>Null when it may be said, else the rule that it breaks.</returns>
    public static string? CheckPrincipal(string text, SpeechState state) => Check(text, state with { PrincipalWords = text });

    /// <summary>Checks key tones: one or two keys of 0-9 that give no private value away, neither alone nor with the keys before them.</summary>
    /// <param name="digits">The keys.</param>
    /// <param name="state">The call at this moment.</param>
    /// <returns>Null when they may be sent, else the rule that they break.</returns>
    public static string? CheckDigits(string digits, SpeechState state)
    {
        if (digits.Length is < 1 or > 2 || !digits.All(char.IsAsciiDigit) || state.KeysSent.Length + digits.Length > MostKeys)
        {
            return MandateRule.DigitsNotAllowed;
        }

        return state.Private.FindIn(state.KeysSent + digits, state.RecentSentences) is null ? null : MandateRule.PrivateValue;
    }

    private static string? CheckCommitment(string sentence, WordText words, SpeechState state)
    {
        var mentions = Normaliser.Find(sentence, state.Text);
        var amounts = mentions.OfType<Mention.Amount>().Select(a => a.Value).ToList();
        var limit = state.Mandate.SpendingLimit;
        if (limit.Amount > 0 && LimitWords.IsIn(words) && amounts.Exists(a => a.Amount == limit.Amount) && !sentence.TrimEnd().EndsWith('?'))
        {
            return MandateRule.LimitRevealed;
        }

        if (!AcceptanceWords.IsIn(sentence))
        {
            return null;
        }

        if (state.Accepted is not { } accepted)
        {
            return MandateRule.AcceptanceWithoutOffer;
        }

        // What was accepted beyond the limit, the user has allowed.
        if (amounts.Exists(a => a.Amount > 0 && a != accepted.Price && a != accepted.Deposit && (a.Exceeds(limit) || !a.IsComparableTo(limit))))
        {
            return MandateRule.AmountOverLimit;
        }

        var day = accepted.At is { } at ? DateOnly.FromDateTime(at.DateTime) : (DateOnly?)null;
        var moments = SpokenMoment.Read(sentence, mentions, state.Text, day);
        var otherTime = accepted.At is { } agreed && moments.Count > 0 && !moments.Any(m => m.At == agreed || (m.IsAmbiguous && Math.Abs((m.At - agreed).TotalHours) == 12));
        var otherPrice = amounts.Count > 0 && !amounts.Exists(a => a == accepted.Price || a == accepted.Deposit) && (accepted.Price is not null || accepted.Deposit is not null || amounts.Exists(a => a.Amount > 0));
        return otherTime || otherPrice ? MandateRule.DiffersFromAcceptedOffer : null;
    }
}
