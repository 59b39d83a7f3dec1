namespace CallAssistant.Mandates.Assent;

/// <summary>Words that mean yes to whatever was asked: "Okay.", "Noted.", "If you say so." They agree to something only when something was proposed.</summary>
internal static class BareAssent
{
    private static readonly PhraseSet Yes = new(
        "yes", "yeah", "aye", "okay", "sure", "surely", "fine", "right", "alright", "all right", "good", "great", "perfect", "confirm|confirmed|confirming", "acknowledge|acknowledged", "understood", "noted", "done", "deal", "certainly", "definitely", "absolutely", "of course", "exactly", "correct", "affirmative",
        "roger", "copy that", "so be it", "fair enough", "very well|good", "no problem|worries|objection|objections", "if you say|insist", "you bet", "uh huh", "mm hmm", "mhm", "will do", "i do", "we do", "she|he does", "they do", "amen", "indeed", "suits", "it is fine|okay|good", "works", "by all means", "why not", "let us", "happy to|with",
        "glad to", "i|we will|would take|have|do|like that|it|one|this|these", "i am in", "count", "excellent|wonderful|lovely|brilliant|splendid", "accept|accepted|agree|agreed|approve|approved", "thumbs up", "ten four", "the word * is", "that is right|correct|fine", "charge", "proceed", "as you wish|say|like",
        "si|claro|bueno|bien|dale", "oui|bon|bien|ouais", "ja|gut|klar|jo|okey|doch", "va|bene|certo", "sim|bom|bem|ta");

    /// <summary>Negative words that agree.</summary>
    private static readonly PhraseSet KindNos = new("why not", "no problem|problems|worries|objection|objections|issue|trouble", "not a problem|mind", "do|would not mind|object", "not say no", "nothing against it|that");

    private static readonly PhraseSet Evades = new(
        "not", "never", "unable", "check|ask|consult|discuss", "call back", "first", "before", "unless|until", "no", "nothing", "let me", "have to", "need to", "would like|need|prefer", "what|which|how|when|where|who|why", "could|can|would|do|does|is|are you|there|it|that|i", "one moment", "hold", "wait", "instead", "more than", "too",
        "nicht|kein|keine|nein", "pas|non", "nao", "sin|sans|ohne|senza|sem", "ai assistant", "behalf of", "looking for");

    /// <summary>True when the sentence says yes, and nothing that takes it back or asks for more.</summary>
    public static bool IsIn(WordText words, bool isQuestion) => !isQuestion && (KindNos.IsIn(words) || (Yes.IsIn(words) && !Evades.IsIn(words)));

    /// <summary>The phrases, for who has to know which words could begin one.</summary>
    public static IReadOnlyList<PhraseSet> Phrases { get; } = [Yes, KindNos];
}
