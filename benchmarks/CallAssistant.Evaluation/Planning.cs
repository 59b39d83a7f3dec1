using System.Globalization;
using CallAssistant.Ai.InstructionCallees;
using CallAssistant.Ai.InstructionDetails;
using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Language;
using CallAssistant.Language.Names;

namespace CallAssistant.Evaluation;

/// <summary>Reads the constraints of an instruction with the readers of the offline planner.</summary>
internal static class Planning
{
    public static IReadOnlyList<Prediction> Read(Record record)
    {
        var context = record.Context();
        var reading = InstructionReading.Read(record.Text ?? string.Join(' ', record.Texts), context);
        var found = new List<Prediction>();
        foreach (var mention in Normaliser.FindParts(reading.Text.Text, context))
        {
            if (Value(mention) is var (type, value))
            {
                found.Add(new Prediction(type, value, mention.Text));
            }
        }

        var text = reading.Text.Text;
        Add(found, "party_size", PartyReader.Read(reading.Text)?.ToString(CultureInfo.InvariantCulture), reading.Text.Mentions.FirstOrDefault(mention => mention is Mention.People)?.Text ?? text);
        Add(found, "price_level", PriceReader.ReadLevel(reading.Text), text);
        Add(found, "place", reading.Callee.Place, text);
        Add(found, IsPerson(reading.Callee, context) ? "person_name" : "business_name", reading.Callee.IsNamed ? reading.Callee.Words : null, reading.Callee.Words);
        Add(found, "person_name", reading.Callee.Person, reading.Callee.Person);
        Add(found, "person_name", reading.Callee.BookingName, reading.Callee.BookingName);
        return found;
    }

    // The planner does not need to know whether somebody is a business or a person; the evaluation set does.
    private static bool IsPerson(Callee callee, TextContext context)
    {
        if (callee is not { IsNamed: true, Words: { } words })
        {
            return false;
        }

        var said = SaidText.Read(words, context, hasCapitals: true);
        return NameShape.IsPerson(said, 0, said.Reading.Count) && !NameShape.HasKind(said.Reading, 0, said.Reading.Count);
    }

    private static (string Type, string Value)? Value(Mention mention) => mention switch
    {
        Mention.Day day => ("date", Iso(day.Value)),
        Mention.Range { Value: var window } when window.To - window.From <= TimeSpan.FromHours(12) => ("date", Iso(DateOnly.FromDateTime(window.From.DateTime))),
        Mention.Clock clock => ("time", clock.Value.ToString("HH:mm", CultureInfo.InvariantCulture)),
        Mention.Amount amount => ("price", amount.Value.ToString()),
        Mention.Phone phone => ("phone_number", phone.Value),
        _ => null,
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Add(List<Prediction> found, string type, string? value, string? words)
    {
        if (value is { Length: > 0 } && words is { Length: > 0 })
        {
            found.Add(new Prediction(type, value, words));
        }
    }
}
