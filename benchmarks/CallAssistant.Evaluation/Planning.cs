using System.Globalization;
using CallAssistant.Ai.InstructionDetails;
using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Language;

namespace CallAssistant.Evaluation;

/// <summary>Reads the constraints of an instruction as the offline planner does.</summary>
internal static class Planning
{
    public static IReadOnlyList<Prediction> Read(Record record)
    {
        var reading = InstructionReading.Read(record.Text ?? "", record.Context());
        var found = new List<Prediction>();
        void Add(string type, string? value, string? words)
        {
            if (value is { Length: > 0 } && words is { Length: > 0 })
            {
                found.Add(new Prediction(type, value, words));
            }
        }

        foreach (var m in Normaliser.FindParts(reading.Text.Text, record.Context()))
        {
            switch (m)
            {
                case Mention.Day d: Add("date", d.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), d.Text); break;
                case Mention.Range { Value: var w } when w.To - w.From <= TimeSpan.FromHours(12): Add("date", w.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), m.Text); break;
                case Mention.Clock c: Add("time", c.Value.ToString("HH:mm", CultureInfo.InvariantCulture), c.Text); break;
                case Mention.Amount a: Add("price", a.Value.ToString(), a.Text); break;
                case Mention.Phone p: Add("phone_number", p.Value, p.Text); break;
                default: break;
            }
        }

        var party = PartyReader.Read(reading.Text);
        Add("party_size", party?.ToString(CultureInfo.InvariantCulture), record.Text);
        Add("price_level", PriceReader.ReadLevel(reading.Text), record.Text);
        Add("place", reading.Callee.Place, record.Text);
        Add("business_name", reading.Callee.IsNamed ? reading.Callee.Words : null, reading.Callee.Words);
        Add("person_name", reading.Callee.Person, reading.Callee.Person);
        Add("person_name", reading.Callee.BookingName, reading.Callee.BookingName);
        return found;
    }
}
