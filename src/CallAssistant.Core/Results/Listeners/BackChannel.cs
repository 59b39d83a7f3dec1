using CallAssistant.Mandates;

namespace CallAssistant.Results.Listeners;

/// <summary>Words by which a listener says no more than "I am listening". Pure.</summary>
internal static class BackChannel
{
    private const int MostWords = 3;

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "uh", "huh", "uh-huh", "mm", "hm", "hmm", "mhm", "mm-hm", "mm-hmm", "mmm", "aha", "ah", "oh", "okay", "right", "alright", "all", "see", "i", "sure", "got", "it",
        "ajá", "vale", "ya", "d'accord", "hein", "genau", "ja", "so", "aha", "certo", "va", "bene", "tá", "sei",
    };

    private static readonly PhraseSet Whole = new("uh", "mm|hm|hmm|mhm|mmm|aha|ah|huh", "okay|right|alright", "all right", "i see", "got it", "sure", "ajá|vale", "d'accord", "genau|ja", "certo", "va bene", "tá");

    /// <summary>True for "uh-huh", "mm-hm", "okay", "right" and the like, with nothing else.</summary>
    public static bool IsIn(string text) => !text.Contains('?') && new WordText(text) is { Words.Count: > 0 and <= MostWords } words && words.Words.All(Words.Contains) && Whole.Begins(words);
}
