namespace CallAssistant.Mandates;

/// <summary>Tokens written together, with the places where one begins.</summary>
internal sealed class SpokenRun
{
    private readonly string _text;
    private readonly HashSet<int> _borders = [];

    /// <summary>Joins tokens.</summary>
    public SpokenRun(IReadOnlyList<string> tokens)
    {
        var at = 0;
        foreach (var token in tokens)
        {
            _borders.Add(at);
            at += token.Length;
        }

        _borders.Add(at);
        _text = string.Concat(tokens);
    }

    private SpokenRun(string text, HashSet<int> borders)
    {
        _text = text;
        _borders = borders;
    }

    /// <summary>True when the run holds a value that reaches into the part from <paramref name="fresh"/> on; whole tokens only, unless it is loose.</summary>
    public bool Holds(string value, bool isLoose, int fresh)
    {
        for (var at = _text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            if (at + value.Length > fresh && (isLoose || (_borders.Contains(at) && _borders.Contains(at + value.Length))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The run with a value taken out where it stands whole.</summary>
    public SpokenRun Without(string value)
    {
        if (!_text.Contains(value, StringComparison.Ordinal))
        {
            return this;
        }

        var text = _text;
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + value.Length, StringComparison.Ordinal))
        {
            if (_borders.Contains(at) && _borders.Contains(at + value.Length))
            {
                text = string.Concat(text.AsSpan(0, at), new string('\0', value.Length), text.AsSpan(at + value.Length));
            }
        }

        return new SpokenRun(text, _borders);
    }
}
