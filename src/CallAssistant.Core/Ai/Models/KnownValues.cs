using CallAssistant.Language;

namespace CallAssistant.Ai.Models;

/// <summary>The dates, times, amounts, numbers and codes of texts that are trusted. What a model writes may put them into other words and hold no others.</summary>
internal sealed class KnownValues
{
    private readonly HashSet<object> _values = [];
    private readonly TextContext _context;

    public KnownValues(TextContext context, IEnumerable<string?> texts)
    {
        _context = context;
        foreach (var text in texts)
        {
            foreach (var mention in Normaliser.FindParts(text ?? "", context).Concat(Normaliser.Find(text ?? "", context)))
            {
                _values.UnionWith(ValuesOf(mention));
            }
        }
    }

    /// <summary>Trusts a moment.</summary>
    public void Add(DateTimeOffset? moment)
    {
        if (moment is { } at)
        {
            _values.Add(DateOnly.FromDateTime(at.DateTime));
            _values.Add(TimeOnly.FromDateTime(at.DateTime));
        }
    }

    /// <summary>The first words of a text whose value is not known; null when all are.</summary>
    public string? FindStray(string text) => Normaliser.FindParts(text, _context).FirstOrDefault(mention => ValuesOf(mention) is { Count: > 0 } values && !values.Exists(_values.Contains))?.Text;

    private static List<object> ValuesOf(Mention mention) => mention switch
    {
        Mention.Day day => [day.Value],
        Mention.Clock { IsAmbiguous: true } clock => [clock.Value, clock.Value.AddHours(12)],
        Mention.Clock clock => [clock.Value],
        Mention.Range range => [range.Value with { Words = null }],
        Mention.Amount amount => [amount.Value],
        Mention.Phone phone => [phone.Value],
        Mention.Code code => [code.Value],
        Mention.People people => [people.Value],
        _ => [],
    };
}
