namespace CallAssistant.Mandates.Secrecy;

/// <summary>A user's private values in the forms that they can be spoken in. Built once a call; safe for concurrent use.</summary>
internal sealed class PrivateValues
{
    /// <summary>How many sentences back words belong to what is said now.</summary>
    private const int Recent = 6;

    /// <summary>How many words may stand between the digits of a short number.</summary>
    private const int ShortGap = 6;

    private static readonly System.Collections.Frozen.FrozenSet<string> Births = Language.WordList.Of(
        "birth born birthday birthdate dob nacio nacida nacido nacimiento nee naissance geboren geburtstag geburtsdatum nata nascita nasceu nascida nascimento");

    private readonly List<PrivateForms> _values = [];
    private readonly string[] _mayBeSaid;

    /// <summary>Prepares the values.</summary>
    /// <param name="profile">All private values by field.</param>
    /// <param name="disclosable">Fields that may be said.</param>
    /// <param name="principalName">The name of the disclosure, which may always be said.</param>
    /// <param name="told">What the user has told to be said.</param>
    public PrivateValues(IReadOnlyDictionary<string, string> profile, IReadOnlyCollection<string> disclosable, string principalName, IReadOnlyCollection<string>? told = null)
    {
        _mayBeSaid =
        [
            .. profile.Where(value => disclosable.Contains(value.Key)).Select(value => value.Value).Append(principalName).Concat(told ?? [])
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
    /// <param name="memory">What was read of the call.</param>
    public string? FindIn(string sentence, IReadOnlyList<string> before, CallMemory memory)
    {
        if (_values.Count == 0)
        {
            return null;
        }

        List<CallMemory.ReadText> recent = [.. before.Skip(before.Count - Recent).Select(memory.Of)];
        List<string> earlier = [.. recent.SelectMany(text => text.Tokens)];
        List<string> called = [.. recent.SelectMany(text => text.Called)];
        var (own, ownCalled) = (SpokenTokens.Of(sentence), SpokenTokens.Of(sentence, callSigns: true));
        var ofBirth = own.Exists(Births.Contains) || earlier.Exists(Births.Contains);
        return Find(earlier, own, ofBirth)
            ?? (own.SequenceEqual(ownCalled) && earlier.Count == called.Count ? null : Find(called, ownCalled, ofBirth))
            ?? (Leet.Of(sentence) is { } letters ? Find(earlier, SpokenTokens.Of(letters), ofBirth) : null)
            ?? FindCollected(own, before, memory);
    }

    /// <summary>True when a word could be a piece of a value.</summary>
    /// <param name="word">One word in lower case.</param>
    public bool MayBeginWith(string word) => _values.Exists(value => value.MayBeginWith(word));

    /// <summary>True when the letters of a word stand in a value.</summary>
    /// <param name="word">One word in lower case.</param>
    public bool HaveLettersOf(string word) => _values.Exists(value => value.HasLetters(word));

    private string? Find(List<string> before, List<string> own, bool ofBirth)
    {
        if (own.Count == 0)
        {
            return null;
        }

        var run = Run(before, own);
        var runs = run.Runs(digitsOnly: true).Where(r => r.Length >= 4).ToList();
        var spelled = run.Runs(digitsOnly: false).Where(r => r.Length >= 4 && !Array.Exists(_mayBeSaid, said => said.Contains(r, StringComparison.Ordinal))).ToList();
        var (initials, heard) = run.Initials();
        var (digits, heardDigits) = run.Digits(ShortGap);
        var (wordsBefore, words) = (before.ToHashSet(StringComparer.Ordinal), own.ToHashSet(StringComparer.Ordinal));
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
    private string? FindCollected(List<string> own, IReadOnlyList<string> before, CallMemory memory)
    {
        if (before.Count == 0 || !own.Exists(token => char.IsAsciiDigit(token[0])))
        {
            return null;
        }

        var heard = string.Concat(before.Select(text => memory.Of(text).Digits)).Replace("|", "", StringComparison.Ordinal);
        var digits = heard + string.Concat(own.Where(token => char.IsAsciiDigit(token[0])));
        return _values.Find(value => value.IsLongNumber && value.IsInDigits(digits, heard.Length))?.Field;
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
