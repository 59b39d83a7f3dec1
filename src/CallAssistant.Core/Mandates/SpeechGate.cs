using CallAssistant.Language;
using CallAssistant.Mandates.Assent;
using CallAssistant.Mandates.Secrecy;

namespace CallAssistant.Mandates;

/// <summary>The last check in front of the phone: says for every sentence and every key whether it may leave. Pure, linear in the sentence, safe for concurrent use.</summary>
internal static class SpeechGate
{
    /// <summary>Longest sentence that is looked at, in characters; a longer one is blocked.</summary>
    public const int LongestSentence = 1000;

    /// <summary>Most keys on one call: enough for menus, too few to spell much.</summary>
    public const int MostKeys = 24;

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

        var plain = PlainText.Of(sentence);
        var words = new WordText(plain);
        var isPrincipals = state.PrincipalWords.Contains(sentence, StringComparison.Ordinal);
        return CheckListener(plain, state) ?? (isPrincipals ? null : CheckSecrets(plain, words, state)) ?? CheckIdentity(plain, words, state) ?? (isPrincipals ? null : CheckContent(plain, words, state));
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

        return state.Private.FindIn(state.KeysSent + digits, state.Said, state.Memory) is null ? null : MandateRule.PrivateValue;
    }

    /// <summary>Who listens decides what may be said at all.</summary>
    private static string? CheckListener(string sentence, SpeechState state)
    {
        if (state.MachineOnLine && !(state.Mandate.MayLeaveVoicemail && state.BeepHeard))
        {
            return MandateRule.SpeechToMachine;
        }

        // A screener may write down what it hears: no more of the task than a voicemail may keep.
        return state.ScreenerOnLine && !state.Mandate.MayLeaveVoicemail && !Disclosure.MayComeFirst(sentence, state.PrincipalName) && !Disclosure.IsNeutral(sentence, state.PrincipalName)
            ? MandateRule.TaskToScreener
            : null;
    }

    private static string? CheckSecrets(string sentence, WordText words, SpeechState state)
    {
        if (PlainText.IsUnreadable(sentence))
        {
            return MandateRule.Unreadable;
        }

        var values = (state.MachineOnLine || state.ScreenerOnLine) && state.PrivateToMachines is { } all ? all : state.Private;
        if (values.FindIn(sentence, state.Said, state.Memory) is not null)
        {
            return MandateRule.PrivateValue;
        }

        if (state.Instructions.AreIn(sentence, words))
        {
            return MandateRule.InstructionsRevealed;
        }

        return state.Heard.Count > 0 && Guesses.IsVerdict(words, sentence.TrimEnd().EndsWith('?')) && Guesses.AreOpen(PlainText.Of(state.Heard[^1]), state.Private, state.Memory)
            ? MandateRule.GuessAnswered
            : null;
    }

    private static string? CheckIdentity(string sentence, WordText words, SpeechState state)
    {
        var heard = new WordText(state.Heard.Count > 0 ? PlainText.Of(state.Heard[^1]) : "");
        if (IdentityWords.ClaimsToBeHuman(words, heard))
        {
            return MandateRule.ClaimsToBeHuman;
        }

        if (IdentityWords.ClaimsToBeUser(words, heard, state.PrincipalName))
        {
            return MandateRule.ClaimsToBeUser;
        }

        return !state.DisclosureHeard && !Disclosure.MayComeFirst(sentence, state.PrincipalName) ? MandateRule.DisclosureNotHeard : null;
    }

    /// <summary>The people, the promises and the numbers that are spoken of.</summary>
    private static string? CheckContent(string sentence, WordText words, SpeechState state)
    {
        if (OtherPeople.AreNamed(sentence, words, state.Sayable.Concat(state.Heard).Append(state.PrincipalName)))
        {
            return MandateRule.OtherPerson;
        }

        var mentions = Normaliser.Find(sentence, state.Text);
        if (Commitments.RuleBrokenBy(sentence, words, mentions, state) is { } rule)
        {
            return rule;
        }

        if (NumberSources.AreMissing(sentence, mentions, state))
        {
            return MandateRule.NumberWithoutSource;
        }

        var isQuestion = sentence.TrimEnd().EndsWith('?');
        return !isQuestion && mentions.OfType<Mention.Amount>().Any(a => a.Value.Amount > 0 && a.Value != state.Accepted?.Price && a.Value != state.Accepted?.Deposit && !NumberSources.Have(a.Value.Amount, state))
            ? MandateRule.AmountWithoutSource
            : null;
    }
}
