namespace CallAssistant.Mandates;

/// <summary>The sentence that says that an AI is speaking, and for whom. Nothing about the task may be said before it was heard to its end.</summary>
internal static class Disclosure
{
    private const int MostWords = 30;

    private static readonly PhraseSet Ai = new("ai assistant|agent|caller", "ai", "automated assistant|caller|agent", "artificial intelligence", "virtual assistant", "a.i", "computer assistant", "digital assistant");
    private static readonly PhraseSet ForWhom = new("behalf of", "calling|call for", "assistant for|of");
    private static readonly PhraseSet Denial = new("not an|a|any ai|automated|virtual", "no ai", "not ai");

    private static readonly PhraseSet Task = new(
        "book|booking|appointment|appointments|reserve|reservation|table|cancel|move|reschedule|order|price|cost|hours|delivery|message|regarding|about|because|wants|needs|need", "to ask|make|schedule|get|book|see|find|check", "would like");

    private static readonly PhraseSet Small = new(
        "hello", "hi", "hi there", "good morning|afternoon|evening|day", "goodbye", "bye", "thank you", "thanks", "of course", "one moment", "sorry", "i am sorry", "excuse me", "pardon",
        "are you still there", "can|could you hear me", "is anybody|anyone|somebody|someone there", "hello are you still there");

    /// <summary>True when the sentence says that an AI is speaking and for whom.</summary>
    public static bool IsIn(string sentence)
    {
        var words = new WordText(sentence);
        return Ai.IsIn(words) && ForWhom.IsIn(words) && !Denial.IsIn(words);
    }

    /// <summary>True when the sentence may be said before the disclosure was heard: the disclosure itself without anything of the task, or a greeting.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="principal">The user's name, which may hold any words.</param>
    public static bool MayComeFirst(string sentence, string principal)
    {
        var words = Without(principal, sentence);
        return words is not null && ((IsIn(sentence) && !Task.IsIn(words)) || IsSmallTalk(words));
    }

    /// <summary>True when the sentence carries nothing of the task: who wants what is not in it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="principal">The user's name, which may hold any words.</param>
    public static bool IsNeutral(string sentence, string principal) => Without(principal, sentence) is { } words && !Task.IsIn(words);

    /// <summary>True for greetings, thanks and the like, which carry nothing.</summary>
    public static bool IsSmallTalk(WordText words) => words.Words.Count == 0 || (Small.Begins(words) && words.Words.Count <= 6 && !Task.IsIn(words));

    /// <summary>The words besides the name; null when they are too many, or numbers.</summary>
    private static WordText? Without(string principal, string sentence)
    {
        var rest = principal.Length == 0 ? sentence : sentence.Replace(principal, "", StringComparison.OrdinalIgnoreCase);
        var words = new WordText(rest);
        return words.Words.Count > MostWords || rest.Any(char.IsDigit) ? null : words;
    }
}
