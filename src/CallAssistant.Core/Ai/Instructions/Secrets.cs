using System.Text;

namespace CallAssistant.Ai.Instructions;

/// <summary>What the user forbids to say, taken out of what may be said.</summary>
/// <param name="Spoken">The text without the forbidden clauses.</param>
/// <param name="Clauses">The forbidden clauses in the user's words. They are kept as conditions and never said.</param>
/// <remarks>In doubt more is taken out: the user is asked for what is then missing.</remarks>
internal sealed record Secrets(string Spoken, IReadOnlyList<string> Clauses)
{
    private static readonly WordPattern Imperative = WordPattern.Parse(
        "please|just|only|do|simply? ask|find|check|book|get|reserve|cancel|move|reschedule|call|see|make|schedule|arrange|leave|confirm|tell|inquire|enquire|request|order|let|say|inform|remind");

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "them", "him", "her", "they", "it", "that", "this", "those", "these", "so", "anyone", "anybody", "about", "to", "any", "of", "the", "a", "please", "anything", "who", "which", "know", "up", "be", "ever", "at", "all", "on", "though", "there", "everyone", "someone", "with",
        "dentist", "doctor", "landlord", "you", "my", "our", "their", "staff", "receptionist", "mentioned", "told", "said", "out", "people", "restaurant", "person", "and", "one", "word", "but", "i", "we", "he", "she", "however", "also", "just", "would", "rather", "private", "secret", "confidential",
        "quiet", "yourself", "from", "for", "between", "us", "me", "strictly", "very", "in", "is", "are", "should", "must",
    };

    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "never", "without", "please", "their", "there", "where", "would", "could", "should", "because", "about", "anyone", "anything", "nothing", "appointment", "under", "circumstances", "being", "having", "after", "before", "while", "again", "still", "going", "those", "these", "don't", "mustn't",
    };

    /// <summary>Takes the forbidden clauses out.</summary>
    public static Secrets Split(string text)
    {
        var clean = Instruction.Clean(text).Replace('\u2019', '\'');
        var words = Word.Split(clean);
        var isCut = new bool[words.Length];
        var clauses = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (isCut[i] || !SecretCues.TryFind(words, i, out var start, out var isBackward) || IsDoubleNegation(words, i))
            {
                continue;
            }

            var first = Begin(words, i, isBackward, isCut);
            // "Between you and me, …" forbids what follows.
            var end = isBackward && first < i ? start : End(clean, words, start);
            if (IsPronoun(words, start, end) && IsPronoun(words, first, i))
            {
                first = Before(words, first, isCut);
            }

            Array.Fill(isCut, true, first, end - first);
            clauses.Add(clean[words[first].Start..words[end - 1].End]);
            i = end - 1;
        }

        return clauses.Count == 0 ? new Secrets(text, []) : new Secrets(Rest(clean, words, isCut), clauses);
    }

    /// <summary>"don't book without asking the price" orders to ask.</summary>
    private static bool IsDoubleNegation(ReadOnlySpan<Word> words, int cue)
    {
        if (words[cue].Lower != "without")
        {
            return false;
        }

        for (var i = cue - 1; i >= 0 && cue - i < 6 && words[i + 1].Break == '\0'; i--)
        {
            if (words[i].Lower is "don't" or "not" or "never" or "dont")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A passive or a modal has its subject before it: "my diagnosis must not be mentioned".</summary>
    private static int Begin(ReadOnlySpan<Word> words, int cue, bool isBackward, ReadOnlySpan<bool> isCut)
    {
        var first = cue;
        if (isBackward || words[cue].Lower is not ("do" or "don't" or "dont" or "without" or "avoid" or "avoiding" or "keep" or "keeping" or "nothing" or "refrain" or "conceal" or "hide" or "omit" or "withhold" or "no" or "under" or "on" or "rather" or "instead" or "steer" or "stay" or "leave")
            && !(words[cue].Lower is "never" or "not" && (cue == 0 || words[cue].Break != '\0' || words[cue - 1].Lower is "but" or "and")))
        {
            while (first > 0 && !isCut[first - 1] && words[first].Break == '\0' && words[first - 1].Lower is not ("but" or "though" or "although"))
            {
                first--;
            }
        }

        while (first > 0 && !isCut[first - 1] && words[first].Break != '.' && words[first - 1].Lower is "but" or "and" or "please" or "just" or "also" or "however" or "though" or "although" or "i" or "we" or "you" or "they" or "he" or "she" or "so" or "i'd" or "would" or "rather" or "absolutely" or "while")
        {
            first--;
        }

        return first;
    }

    /// <summary>The end of the sentence, or where an order follows: "…, but ask", "…, ask". A list with "or" goes on, and so does what is quoted or announced.</summary>
    private static int End(string text, ReadOnlySpan<Word> words, int start)
    {
        var isList = false;
        var isQuote = false;
        for (var i = start; i < words.Length; i++)
        {
            var between = i == 0 ? "" : text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
            foreach (var c in between)
            {
                isQuote = c is '\u201C' || (c is '"' ? !isQuote : c is not '\u201D' && isQuote);
            }

            if (i > 0 && words[i].Break == '.' && i > start && !between.Contains(':'))
            {
                if (!isQuote && words[i - 1].Lower is not ("this" or "following" or "these") && words[i].Lower is not ("or" or "nor" or "neither" or "especially" or "either" or "ditto" or "likewise")
                    && !(words[i].Lower is "not" or "and" && i + 1 < words.Length && words[i + 1].Lower is "even" or "not" or "nothing" or "never" or "no" or "my"))
                {
                    return i;
                }

                isList = false;
            }

            isList |= words[i].Lower is "or" or "nor" or "either";
            var order = words[i].Lower == "but" ? i + 1 : words[i].Break == ',' && !isList && !HasOr(words, i) ? words[i].Lower is "and" or "then" ? i + 1 : i : -1;
            if (i > start && order >= 0 && order < words.Length && Imperative.TryMatch(words, order, out _) && !(order + 1 < words.Length && words[order].Lower is "do" && words[order + 1].Lower is "not"))
            {
                return i;
            }
        }

        return words.Length;
    }

    /// <summary>Words without the clause that names something forbidden again; null when nothing else is left.</summary>
    public string? Wash(string? said)
    {
        if (said is null || Clauses.Count == 0)
        {
            return said;
        }

        var forbidden = Clauses.SelectMany(Word.Split).Select(w => w.Lower).Where(w => w.Length >= 5 && !Empty.Contains(w) && !Common.Contains(w) && !SecretCues.IsTelling(w)).ToHashSet(StringComparer.Ordinal);
        var words = Word.Split(said);
        var at = Array.FindIndex(words, w => forbidden.Contains(w.Lower));
        if (at < 0)
        {
            return said;
        }

        while (at > 0 && words[at].Break == '\0' && words[at].Lower is not ("because" or "since" or "as" or "and" or "but" or "due" or "so"))
        {
            at--;
        }

        return at == 0 ? null : said[..words[at - 1].End];
    }

    private static bool HasOr(ReadOnlySpan<Word> words, int from)
    {
        for (var i = from; i < words.Length && i - from < 20 && (i == from || words[i].Break != '.'); i++)
        {
            if (words[i].Lower is "or" or "nor")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when what is forbidden was said before: "I have cancer. Don't tell them that."</summary>
    private static bool IsPronoun(ReadOnlySpan<Word> words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Empty.Contains(words[i].Lower))
            {
                return false;
            }
        }

        return true;
    }

    private static int Before(ReadOnlySpan<Word> words, int first, ReadOnlySpan<bool> isCut)
    {
        var i = first - 1;
        if (i < 0 || isCut[i])
        {
            return first;
        }

        while (i > 0 && !isCut[i - 1] && words[i].Break != '.' && words[i].Lower is not ("because" or "since"))
        {
            i--;
        }

        return i;
    }

    private static string Rest(string text, ReadOnlySpan<Word> words, bool[] isCut)
    {
        var rest = new StringBuilder(text.Length);
        var at = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (!isCut[i])
            {
                continue;
            }

            var last = i;
            while (last + 1 < words.Length && isCut[last + 1])
            {
                last++;
            }

            rest.Append(text.AsSpan(at, words[i].Start - at).TrimEnd(" ,(\"\u201C\u2014\u2013-")).Append(". ");
            at = words[last].End;
            while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (last + 1 < words.Length && words[last + 1].Lower is "but" or "and" or "then")
            {
                at = words[last + 1].End;
            }

            i = last;
        }

        return rest.Append(text.AsSpan(at)).ToString().Trim().TrimStart('.', ' ');
    }
}
