using System.Collections.Frozen;

namespace CallAssistant.Mandates.Secrecy;

/// <summary>Names of letters: those of the spelling alphabets.</summary>
internal static class SpokenLetters
{
    private const string Words =
        "alpha|alfa|able|adam bravo|baker|boy charlie|charles delta|dog|david echo|easy|edward foxtrot|fox|frank golf|george hotel|how|henry india|item|ida juliet|juliett|jig kilo|king lima|love|lincoln mike|mary november|nan|nora"
        + " oscar|oboe|ocean papa|peter quebec|queen romeo|roger|robert sierra|sugar|sam tango|tom uniform|uncle victor|vincent whiskey|whisky|william xray yankee|yoke|young zulu|zebra";

    private static readonly FrozenDictionary<string, char> Calls = Build(Words);

    /// <summary>The letter that a word of a spelling alphabet stands for; null for other words.</summary>
    public static char? Of(string word) => Calls.TryGetValue(word, out var letter) ? letter : null;

    private static FrozenDictionary<string, char> Build(string words) => words.Split(' ')
        .SelectMany((forms, i) => forms.Split('|').Select(form => (Form: form, Letter: (char)('a' + i))))
        .ToFrozenDictionary(entry => entry.Form, entry => entry.Letter, StringComparer.Ordinal);
}
