using CallAssistant.Mandates;

namespace CallAssistant.Recordings;

/// <summary>Reads what the callee says of the recording. The words are untrusted: a yes must be nothing but a yes, a no is heard in any words. Pure.</summary>
internal static class RecordingAnswer
{
    /// <summary>Negative words that agree.</summary>
    private static readonly string[] KindNos =
        ["no problem at all", "no problem", "not a problem", "no worries", "no objection", "no objections", "i do not mind", "i would not mind", "we do not mind", "do not mind"];

    private static readonly PhraseSet Agrees = new(
        "yes", "sure", "okay", "of course", "go ahead", "absolutely", "certainly", "definitely", "alright", "all right", "fine", "by all means", "please do", "feel free", "you may|can", "i|we agree|consent", "agreed");

    /// <summary>All words that a plain yes may have. Anything else is more than a yes: a name, a condition, a question.</summary>
    private static readonly HashSet<string> PlainWords = new(
        ("yes sure okay of course go ahead absolutely certainly definitely alright all right fine by means please do feel free you may can i we agree consent agreed that is it be will this the call"
        + " record recorded recording to with me us for am are very totally perfectly good great uh um oh thank thanks sir madam so and just").Split(' '),
        StringComparer.Ordinal);

    /// <summary>More than the "yes" or "okay" that people pick up a telephone with.</summary>
    private static readonly PhraseSet AgreesPlainly = new(
        "fine", "all right", "alright", "is okay", "of course", "sure", "go ahead", "absolutely", "certainly", "definitely", "by all means", "you may|can", "i|we agree|consent");

    /// <summary>A business that has answered and goes on.</summary>
    private static readonly PhraseSet Invites = new("how can|may i|we help", "what can i|we do for");

    private static readonly PhraseSet Denies = new("no", "not", "never", "rather", "prefer", "refuse", "decline", "object", "nah", "stop");

    private static readonly PhraseSet Recording = new("record|records|recorded|recording|recordings|recorder|tape|taped|taping");

    private static readonly PhraseSet Ends = new("stop|not|no|never|off|without|rather|refuse|object|delete|erase|end|quit|cease|illegal|unlawful");

    private static readonly PhraseSet NoConsent = new("not consent", "not agree to this|that|being|be", "without my|our consent|permission", "not have my|our consent|permission", "withdraw my|our consent");

    /// <summary>Reads the words that follow the question.</summary>
    /// <returns>True for a clear yes, false for a no, null for anything else: a question, a condition, an answer to something else.</returns>
    public static bool? Read(string text)
    {
        var sentences = Clause.Sentences(text);
        if (sentences.Count > 0 && IsYes(sentences[0]) && sentences.Skip(1).All(sentence => IsYes(sentence) || (AgreesPlainly.IsIn(sentences[0].Words) && IsInvitation(sentence))))
        {
            return true;
        }

        return Denies.IsIn(WithoutKindNos(new WordText(text))) ? false : null;
    }

    /// <summary>True when the words want the call not to be recorded. In doubt they do: nothing is lost but a recording.</summary>
    public static bool Objects(string text) => Clause.Sentences(text).Any(sentence =>
        (Recording.IsIn(sentence.Words) && Ends.IsIn(sentence.Words) && !IsYes(sentence)) || NoConsent.IsIn(sentence.Words));

    private static bool IsYes(Clause sentence)
    {
        var words = WithoutKindNos(sentence.Words);
        return !sentence.IsQuestion && Agrees.IsIn(words) && words.Words.All(PlainWords.Contains);
    }

    private static bool IsInvitation(Clause sentence) => Invites.IsIn(sentence.Words) && !Recording.IsIn(sentence.Words) && !Denies.IsIn(sentence.Words);

    private static WordText WithoutKindNos(WordText words) =>
        new(KindNos.Aggregate($" {string.Join(' ', words.Words)} ", (text, phrase) => text.Replace($" {phrase} ", " yes ", StringComparison.Ordinal)));
}
