using CallAssistant.Mandates;

namespace CallAssistant.Results;

/// <summary>Reads the mood of words from plain phrases.</summary>
internal static class MoodWords
{
    private static readonly PhraseSet Glad = new(
        "thank", "thanks", "great", "perfect", "wonderful", "lovely", "happy to", "glad", "my pleasure", "of course", "absolutely", "you are welcome", "with pleasure", "looking forward", "look forward", "excellent", "fantastic", "awesome", "enjoy", "have a nice|good|great|lovely|wonderful", "see you");

    private static readonly PhraseSet Cross = new(
        "not interested", "stop calling", "never call", "not call * again", "wrong number", "not talk|speak * robots|robot|machines", "waste of time|my", "annoying", "ridiculous", "leave us|me alone", "unacceptable", "terrible", "what do you want", "hang up", "not have time", "rude", "angry", "damn", "stupid", "do not bother", "complain", "hate", "quit calling", "go away");

    /// <summary>The mood of one text.</summary>
    public static Sentiment Of(string text)
    {
        var words = new WordText(text);
        return Cross.IsIn(words) ? Sentiment.Negative : Glad.IsIn(words) ? Sentiment.Positive : Sentiment.Neutral;
    }

    /// <summary>The callee's mood over a call: annoyed when the callee was annoyed last or mostly, friendly when friendly at least once and never annoyed.</summary>
    public static Sentiment Over(IEnumerable<TranscriptSegment> segments)
    {
        var moods = segments.Where(s => s.Speaker == Speaker.Human).Select(s => Of(s.Text)).Where(m => m != Sentiment.Neutral).ToList();
        if (moods.Count == 0)
        {
            return Sentiment.Neutral;
        }

        var negative = moods.Count(m => m == Sentiment.Negative);
        return moods[^1] == Sentiment.Negative || negative * 2 > moods.Count ? Sentiment.Negative : negative == 0 ? Sentiment.Positive : Sentiment.Neutral;
    }
}
