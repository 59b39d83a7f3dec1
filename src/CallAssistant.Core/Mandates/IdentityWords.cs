namespace CallAssistant.Mandates;

/// <summary>Recognises sentences in which the assistant passes for a person.</summary>
internal static class IdentityWords
{
    private static readonly PhraseSet Human = new(
        "i am|was * human|person", "i am|was * a|an real|actual|live human|person|man|woman", "i am a man|woman|guy|girl|lady", "not a|an|any robot|bot|machine|computer|ai|program|recording", "i am no robot|bot|machine|computer", "a real person here|speaking|calling",
        "you are talking|speaking to|with a|an real|actual|live|human", "this is a real|human|live", "not talking|speaking to|with a robot|machine|computer|bot", "not an ai|automated|artificial");

    private static readonly PhraseSet Admission = new("not a human|person|real", "am an ai", "am not a person", "no human|person");

    /// <summary>True when the sentence says that a human is speaking.</summary>
    public static bool ClaimsToBeHuman(WordText words) => Human.IsIn(words) && !Admission.IsIn(words);

    /// <summary>True when the sentence says that the user is speaking.</summary>
    public static bool ClaimsToBeUser(WordText words, string principal)
    {
        var name = new WordText(principal).Words;
        if (name.Count == 0 || name[0] is "my")
        {
            return false;
        }

        for (var i = 2; i < words.Words.Count; i++)
        {
            var before = (words.Words[i - 2], words.Words[i - 1]);
            if (words.Words[i] == name[0] && (before is ("i", "am") or ("this", "is") || (before is ("name", "is") && i > 2 && words.Words[i - 3] == "my")) && !IsPossessive(words, i, name.Count))
            {
                return true;
            }
        }

        return false;
    }

    // "This is Dana Reed's assistant" is opened to "dana reed is assistant".
    private static bool IsPossessive(WordText words, int at, int length)
    {
        for (var i = at + 1; i <= at + length && i + 1 < words.Words.Count; i++)
        {
            if (words.Words[i] == "is")
            {
                return true;
            }
        }

        return false;
    }
}
