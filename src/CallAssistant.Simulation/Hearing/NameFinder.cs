namespace CallAssistant.Simulation;

/// <summary>Finds the name that a booking goes under.</summary>
internal static class NameFinder
{
    private const int MostWords = 4;

    private static readonly HashSet<string> NotNames = new(StringComparer.Ordinal)
    {
        "i", "i'm", "i'd", "i'll", "it", "it's", "the", "a", "an", "yes", "yeah", "no", "sure", "okay", "ok", "thanks", "thank", "please", "that", "that's", "this", "of", "course", "hello", "hi", "and",
        "my", "name", "name's", "is", "under", "for", "you", "can", "could", "put", "we", "they", "with", "would", "at", "on", "not", "am", "are", "to", "great", "perfect", "goodbye", "bye", "sorry", "just", "one", "moment",
        "let", "her", "his", "full", "first", "last", "client", "behalf", "ai", "assistant", "correct", "right", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "pm", "mr", "mrs", "ms", "dr", "certainly", "absolutely", "understood", "wonderful",
        "excellent", "alright", "all", "indeed", "there", "what", "how", "when", "where", "why", "do", "does", "did", "if", "so", "then", "will", "have", "he", "she", "actually", "well", "good", "morning", "afternoon", "evening",
        "today", "tomorrow", "book", "reserve", "unfortunately", "but", "or", "in", "as", "by", "up", "be", "he's", "she's", "i've", "we'd", "we're", "fine", "lovely", "hold",
    };

    /// <summary>"the name is X", "under X", "in the name of X"; when it was <paramref name="asked"/> for, also "it's X" and a bare "X".</summary>
    public static string? Find(IReadOnlyList<Word> words, bool asked)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var leads = words[i].Text switch
            {
                "is" => i > 0 && words[i - 1].Text is "name",
                "name" or "name's" => i + 1 < words.Count && words[i + 1].Text is not "is",
                "under" => i + 1 < words.Count && words[i + 1].Text is not ("the" or "what"),
                "of" => i > 0 && words[i - 1].Text == "name",
                _ => false,
            };
            if (leads && Read(words, i + 1, needsCapital: words[i].Text is not "is") is { } named)
            {
                return named;
            }
        }

        return asked ? FindBare(words) : null;
    }

    /// <summary>"on behalf of X": for whom the caller calls.</summary>
    public static string? FindPrincipal(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i].Text == "behalf" && words[i + 1].Text == "of")
            {
                return Read(words, i + 2, needsCapital: true);
            }
        }

        return null;
    }

    /// <summary>"X's appointment": the owner of something that exists.</summary>
    public static string? FindOwner(IReadOnlyList<Word> words, params ReadOnlySpan<string> things)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (!things.Contains(words[i].Text) || !words[i - 1].IsCapitalised || NotNames.Contains(words[i - 1].Text))
            {
                continue;
            }

            var start = i - 1;
            while (start > 0 && words[start - 1].IsCapitalised && !words[start - 1].EndsClause && !NotNames.Contains(words[start - 1].Text))
            {
                start--;
            }

            return string.Join(' ', words.Skip(start).Take(i - start).Select(word => word.Original));
        }

        return null;
    }

    private static string? FindBare(IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsCapitalised && Read(words, i, needsCapital: true) is { } name)
            {
                return name;
            }
        }

        return words.Count is > 0 and <= 3 ? Read(words, 0, needsCapital: false) : null;
    }

    private static string? Read(IReadOnlyList<Word> words, int at, bool needsCapital)
    {
        var parts = new List<string>();
        for (var i = at; i < words.Count && parts.Count < MostWords; i++)
        {
            var word = words[i];
            if (NotNames.Contains(word.Text) || (needsCapital && !word.IsCapitalised) || !char.IsLetter(word.Original[0]))
            {
                break;
            }

            parts.Add(word.Original);
            if (word.EndsClause)
            {
                break;
            }
        }

        return parts.Count == 0 ? null : string.Join(' ', parts);
    }
}
