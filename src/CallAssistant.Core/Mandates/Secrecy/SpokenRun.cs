using System.Text;

namespace CallAssistant.Mandates.Secrecy;

/// <summary>What was said, as tokens written together: a value is found in it however its words are cut. Knows where each token begins and from where on it has not been heard yet.</summary>
internal sealed class SpokenRun
{
    /// <summary>Stands for what may be said: nothing is found across it.</summary>
    private const char Blank = '\0';

    private readonly HashSet<int> _borders = [];
    private readonly List<string> _tokens;
    private string _text;

    /// <summary>Joins tokens.</summary>
    /// <param name="before">What was heard.</param>
    /// <param name="own">What is about to be said.</param>
    public SpokenRun(List<string> before, List<string> own)
    {
        _tokens = [.. before, .. own];
        var at = 0;
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (i == before.Count)
            {
                Fresh = at;
            }

            _borders.Add(at);
            at += _tokens[i].Length;
        }

        Fresh = own.Count == 0 ? at : Fresh;
        _borders.Add(at);
        _text = string.Concat(_tokens);
    }

    /// <summary>Where the part begins that was not heard yet.</summary>
    public int Fresh { get; }

    /// <summary>True when it holds a value that reaches into the fresh part; whole tokens only, unless it is loose.</summary>
    public bool Holds(string value, bool isLoose)
    {
        for (var at = _text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            if (at + value.Length > Fresh && (isLoose || (_borders.Contains(at) && _borders.Contains(at + value.Length))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes a value out where it stands whole.</summary>
    public void Take(string value)
    {
        for (var at = _text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(value, at + value.Length, StringComparison.Ordinal))
        {
            if (_borders.Contains(at) && _borders.Contains(at + value.Length))
            {
                _text = string.Concat(_text.AsSpan(0, at), new string(Blank, value.Length), _text.AsSpan(at + value.Length));
            }
        }
    }

    /// <summary>The runs of digits, or of single signs, without a word between them that reach into the fresh part.</summary>
    /// <param name="digitsOnly">True for runs of digits; false for what is spelled, one sign at a time.</param>
    public IEnumerable<string> Runs(bool digitsOnly)
    {
        var run = new StringBuilder();
        var at = 0;
        foreach (var token in _tokens)
        {
            var end = at + token.Length;
            if (_text[at] != Blank && (digitsOnly ? char.IsAsciiDigit(token[0]) : token.Length == 1))
            {
                run.Append(token);
            }
            else
            {
                if (at > Fresh && run.Length > 0)
                {
                    yield return run.ToString();
                }

                run.Clear();
            }

            at = end;
        }

        if (at > Fresh && run.Length > 0)
        {
            yield return run.ToString();
        }
    }

    /// <summary>All digits, also those that words stand between, and how many signs of it were heard; a bar where more than so many words stand between two.</summary>
    public (string Digits, int Fresh) Digits(int mostWordsBetween)
    {
        var digits = new StringBuilder();
        var (at, words, fresh) = (0, 0, 0);
        foreach (var token in _tokens)
        {
            if (_text[at] != Blank && char.IsAsciiDigit(token[0]))
            {
                digits.Append(words > mostWordsBetween ? "|" : "").Append(token);
                words = 0;
            }
            else
            {
                words++;
            }

            fresh = at < Fresh ? digits.Length : fresh;
            at += token.Length;
        }

        return (digits.ToString(), fresh);
    }

    /// <summary>The first letters of the words that were not blanked, and how many of them were heard.</summary>
    public (string Letters, int Fresh) Initials()
    {
        var letters = new StringBuilder(_tokens.Count);
        var (at, fresh) = (0, 0);
        foreach (var token in _tokens)
        {
            letters.Append(_text[at]);
            fresh += at < Fresh ? 1 : 0;
            at += token.Length;
        }

        return (letters.ToString(), fresh);
    }
}
