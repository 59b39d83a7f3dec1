using System.Collections.Frozen;

namespace CallAssistant.Mandates.Secrecy;

/// <summary>Numbers as words, without accents, in English, Spanish, French, German, Italian and Portuguese.</summary>
internal static class SpokenDigits
{
    /// <summary>From 0 to 19 in each language, with what stands for the same number behind a bar.</summary>
    private static readonly string[] Small =
    [
        "zero|oh|nought|naught one two three four five six|sicks seven eight|ate nine|niner ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        "cero uno|una|un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
        "zero un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf",
        "null eins|ein|eine zwei|zwo drei vier funf|fuenf sechs sieben acht neun zehn elf zwolf|zwoelf dreizehn vierzehn funfzehn|fuenfzehn sechzehn siebzehn achtzehn neunzehn",
        "zero uno|una|un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
        "zero um|uma dois|duas tres quatro cinco seis|meia sete oito nove dez onze doze treze catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove",
    ];

    private static readonly string[] Tens =
    [
        "twenty thirty forty|fourty fifty sixty seventy eighty ninety",
        "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        "vingt trente quarante cinquante soixante septante octante|huitante nonante",
        "zwanzig dreissig|dreisig vierzig funfzig|fuenfzig sechzig siebzig achtzig neunzig",
        "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    ];

    private const string Ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";

    private static readonly FrozenDictionary<string, int> Values = Build();

    /// <summary>Words that are more often something else: numbers only next to a number.</summary>
    private static readonly FrozenSet<string> Doubtful = new[] { "oh", "once", "due", "elf", "un", "une", "una", "um", "uma", "ein", "eine", "sei", "tre", "ate", "sicks", "meia", "dix", "sept" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Multipliers = new Dictionary<string, int>
    {
        ["hundred"] = 100, ["cien"] = 100, ["ciento"] = 100, ["hundert"] = 100, ["cento"] = 100, ["cem"] = 100, ["thousand"] = 1000, ["mille"] = 1000, ["mila"] = 1000, ["mil"] = 1000, ["tausend"] = 1000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Repeats = new Dictionary<string, int>
    {
        ["double"] = 2, ["doble"] = 2, ["doppel"] = 2, ["doppelt"] = 2, ["doppio"] = 2, ["duplo"] = 2, ["dobro"] = 2, ["triple"] = 3, ["treble"] = 3, ["triplo"] = 3, ["dreifach"] = 3, ["quadruple"] = 4,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number that a word stands for; null when it is no number. The units of a fused word are in it: "siebenundsiebzig" is 77.</summary>
    public static int? Of(string word) => Values.TryGetValue(word, out var value) ? value : null;

    public static bool IsDoubtful(string word) => Doubtful.Contains(word);

    /// <summary>100 or 1000 for their words.</summary>
    public static int? Multiplier(string word) => Multipliers.TryGetValue(word, out var value) ? value : null;

    /// <summary>How many times the next sign is meant: "double four".</summary>
    public static int? Repeat(string word) => Repeats.TryGetValue(word, out var times) ? times : null;

    /// <summary>"fives": the digit, of which there are as many as the number before says.</summary>
    public static int? Plural(string word) =>
        word.Length > 3 && word[^1] == 's' && (Of(word[..^1]) ?? (word.EndsWith("es", StringComparison.Ordinal) ? Of(word[..^2]) : null)) is { } digit and < 10 ? digit : null;

    private static FrozenDictionary<string, int> Build()
    {
        var values = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var language = 0; language < Small.Length; language++)
        {
            var small = Split(Small[language]);
            var tens = Split(Tens[language]);
            Add(values, small, i => i);
            Add(values, tens, i => 10 * (i + 2));
            for (var ten = 0; ten < tens.Length; ten++)
            {
                for (var unit = 1; unit < 10; unit++)
                {
                    foreach (var fused in small[unit].SelectMany(u => tens[ten].SelectMany(t => Fused(language, t, u))))
                    {
                        values.TryAdd(fused, (10 * (ten + 2)) + unit);
                    }
                }
            }
        }

        Add(values, Split(Ordinals), i => i + 1);
        values["thirtieth"] = 30;
        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Languages that write 21 in one word: Spanish up to 29, German, Italian.</summary>
    private static IEnumerable<string> Fused(int language, string ten, string unit) => language switch
    {
        1 when ten == "veinte" => ["veinti" + unit],
        3 => [unit + "und" + ten],
        4 => [ten + unit, ten[..^1] + unit],
        _ => [],
    };

    private static void Add(Dictionary<string, int> values, string[][] words, Func<int, int> value)
    {
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var word in words[i])
            {
                values.TryAdd(word, value(i));
            }
        }
    }

    private static string[][] Split(string words) => [.. words.Split(' ').Select(word => word.Split('|'))];
}
