using CallAssistant.Mandates;

namespace CallAssistant.Results.Facts;

/// <summary>Finds the sentences of a turn that answer a question.</summary>
internal static class AnswerText
{
    private const CalleeCue NoAnswer = CalleeCue.Voicemail | CalleeCue.Menu | CalleeCue.WrongNumber | CalleeCue.DoNotCall | CalleeCue.Refusal | CalleeCue.CallBack | CalleeCue.AsksIfRobot | CalleeCue.Repeat | CalleeCue.WantsPerson | CalleeCue.NotKnown;

    private static readonly PhraseSet Filler = new("thank|thanks", "hello", "hi", "good morning|afternoon|evening", "how can|may", "let me", "one|just|a moment", "sure", "hold", "of course", "goodbye", "bye", "great", "okay", "you are welcome", "have a", "no problem", "i will check");

    private static readonly PhraseSet NotUnderstood = new("not understand|follow", "not speak", "what do you mean", "what are you talking|saying", "makes no sense", "no idea what", "what language");

    private static readonly PhraseSet Refusing = new(
        "i|we do not do", "do not offer|provide|handle|have|make|sell|take|accept|serve|allow that|this|it|those|these", "can not do|help|offer|provide|answer", "could not do|help", "not able to do|help|offer|provide", "unable to do|help|offer|provide",
        "not possible|something", "not * can do", "impossible", "out of the question");

    /// <summary>The part of a turn that answers, word for word; null when nothing does.</summary>
    public static string? Read(string text)
    {
        if ((CalleeCues.Read(text) & NoAnswer) != CalleeCue.None || NotUnderstood.IsIn(new WordText(text)))
        {
            return null;
        }

        var sentences = Clause.Sentences(text).Where(s => !s.IsQuestion && !IsFiller(s)).ToList();
        return sentences.Count == 0 ? null : text[sentences[0].Start..sentences[^1].End].Trim();
    }

    /// <summary>True when an answer says no more than that it is not done, or "no".</summary>
    public static bool IsRefusal(string answer)
    {
        var words = new WordText(answer);
        return Refusing.IsIn(words) || (words.Words.Count <= 2 && words.Words is ["no", ..]);
    }

    /// <summary>True when the words at an index come after a question of ours: holding the line between them does not count.</summary>
    public static bool FollowsQuestion(IReadOnlyList<TranscriptSegment> segments, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            var (speaker, text) = (segments[i].Speaker, segments[i].Text);
            if (speaker == Speaker.Assistant && !Disclosure.IsSmallTalk(new WordText(text)))
            {
                return !Disclosure.IsIn(text);
            }

            if (speaker == Speaker.Human && !CalleeCues.Read(text).HasFlag(CalleeCue.Hold))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsFiller(Clause sentence)
    {
        var words = sentence.Words;
        return words.Words.Count == 0 || (Filler.Begins(words) && words.Words.Count <= 6) || (words.Words.Count <= 2 && words.Words[0] is not ("yes" or "no")) || new PhraseSet("hold on", "let me check|look|see|ask", "this is * speaking").IsIn(words);
    }
}
