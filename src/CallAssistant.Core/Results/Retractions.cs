using CallAssistant.Mandates;
using CallAssistant.Results.Facts;

namespace CallAssistant.Results;

/// <summary>Recognises that the callee takes back what they said.</summary>
internal static class Retractions
{
    private static readonly PhraseSet Any = new(
        "that is|was wrong|incorrect|not right|not correct", "i made a mistake", "my mistake", "i misspoke", "forget|scratch|ignore what|that", "scratch that", "not what i said", "i was wrong", "i take that back", "we have a problem", "i am afraid * not", "that will not|can not",
        "i|we can not do|offer|confirm|make * that|it|after", "the wrong price|number|code|day|date|time", "not confirmed|booked|possible", "i canceled|have canceled", "is|was|been canceled", "unable|not able to book|reserve|schedule|make|confirm|complete|process|secure", "could not book|reserve|schedule|make|confirm|complete|process|secure", "not successful", "unsuccessful", "did not work", "did not go through", "not go through", "not available|possible after all");

    /// <summary>True when the text takes back a fact of this kind.</summary>
    public static bool IsIn(string text, string key) =>
        Any.IsIn(new WordText(text)) && !(key == FactKeys.Cancelled && CalleeCues.Read(text).HasFlag(CalleeCue.Cancelled));
}
