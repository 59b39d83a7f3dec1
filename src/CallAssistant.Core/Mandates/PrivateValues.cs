using System.Globalization;

namespace CallAssistant.Mandates;

/// <summary>A user's private values in the forms that they can be spoken in. Built once a call; safe for concurrent use.</summary>
internal sealed class PrivateValues
{
    private const int ShortestPart = 8;
    private static readonly PhraseSet Birth = new("birth", "born", "birthday", "birthdate", "dob");

    private readonly List<Form> _forms = [];
    private readonly List<string> _births = [];
    private readonly List<string> _mayBeSaid = [];

    /// <summary>Prepares the values.</summary>
    /// <param name="profile">All private values by field.</param>
    /// <param name="disclosable">Fields that may be said.</param>
    /// <param name="principalName">The name of the disclosure, which may always be said.</param>
    /// <param name="told">What the user told to be said.</param>
    public PrivateValues(IReadOnlyDictionary<string, string> profile, IReadOnlyCollection<string> disclosable, string principalName, IReadOnlyCollection<string>? told = null)
    {
        _mayBeSaid.Add(Join(SpokenTokens.Of(principalName)));
        _mayBeSaid.AddRange((told ?? []).Select(text => Join(SpokenTokens.Of(text))));
        foreach (var (field, value) in profile)
        {
            if (disclosable.Contains(field))
            {
                _mayBeSaid.Add(Join(SpokenTokens.Of(value)));
            }
        }

        _mayBeSaid = [.. _mayBeSaid.Where(v => v.Length > 2).OrderByDescending(v => v.Length)];
        foreach (var (field, value) in profile)
        {
            if (!disclosable.Contains(field) && !string.IsNullOrWhiteSpace(value))
            {
                Add(field, value);
            }
        }
    }

    /// <summary>The field whose value the words give away; null when they give none away.</summary>
    /// <param name="sentence">What is about to be said.</param>
    /// <param name="before">What was said just before; a value that lies wholly in it does not count again.</param>
    public string? FindIn(string sentence, IReadOnlyList<string> before)
    {
        if (_forms.Count == 0 && _births.Count == 0)
        {
            return null;
        }

        var earlier = string.Join(' ', before.TakeLast(3));
        return Find(sentence, earlier, callSigns: false) ?? Find(sentence, earlier, callSigns: true);
    }

    /// <summary>True when a word could be the first or the last piece of a value that is spoken in pieces.</summary>
    /// <param name="word">One word in lower case.</param>
    public bool MayBeginOrEndWith(string word)
    {
        var spoken = Join(SpokenTokens.Of(word));
        return _forms.Exists(form => IsAtAnEnd(form.Compact)) || _births.Exists(IsAtAnEnd);

        bool IsAtAnEnd(string value) => value.StartsWith(spoken, StringComparison.Ordinal) || value.EndsWith(spoken, StringComparison.Ordinal);
    }

    private string? Find(string sentence, string earlier, bool callSigns)
    {
        var first = SpokenTokens.Of(earlier, callSigns);
        var own = SpokenTokens.Of(sentence, callSigns);
        var text = Blank(new SpokenRun([.. first, .. own]));
        var fresh = Join(first).Length;
        foreach (var form in _forms)
        {
            if (text.Holds(form.Compact, form.IsLoose, fresh))
            {
                return form.Field;
            }
        }

        return _births.Count > 0 && Birth.IsIn(new WordText(earlier + " " + sentence)) && _births.Exists(b => text.Holds(b, isLoose: false, fresh))
            ? "date_of_birth"
            : null;
    }

    private SpokenRun Blank(SpokenRun run)
    {
        foreach (var allowed in _mayBeSaid)
        {
            run = run.Without(allowed);
        }

        return run;
    }

    private void Add(string field, string value)
    {
        var whole = Join(SpokenTokens.Of(value));
        if (whole.Length == 0 || _mayBeSaid.Contains(whole, StringComparer.Ordinal))
        {
            return;
        }

        var digits = string.Concat(value.Where(char.IsAsciiDigit));
        _forms.Add(new Form(field, whole, whole.Length >= 6 && whole.All(char.IsAsciiDigit)));
        if (string.Equals(field, PrivateFields.PhoneNumber, StringComparison.Ordinal) && digits.Length > 7)
        {
            _forms.Add(new Form(field, digits[^7..], true));
        }
        else if (digits.Length >= 5 && digits.Length > whole.Length / 2)
        {
            _forms.Add(new Form(field, digits, digits.Length >= 6));
        }

        foreach (var part in value.Split([',', ';', '@', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var tokens = SpokenTokens.Of(part);
            var compact = Join(tokens);
            if (compact.Length >= ShortestPart && tokens.Count > 1 && compact != whole && !_mayBeSaid.Contains(compact, StringComparer.Ordinal))
            {
                _forms.Add(new Form(field, compact, false));
            }
        }

        if (DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var date))
        {
            AddDate(field, date);
        }
    }

    private void AddDate(string field, DateOnly date)
    {
        string[] formats = ["MMMMdyyyy", "MMMdyyyy", "dMMMMyyyy", "dMMMyyyy", "MMMMdyy", "MMddyyyy", "Mdyyyy", "ddMMyyyy", "dMyyyy", "yyyyMMdd", "MMddyy", "ddMMyy"];
        foreach (var format in formats)
        {
            _forms.Add(new Form(field, date.ToString(format, CultureInfo.InvariantCulture).ToLowerInvariant(), false));
        }

        var month = date.ToString("MMMM", CultureInfo.InvariantCulture).ToLowerInvariant();
        var day = date.Day.ToString(CultureInfo.InvariantCulture);
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        _forms.Add(new Form(field, day + "of" + month + year, false));
        _forms.Add(new Form(field, month + "the" + day + year, false));
        _forms.Add(new Form(field, month + day + "in" + year, false));
        _births.AddRange([month + day, month + "the" + day, day + "of" + month, day + month, year]);
    }

    private static string Join(IEnumerable<string> tokens) => string.Concat(tokens);

    private sealed record Form(string Field, string Compact, bool IsLoose);
}
