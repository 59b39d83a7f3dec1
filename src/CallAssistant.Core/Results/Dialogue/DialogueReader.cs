using System.Globalization;
using CallAssistant.Language;
using CallAssistant.Language.Names;

namespace CallAssistant.Results.Dialogue;

/// <summary>Reads everything that both sides of a call said: values, names, addresses, and the times that they agreed on. Each value once, where it was first said.</summary>
internal sealed class DialogueReader
{
    private readonly List<DialogueFact> _facts = [];
    private readonly HashSet<(string Key, string Value)> _seen = [];
    private readonly List<(FoundName Name, string Words, int Turn)> _names = [];

    private readonly HashSet<TimeOnly> _certain = [];
    private readonly Topic _topic = new();

    private DialogueReader()
    {
    }

    /// <summary>The names, then all else in the order in which it was said.</summary>
    public static IReadOnlyList<DialogueFact> Read(IReadOnlyList<SpokenTurn> turns, TextContext context)
    {
        var reader = new DialogueReader();
        var agreed = new AgreedTimes();
        var hasCapitals = SaidText.AnyCapitals(turns.Select(turn => turn.Text));
        var texts = turns.Select(turn => SaidText.Read(turn.Text, context, hasCapitals)).ToList();
        reader._certain.UnionWith(texts.SelectMany(text => text.Parts).Select(part => part.Mention).OfType<Mention.Clock>().Where(clock => !clock.IsAmbiguous).Select(clock => clock.Value));
        for (var i = 0; i < turns.Count; i++)
        {
            var text = texts[i];
            reader.AddPlaces(text, i);
            reader.AddValues(text, i);
            if (agreed.Next(turns[i], text, i) is { } time)
            {
                reader.Add(DialogueKeys.Appointment, time.Time is { } at ? Iso(time.Day) + "T" + Clock(at) : Iso(time.Day), time.Words, time.Turn);
            }
        }

        return reader.Names().Concat(reader._facts).ToList();
    }

    private void AddValues(SaidText text, int turn)
    {
        foreach (var part in text.Parts)
        {
            if (ValueOf(part, text.Reading) is var (key, value))
            {
                Add(key, value, part.Mention.Text, turn);
            }
        }
    }

    private void AddPlaces(SaidText text, int turn)
    {
        foreach (var address in text.Addresses)
        {
            Add(DialogueKeys.Address, address.Value, text.Slice(address.First, address.Next), turn);
        }

        _topic.Read(text.Reading);
        foreach (var name in NameFinder.Find(text, _topic.IsBusiness))
        {
            _names.Add((name, text.Slice(name.First, name.Next), turn));
        }
    }

    // Words that are written like a name count when they are surely one somewhere in the call.
    private IEnumerable<DialogueFact> Names()
    {
        var sure = _names.Where(n => n.Name.IsSure).Select(n => n.Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return _names.Where(n => sure.Contains(n.Words)).DistinctBy(n => (n.Name.IsPerson, n.Words))
            .Select(n => new DialogueFact(n.Name.IsPerson ? DialogueKeys.PersonName : DialogueKeys.BusinessName, n.Words, n.Words, n.Turn));
    }

    private void Add(string key, string value, string words, int turn)
    {
        if (_seen.Add((key, value)))
        {
            _facts.Add(new DialogueFact(key, value, words, turn));
        }
    }

    private (string Key, string Value)? ValueOf(Found part, Reading reading) => part.Mention switch
    {
        Mention.Day day => (DialogueKeys.Date, Iso(day.Value)),
        Mention.Range { Value: var window } when window.To - window.From <= TimeSpan.FromHours(12) => (DialogueKeys.Date, Iso(DateOnly.FromDateTime(window.From.DateTime))),
        Mention.Clock clock => (DialogueKeys.Time, Clock(Likely(clock))),
        Mention.Amount amount => (DialogueKeys.Price, amount.Value.ToString()),
        Mention.Phone phone => (DialogueKeys.PhoneNumber, phone.Value),
        Mention.Code code when CodeCues.LeadTo(reading, part.First) => (DialogueKeys.ConfirmationNumber, code.Value),
        _ => null,
    };

    /// <summary>"Nine o'clock" is 21:00 where somebody says "9 pm" and nobody "9 am".</summary>
    private TimeOnly Likely(Mention.Clock clock) =>
        clock.IsAmbiguous && !_certain.Contains(clock.Value) && _certain.Contains(clock.Value.AddHours(12)) ? clock.Value.AddHours(12) : clock.Value;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
