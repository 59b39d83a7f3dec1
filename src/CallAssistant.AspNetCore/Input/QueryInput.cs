using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CallAssistant.AspNetCore;

/// <summary>The query of an address, read strictly: each parameter known, once, and of its form. All faults come in one answer.</summary>
internal sealed class QueryInput
{
    private const int LongestCursor = 1000;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<ProblemError> _errors = [];

    public QueryInput(HttpRequest request, IReadOnlyCollection<string> allowed)
    {
        foreach (var (name, values) in request.Query)
        {
            if (!allowed.Contains(name, StringComparer.Ordinal))
            {
                var shown = name.Length > 100 ? name[..100] : name;
                Add(shown, allowed.Count == 0 ? "This address takes no parameters." : $"Unknown. Allowed are: {string.Join(", ", allowed)}.");
            }
            else if (values.Count != 1)
            {
                Add(name, "Is given more than once.");
            }
            else
            {
                _values[name] = values[0] ?? "";
            }
        }
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public int Limit() => Whole("limit", 1, CallTaskQuery.MaxLimit, 50);

    public int Offset() => Whole("offset", 0, int.MaxValue, 0);

    public int Whole(string name, int min, int max, int fallback)
    {
        if (!_values.TryGetValue(name, out var text))
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
        {
            return value;
        }

        Add(name, $"Must be a whole number from {min} to {max}.");
        return fallback;
    }

    public T? Word<T>(string name)
        where T : struct, Enum
    {
        if (!_values.TryGetValue(name, out var text))
        {
            return null;
        }

        if (Words<T>.TryParse(text, out var value))
        {
            return value;
        }

        Add(name, $"Must be one of: {Words<T>.Allowed}.");
        return null;
    }

    public Guid? Id(string name)
    {
        if (!_values.TryGetValue(name, out var text))
        {
            return null;
        }

        if (Identifiers.TryParse(text, out var id))
        {
            return id;
        }

        Add(name, "Must be an identifier such as 01890c1e-7b5a-7cc0-98c4-dc0c0c07398f.");
        return null;
    }

    public bool Flag(string name)
    {
        if (_values.TryGetValue(name, out var text) && text is not ("true" or "false"))
        {
            Add(name, "Must be true or false.");
        }

        return text == "true";
    }

    public string? Cursor()
    {
        if (_values.TryGetValue("cursor", out var text) && (text.Length is 0 or > LongestCursor || text.Any(character => character is <= ' ' or > '~')))
        {
            Add("cursor", "Not a cursor of this list. Take next_cursor of a page as it is.");
        }

        return text;
    }

    public string? Text(string name, int maxLength)
    {
        if (_values.TryGetValue(name, out var text) && TextRules.FaultOf(text, maxLength, singleLine: true, allowBlank: false) is { } fault)
        {
            Add(name, fault);
        }

        return text;
    }

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new ProblemException(ApiProblems.Query(_errors));
        }
    }

    private void Add(string name, string detail)
    {
        if (_errors.Count < 100)
        {
            _errors.Add(new ProblemError(detail) { Parameter = name });
        }
    }
}
