using CallAssistant.Ai.InstructionDetails;
using CallAssistant.Ai.Instructions;
using CallAssistant.Ai.InstructionTimes;
using CallAssistant.Language;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>The user's answers to missing facts, by the planner's field names.</summary>
internal sealed class Answers
{
    public const string Contact = "contact";
    public const string PartySize = "party_size";
    public const string Time = "time";
    public const string Date = "date";
    public const string Subject = "subject";
    public const string Message = "message";
    public const string Reference = "reference";
    public const string Existing = "existing";
    public const string BookingName = "booking_name";
    public const string Price = "max_price";
    public const string Person = "person";
    public const string Place = "place";

    /// <summary>Other names that other planners and callers may use.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["when"] = Time, ["window"] = Time, ["new_time"] = Time, ["time_window"] = Time, ["day"] = Date, ["new_date"] = Date, ["service"] = Subject, ["question"] = Subject, ["item"] = Subject,
        ["topic"] = Subject, ["people"] = PartySize, ["guests"] = PartySize, ["order_number"] = Reference, ["confirmation_number"] = Reference, ["name"] = BookingName,
        ["appointment"] = Existing, ["existing_appointment"] = Existing, ["price"] = Price, ["budget"] = Price, ["price_limit"] = Price, ["phone"] = MissingFact.PhoneNumber,
        ["number"] = MissingFact.PhoneNumber, ["business"] = Contact, ["callee"] = Contact,
    };

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _secrets = [];
    private readonly TextContext _context;

    public Answers(IReadOnlyDictionary<string, string> answers, TextContext context)
    {
        _context = context;
        foreach (var (field, value) in answers)
        {
            if (!string.IsNullOrWhiteSpace(value) && Prose.OneLine(Allowed(value)) is { Length: > 0 } words)
            {
                var known = Aliases.GetValueOrDefault(field, field);
                if (known == field || !_values.ContainsKey(known))
                {
                    _values[known] = Prose.Cut(words, CallTask.MaxConstraintLength);
                }
            }
        }
    }

    /// <summary>What the answers forbid to say.</summary>
    public IReadOnlyList<string> Secrets => _secrets;

    /// <summary>The answer in the user's words; null when there is none.</summary>
    public string? Find(string field) => _values.GetValueOrDefault(field);

    /// <summary>The telephone number that was answered, as it was read or else as it was written; null when there is no answer.</summary>
    public string? FindPhone() => Read(MissingFact.PhoneNumber) is { } text ? text.Mentions.OfType<Mention.Phone>().FirstOrDefault()?.Value ?? text.Text : null;

    /// <summary>The number of people that was answered.</summary>
    public int? FindPartySize() => Read(PartySize) is { } text ? PartyReader.ReadAnswer(text) : null;

    /// <summary>The times that were answered, in one or two answers.</summary>
    public TimeFacts FindTime(bool isTable) => Find(Date) is null && Find(Time) is null
        ? new TimeFacts()
        : InstructionReading.ReadTime(Instruction.Read($"{Find(Date)}, {Find(Time)}", _context), _context, isTable);

    /// <summary>The appointment that exists.</summary>
    public string? FindExisting() => Read(Existing) is { } text ? InstructionReading.Describe(InstructionReading.ReadTime(text, _context, isTable: false), text.Text) : null;

    /// <summary>The highest price that was answered.</summary>
    public Money? FindPrice() => Read(Price)?.Mentions.Select(m => m switch
    {
        Mention.Amount amount => amount.Value,
        Mention.Count { Value: > 0 and < 1_000_000 } count => new Money(count.Value, _context.Currency),
        _ => default(Money?),
    }).FirstOrDefault(m => m is not null);

    /// <summary>True when the price that was answered is for each person; null when no price was answered.</summary>
    public bool? IsPricePerPerson() => Read(Price) is { } text ? PriceReader.IsPerPerson(text) : null;

    /// <summary>The order's number.</summary>
    public string? FindReference() => Read(Reference) is { } text ? ReferenceReader.Read(text) ?? text.Text : null;

    private string Allowed(string value)
    {
        var split = Instructions.Secrets.Split(value);
        _secrets.AddRange(split.Clauses);
        return split.Spoken;
    }

    private Instruction? Read(string field) => Find(field) is { } value ? Instruction.Read(value, _context) : null;
}
