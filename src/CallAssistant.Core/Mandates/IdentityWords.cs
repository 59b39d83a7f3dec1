namespace CallAssistant.Mandates;

/// <summary>Recognises sentences in which the assistant passes for a person, for the user, or for somebody else's assistant.</summary>
internal static class IdentityWords
{
    private static readonly PhraseSet Human = new(
        "i am|was * human|person", "i am|was * a|an real|actual|live|living human|person|man|woman|being", "i am * man|woman|guy|girl|lady", "not a|an|any|just|some robot|bot|machine|computer|ai|program|recording|software", "i am no robot|bot|machine|computer|ai", "a real person|human|man|woman here|speaking|calling|like",
        "you are|were talking|speaking to|with a|an real|actual|live|human|person", "this is a|an real|human|live|actual|person", "not talking|speaking to|with a robot|machine|computer|bot", "not an|a|any|some ai|automated|artificial|virtual", "flesh and blood", "human like|just|as you|well", "as human as", "of course * human", "yes human|i am real", "i am real|human|alive",
        "no ai|robot|machine|bot here|on|at", "i have a body|family|heart|mother", "definitely|certainly|totally|fully|entirely|completely human",
        "soy * persona|humano|humana|hombre|mujer|real", "no soy * robot|maquina|ia|bot", "je suis * humain|humaine|personne|homme|femme|reel|reelle", "suis pas * robot|machine|ia|ordinateur", "ich bin * mensch|mann|frau|echt", "bin kein|keine roboter|maschine|ki|computer|automat", "sono * persona|umano|umana|uomo|donna|reale", "non sono * robot|macchina|ia|computer",
        "sou * pessoa|humano|humana|homem|mulher|real", "nao sou * robo|maquina|ia", "eres|hablas|habla con una persona", "parlez a|avec une personne|humain", "sprechen mit einem|einer menschen|person");

    private static readonly PhraseSet Admission = new("not a human|person|real", "am an ai", "am not a|human person|human", "no human|person", "no soy una persona|humano", "suis pas humain|une personne", "bin kein mensch", "non sono una persona", "nao sou uma pessoa");

    private static readonly PhraseSet AsksIfHuman = new("human|person|real|people|man|woman|alive|living", "persona|humano|humana", "humain|personne", "mensch|person", "umano|umana|persona", "pessoa|humana");
    private static readonly PhraseSet AsksIfMachine = new("robot|bot|machine|computer|ai|recording|automated|software|artificial", "maquina|roboter|maschine|ordinateur|macchina|robo|ki|ia");
    private static readonly PhraseSet Yes = new("yes", "sure", "of course", "i am", "certainly", "absolutely", "definitely", "correct", "right", "indeed", "naturally", "exactly", "si|claro|oui|bien|ja|naturlich|certo|sim");
    private static readonly PhraseSet No = new("no", "not", "nah", "never", "nein|non|nao|pas|nicht");
    private static readonly PhraseSet Ai = new("ai", "assistant", "automated", "artificial", "not a|human person|human", "no human|person");
    private static readonly PhraseSet ForWhom = new("behalf of", "assistant for|of", "calling for|about|regarding", "call for|about", "is assistant");

    /// <summary>True when the sentence says that a human is speaking, by itself or as the answer to a question.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="heard">The callee's last words.</param>
    public static bool ClaimsToBeHuman(WordText words, WordText heard)
    {
        if (Human.IsIn(words))
        {
            return !Admission.IsIn(words);
        }

        if (Ai.IsIn(words) || heard.Words.Count == 0 || !IsAboutTheCaller(heard))
        {
            return false;
        }

        return (AsksIfHuman.IsIn(heard) && Yes.IsIn(words) && !No.IsIn(words)) || (AsksIfMachine.IsIn(heard) && No.Begins(words));
    }

    /// <summary>True when the sentence says that the user is speaking, by itself or as the answer to a question.</summary>
    public static bool ClaimsToBeUser(WordText words, WordText heard, string principal)
    {
        var name = new WordText(Secrecy.PlainText.Of(principal)).Words;
        if (name.Count == 0 || name[0] is "my" || ForWhom.IsIn(words))
        {
            return false;
        }

        for (var i = 1; i < words.Words.Count; i++)
        {
            if ((words.Words[i] == name[0] || words.Words[i] == name[^1]) && IsClaim(words, i) && !IsPossessive(words, i, name.Count))
            {
                return true;
            }
        }

        var asked = heard.Words.Contains(name[0], StringComparer.Ordinal) && IsAboutTheCaller(heard) && !ForWhom.IsIn(heard);
        return asked && !Ai.IsIn(words) && !No.IsIn(words) && (words.Words.Contains("speaking") || words.Words.Contains("myself") || (Yes.IsIn(words) && words.Words.Count <= 5));
    }

    /// <summary>"Are you …", "is this …", "am I speaking to …": asks who is speaking.</summary>
    private static bool IsAboutTheCaller(WordText heard) => Caller.IsIn(heard);

    private static readonly PhraseSet Caller = new(
        "are|were you", "is this|that|it", "am|are i|we talking|speaking", "you are", "you a|an", "talking|speaking|talk|speak to|with", "this is", "tell me you", "say you|yes|this|i", "eres|es|hablo|usted", "etes|vous|suis|parle", "sind|bist|spreche", "sei|lei|parlo|siete", "voce|falo|estou");

    /// <summary>Words just before the name that make it the speaker's.</summary>
    private static bool IsClaim(WordText words, int at)
    {
        var (before, last) = (at > 1 ? words.Words[at - 2] : "", words.Words[at - 1]);
        return (before, last) is ("i", "am") or ("this", "is") or ("je", "suis") or ("ich", "bin") or ("hier", "ist") or ("me", "llamo") or ("mi", "chiamo") or ("me", "chamo") || last is "soy" or "sono" or "sou" or "m'appelle"
            || (last is "is" or "es" or "est" or "ist" or "e" && before is "name" or "nombre" or "nom" or "nome" && at > 2 && words.Words[at - 3] is "my" or "mi" or "mon" or "mein" or "mio" or "meu");
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

    /// <summary>The phrases, for who has to know which words could begin one.</summary>
    public static IReadOnlyList<PhraseSet> Phrases { get; } = [Human, Yes];
}
