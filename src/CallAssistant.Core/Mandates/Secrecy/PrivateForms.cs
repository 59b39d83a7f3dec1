using System.Globalization;
using System.Text;
using CallAssistant.Language;
using CallAssistant.Language.Names;

namespace CallAssistant.Mandates.Secrecy;

/// <summary>The forms that one private value can be given away in.</summary>
internal sealed class PrivateForms
{
    private const int ShortestPart = 8;
    private const int ShortestSpelled = 5;

    /// <summary>Digits and single letters are looked at wherever they stand; a shorter word is no piece of a name.</summary>
    private const int ShortestPiece = 3;

    /// <summary>Words of names and notes that tell nothing by themselves.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> Generic = WordList.Of(
        """
        street avenue road lane drive boulevard square court place view unit suite apartment floor building library hospital school university college company clinic office insurance dental health medical general national
        international service services group center centre freight robotics bank takes taking patient allergic allergy has house home empty works working lives church north south east west
        """);

    /// <summary>The months in English, Spanish, French, German, Italian and Portuguese, without accents.</summary>
    private static readonly string[] MonthNames =
    [
        "january enero janvier januar gennaio janeiro", "february febrero fevrier februar febbraio fevereiro", "march marzo mars marz marco", "april abril avril aprile", "may mayo mai maggio maio", "june junio juin juni giugno junho",
        "july julio juillet juli luglio julho", "august agosto aout", "september septiembre septembre settembre setembro", "october octubre octobre oktober ottobre outubro", "november noviembre novembre novembro", "december diciembre decembre dezember dicembre dezembro",
    ];

    private readonly List<(string Text, bool IsLoose)> _forms = [];
    private readonly List<string> _births = [];
    private readonly List<string> _words = [];
    private readonly string _digits;
    private readonly string _compact;

    /// <summary>Prepares the forms.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    /// <param name="mayBeSaid">Values that may be said, in compact form.</param>
    public PrivateForms(string field, string value, IReadOnlyCollection<string> mayBeSaid)
    {
        Field = field;
        var tokens = SpokenTokens.Of(value);
        _compact = string.Concat(tokens);
        _digits = string.Concat(value.Where(char.IsAsciiDigit));
        IsNumber = _digits.Length >= 3 && _digits.Length * 2 > _compact.Length;
        AddBothWays(_compact, _compact.Length >= 6 && _compact.All(char.IsAsciiDigit));
        if (field == PrivateFields.PhoneNumber && _digits.Length > 7)
        {
            AddBothWays(_digits[^7..], true);
        }

        if (IsNumber && _digits.Length >= ShortestSpelled && _digits != _compact)
        {
            AddBothWays(_digits, _digits.Length >= 6);
        }

        AddParts(value, mayBeSaid);
        AddEncodings(value);
        if (DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var date) && _digits.Length is >= 6 and <= 8)
        {
            AddDate(date);
        }
        else if (!IsNumber && !value.Contains('@', StringComparison.Ordinal))
        {
            _words = [.. tokens.Where(token => token.Length >= 4 && char.IsLetter(token[0]) && !CommonWords.Has(token) && !mayBeSaid.Any(said => said.Contains(token, StringComparison.Ordinal))).Distinct(StringComparer.Ordinal)];
        }
    }

    public string Field { get; }

    /// <summary>True for card numbers, codes and the like: mostly digits.</summary>
    public bool IsNumber { get; }

    private bool IsDate => _births.Count > 0;

    /// <summary>True when a word begins or ends the value, in one of its forms, or is one of its telling words: it waits until it is known what it is said with.</summary>
    public bool MayBeginWith(string word) => word.Length >= ShortestPiece
        && (_forms.Exists(form => form.Text.StartsWith(word, StringComparison.Ordinal) || form.Text.EndsWith(word, StringComparison.Ordinal))
        || _births.Exists(birth => birth.StartsWith(word, StringComparison.Ordinal) || birth.EndsWith(word, StringComparison.Ordinal))
        || _words.Contains(word, StringComparer.Ordinal));

    /// <summary>True when the letters of the word stand in the value.</summary>
    public bool HasLetters(string word) => _compact.Contains(word, StringComparison.Ordinal);

    /// <summary>True when the run gives the value away.</summary>
    /// <param name="run">What was said.</param>
    /// <param name="ofBirth">True when a birthday is spoken of: then a day and a month are enough.</param>
    public bool IsIn(SpokenRun run, bool ofBirth)
    {
        foreach (var (text, isLoose) in _forms)
        {
            if (run.Holds(text, isLoose))
            {
                return true;
            }
        }

        return ofBirth && _births.Exists(birth => run.Holds(birth, isLoose: false));
    }

    /// <summary>True when a run of digits, or of spelled signs, is a telling part of the value.</summary>
    public bool IsPart(string run, bool digitsOnly)
    {
        if (digitsOnly)
        {
            return IsNumber && !IsDate && _digits.Length >= 7
                && ((run.Length >= ShortestSpelled && _digits.Contains(run, StringComparison.Ordinal)) || (run.Length == 4 && _digits.EndsWith(run, StringComparison.Ordinal)));
        }

        return run.Length >= ShortestSpelled && _compact.Length > run.Length && _compact.Contains(run, StringComparison.Ordinal);
    }

    /// <summary>True when the digits hold the value, whatever was said between them.</summary>
    /// <param name="digits">All digits of the call.</param>
    /// <param name="fresh">How many of them were heard.</param>
    public bool IsInDigits(string digits, int fresh)
    {
        var shortest = IsNumber && !IsDate ? _digits : "";
        var at = shortest.Length < 4 ? -1 : digits.LastIndexOf(shortest, StringComparison.Ordinal);
        return at >= 0 && at + shortest.Length > fresh;
    }

    /// <summary>True when first letters of words spell the value.</summary>
    public bool IsInInitials(string letters, int fresh)
    {
        var at = IsNumber || _compact.Length < ShortestSpelled ? -1 : letters.LastIndexOf(_compact, StringComparison.Ordinal);
        return at >= 0 && at + _compact.Length > fresh;
    }

    /// <summary>True when the telling words of the value were said, in any order.</summary>
    /// <param name="before">What was heard just before.</param>
    /// <param name="own">What is about to be said.</param>
    public bool IsInWords(HashSet<string> before, HashSet<string> own)
    {
        if (_words.Count == 0 || !_words.Exists(own.Contains))
        {
            return false;
        }

        return _words.Count > 2
            ? _words.Count(word => own.Contains(word) || before.Contains(word)) * 3 >= _words.Count * 2
            : _words.Exists(word => own.Contains(word) && word.Length >= 6 && !Generic.Contains(word));
    }

    /// <summary>The number of digits that makes a value one that may be collected over a whole call.</summary>
    public bool IsLongNumber => _digits.Length >= 6;

    private void AddBothWays(string text, bool isLoose)
    {
        if (text.Length < 3)
        {
            return;
        }

        _forms.Add((text, isLoose));
        if (text.Length >= 4)
        {
            _forms.Add((string.Concat(text.Reverse()), isLoose));
        }
    }

    private void AddParts(string value, IReadOnlyCollection<string> mayBeSaid)
    {
        foreach (var part in value.Split([',', ';', '@', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var tokens = SpokenTokens.Of(part);
            var compact = string.Concat(tokens);
            if (compact.Length >= ShortestPart && tokens.Count > 1 && compact != _compact && !mayBeSaid.Contains(compact, StringComparer.Ordinal))
            {
                AddBothWays(compact, false);
            }

            // "48 Larch", and "Larch Street": the house is found with either.
            for (var i = 0; char.IsAsciiDigit(part[0]) && i < Math.Min(2, tokens.Count - 1); i++)
            {
                if (tokens[i].Length + tokens[i + 1].Length >= 6)
                {
                    _forms.Add((tokens[i] + tokens[i + 1], false));
                }
            }
        }
    }

    private void AddEncodings(string value)
    {
        foreach (var text in new[] { value, _compact, _digits }.Where(text => text.Length >= ShortestSpelled).Distinct(StringComparer.Ordinal))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            _forms.Add((string.Concat(Convert.ToBase64String(bytes).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant(), true));
            _forms.Add((Convert.ToHexString(bytes).ToLowerInvariant(), true));
            _forms.Add((string.Concat(text.Select(c => ((int)c).ToString(CultureInfo.InvariantCulture))), true));
        }

        if (!IsNumber && _compact.Length >= ShortestSpelled)
        {
            _forms.Add((string.Concat(_compact.Select(c => char.IsAsciiLetterLower(c) ? (char)('a' + ((c - 'a' + 13) % 26)) : c)), true));
        }
    }

    private void AddDate(DateOnly date)
    {
        string[] formats = ["MMMMdyyyy", "MMMdyyyy", "dMMMMyyyy", "dMMMyyyy", "MMMMdyy", "MMddyyyy", "Mdyyyy", "ddMMyyyy", "dMyyyy", "yyyyMMdd", "MMddyy", "ddMMyy"];
        foreach (var format in formats)
        {
            _forms.Add((date.ToString(format, CultureInfo.InvariantCulture).ToLowerInvariant(), false));
        }

        var (day, year) = (date.Day.ToString(CultureInfo.InvariantCulture), date.Year.ToString(CultureInfo.InvariantCulture));
        foreach (var month in MonthNames[date.Month - 1].Split(' '))
        {
            foreach (var of in new[] { "", "of", "de", "di", "do" })
            {
                _forms.Add((day + of + month + year, false));
                _forms.Add((day + of + month + of + year, false));
                _births.Add(day + of + month);
            }

            _forms.Add((month + "the" + day + year, false));
            _forms.Add((month + day + "in" + year, false));
            _births.AddRange([month + day, month + "the" + day]);
        }

        _births.Add(year);
    }
}
