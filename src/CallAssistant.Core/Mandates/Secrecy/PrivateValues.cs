namespace CallAssistant.Mandates.Secrecy;

/// <summary>A user's private values in the forms that they can be spoken in. Built once a call; safe for concurrent use.</summary>
internal sealed class PrivateValues
{
    /// <summary>How many sentences back words belong to what is said now.</summary>
    private const int Recent = 6;

    /// <summary>How many words may stand between the digits of a short number.</summary>
    private const int ShortGap = 6;

    private static readonly PhraseSet Birth = new("birth", "born", "birthday", "birthdate", "dob", "nacio|nacida|nacido|nacimiento", "nee|ne|naissance", "geboren|geburtstag|geburtsdatum", "nato|nata|nascita", "nasceu|nascida|nascimento");

    private readonly List<PrivateForms> _values = [];
    private readonly string[] _mayBeSaid;

    /// <summary>Prepares the values.</summary>
    /// <param name="profile">All private values by field.</param>
    /// <param name="disclosable">Fields that may be said.</param>
    /// <param name="principalName">The name of the disclosure, which may always be said.</param>
    public PrivateValues(IReadOnlyDictionary<string, string> profile, IReadOnlyCollection<string> disclosable, string principalName)
    {
        _mayBeSaid =
        [
            .. profile.Where(value => disclosable.Contains(value.Key)).Select(value => value.Value).Append(principalName)
                .Select(Compact).Where(value => value.Length > 2).Distinct(StringComparer.Ordinal).OrderByDescending(value => value.Length),
        ];
        foreach (var (field, value) in profile)
        {
            if (!disclosable.Contains(field) && Compact(value) is { Length: > 0 } compact && !_mayBeSaid.Contains(compact, StringComparer.Ordinal))
            {
                _values.Add(new PrivateForms(field, value, _mayBeSaid));
            }
        }
    }

    /// <summary>The field whose value the words give away; null when they give none away.</summary>
    /// <param name="sentence">What is about to be said.</param>
    /// <param name="before">All that was said on the call, oldest first; a value that lies wholly in it does not count again.</param>
    public string? FindIn(string sentence, IReadOnlyList<string> before)
    {
        if (_values.Count == 0)
        {
            return null;
        }

        var earlier = string.Join(' ', before.Skip(before.Count - Recent));
        var ofBirth = Birth.IsIn(new WordText(PlainText.Of(earlier + " " + sentence)));
        return Find(earlier, sentence, ofBirth, callSigns: false)
            ?? Find(earlier, sentence, ofBirth, callSigns: true)
            ?? (Leet.Of(sentence) is { } letters ? Find(earlier, letters, ofBirth, callSigns: false) : null)
            ?? FindCollected(sentence, before);
    }

    /// <summary>The field of a value that a text of the callee names, so that nothing is said to it that tells whether it is right; null when it names none.</summary>
    public string? FindNamed(string heard) => FindIn(heard, []);

    /// <summary>True when a word could be a piece of a value.</summary>
    /// <param name="word">One word in lower case.</param>
    public bool MayBeginWith(string word) => _values.Exists(value => value.MayBeginWith(word));

    /// <summary>True when a value has the word, or begins or ends with it.</summary>
    /// <param name="word">One word in lower case.</param>
    public bool HasWord(string word) => Compact(word) is { Length: > 0 } spoken && _values.Exists(value => value.HasWord(spoken));

    private string? Find(string earlier, string sentence, bool ofBirth, bool callSigns)
    {
        var (first, own) = (SpokenTokens.Of(earlier, callSigns), SpokenTokens.Of(sentence, callSigns));
        if (own.Count == 0)
        {
            return null;
        }

        var run = Run(first, own);
        var runs = run.Runs(digitsOnly: true).Where(r => r.Length >= 4).ToList();
        var spelled = run.Runs(digitsOnly: false).Where(r => r.Length >= 4 && !Array.Exists(_mayBeSaid, said => said.Contains(r, StringComparison.Ordinal))).ToList();
        var (initials, heard) = run.Initials();
        var (digits, heardDigits) = run.Digits(ShortGap);
        var (wordsBefore, words) = (first.ToHashSet(StringComparer.Ordinal), own.ToHashSet(StringComparer.Ordinal));
        foreach (var value in _values)
        {
            if (value.IsIn(run, ofBirth) || runs.Exists(r => value.IsPart(r, digitsOnly: true)) || spelled.Exists(r => value.IsPart(r, digitsOnly: false))
                || value.IsInDigits(digits, heardDigits) || value.IsInInitials(initials, heard) || value.IsInWords(wordsBefore, words))
            {
                return value.Field;
            }
        }

        return null;
    }

    /// <summary>A number may be given away digit by digit, over a whole call.</summary>
    private string? FindCollected(string sentence, IReadOnlyList<string> before)
    {
        var own = SpokenTokens.Of(sentence);
        if (before.Count == 0 || !own.Exists(token => char.IsAsciiDigit(token[0])))
        {
            return null;
        }

        var (digits, fresh) = Run(SpokenTokens.Of(string.Join(' ', before)), own).Digits(int.MaxValue);
        return _values.Find(value => value.IsLongNumber && value.IsInDigits(digits, fresh))?.Field;
    }

    private SpokenRun Run(List<string> before, List<string> own)
    {
        var run = new SpokenRun(before, own);
        foreach (var allowed in _mayBeSaid)
        {
            run.Take(allowed);
        }

        return run;
    }

    private static string Compact(string text) => string.Concat(SpokenTokens.Of(text));
}
