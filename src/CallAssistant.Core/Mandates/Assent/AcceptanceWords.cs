namespace CallAssistant.Mandates.Assent;

/// <summary>Recognises sentences that agree to something in the user's name. In doubt it says yes: while no offer is accepted such a sentence must not leave.</summary>
internal static class AcceptanceWords
{
    private const string Days = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    /// <summary>Agree even inside a question ("I accept, okay?").</summary>
    private static readonly PhraseSet Strong = new(
        "i|we|she|he|they accept|accepts|agree|agrees|approve|approves|consent|authorize|authorise", "i|we|she|he * accept|agree to it|that|this|your|the", "i|we hereby", "it is a deal", "we have a deal", "go ahead", "go for it",
        "book|reserve|schedule|take|charge it|that|this|her|him|us|them", "i|we will take", "i|we will have it", "put|pencil|sign me|us|her|him|them|down", "lock it|that in", "consider it done", "you may charge",
        "charge the|my|her|his card", "i|we confirm the|it|that|this", "count us|me|her|him in", "make it so", "i|we will go with", "we|i are|am in agreement", "let us do|book it|that");

    /// <summary>Words shortly before a strong phrase that take its force.</summary>
    private static readonly HashSet<string> Weakeners = new(StringComparer.Ordinal)
    {
        "not", "before", "to", "could", "can", "would", "if", "until", "unless", "whether", "shall", "should", "never", "who", "how", "when",
    };

    /// <summary>Agree outside of questions.</summary>
    private static readonly PhraseSet Weak = new(
        "that|it|this|which|" + Days + " works", "that|it|this will|would work|do", "works for me|us|her|him|them|my", "that|this|it|which is|are|will|would * fine|perfect|great|good|okay|acceptable|works", "are|is fine",
        "sounds good|great|perfect|fine|lovely", "please book|reserve|schedule|confirm|cancel|move|change|proceed|do", "yes please", "yes book", "yes that", "yes cancel|move|change|reserve|confirm", "perfect", "absolutely", "wonderful",
        "by all means", "sure * book|do|proceed", "that suits", "very well", "yes * dollars|euros|pounds|payments", "yes do", Days + " please", "i|we would love that", "proceed", "works * thank you", "accepted", "agreed", "approved",
        "confirmed", "deal", "done", "i am happy with that", "at * is|are fine", "yes * at|on", "yes " + Days, "i|we am|are okay|fine|happy with", "okay with|by me|us|her|him", "no objection|objections");

    private static readonly PhraseSet Denied = new(
        "not", "unable", "never", "outside of", "more than", "too late|early|expensive|dear|much", "whether", "before i|we", "would like", "i|we want", "wish", "hoping", "calling to", "in order to", "like to", "need to", "have to", "unless",
        "if that", "if it", "if you", "could you", "can you", "would you", "let me", "what", "which", "how", "when", "where", "has to", "have you");

    private static readonly PhraseSet PlainAnswers = new(
        "yes i am an|a|calling|still|here", "yes this is", "yes that is right|correct", "that is right|correct", "yes i will hold|wait", "yes she|he|they is|are|has|have", "yes it is", "that is all", "that would be all", "yes i can hear", "yes go on",
        "have a great|good|nice|lovely|wonderful", "yes the|her|his name|number|order");

    /// <summary>True when the sentence agrees to something.</summary>
    public static bool IsIn(string sentence)
    {
        var isQuestion = sentence.TrimEnd().EndsWith('?');
        return Clause.All(sentence).Any(clause => Accepts(clause.Words, isQuestion) || ForeignAcceptance.IsIn(clause.Words));
    }

    private static bool Accepts(WordText words, bool isQuestion)
    {
        var strong = Strong.Find(words);
        if (strong >= 0 && !Enumerable.Range(Math.Max(0, strong - 3), Math.Min(3, strong)).Any(i => Weakeners.Contains(words.Words[i])) && !HasNotWithin(words, strong))
        {
            return true;
        }

        if (isQuestion || PlainAnswers.Begins(words))
        {
            return false;
        }

        var weak = Weak.Find(words);
        return weak >= 0 && !HasNotWithin(words, weak) && Denied.Find(words) is var denied && (denied < 0 || denied > weak);
    }

    private static bool HasNotWithin(WordText words, int at)
    {
        for (var i = at; i < Math.Min(words.Words.Count, at + 4); i++)
        {
            if (words.Words[i] is "not" or "never" or "outside" or "too")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The phrases, for who has to know which words could begin one.</summary>
    public static IReadOnlyList<PhraseSet> Phrases { get; } = [Strong, Weak];
}
