using System.Globalization;
using System.Text.Json;
using CallAssistant.Ai.InstructionDetails;
using CallAssistant.Ai.Instructions;
using CallAssistant.Ai.InstructionTimes;
using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Core.Tests.Language;
using CallAssistant.Language;

namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

/// <summary>Real requests of other people, when the development set is beside the repository.</summary>
public sealed class SharedInstructionsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task PlanAsync_EveryRealRequest_GivesAPlan()
    {
        var lines = await File.ReadAllLinesAsync(SharedFiles.Require("eval/instructions-dev.jsonl"));
        var predictions = Environment.GetEnvironmentVariable("CALLASSISTANT_PREDICTIONS") is { Length: > 0 } file ? new StreamWriter(file) : null;
        var counts = new SortedDictionary<CallErrand, int>();
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var region = json.RootElement.GetProperty("region").GetString()!;
            var day = DateOnly.Parse(json.RootElement.GetProperty("reference_date").GetString()!, CultureInfo.InvariantCulture);
            var zone = TimeZoneInfo.FindSystemTimeZoneById(region == "GB" ? "Europe/London" : "America/New_York");
            var now = ZonedTime.At(day, new TimeOnly(8, 0), zone);
            var settings = Planning.Settings with { Region = region, TimeZone = zone.Id };
            var result = await Planning.Planner.PlanAsync(Planning.Task(text), new PlanningContext { Now = now, Settings = settings }, CancellationToken.None);
            Assert.NotEmpty(result.Title);
            Assert.NotEmpty(result.Plan.Goal);
            counts[result.Plan.Errand] = counts.GetValueOrDefault(result.Plan.Errand) + 1;
            if (predictions is not null)
            {
                var reading = InstructionReading.Read(text, new TextContext(now, zone, region, region == "GB" ? "GBP" : "USD"));
                var found = Found(reading, result).Select(f => new { type = f.Type, value = f.Value, raw_fragment = f.Value });
                await predictions.WriteLineAsync(JsonSerializer.Serialize(new { id = json.RootElement.GetProperty("id").GetString(), extracted = found, errand = result.Plan.Errand.ToString() }));
            }
        }

        predictions?.Dispose();
        foreach (var (errand, count) in counts)
        {
            output.WriteLine($"{errand}: {count}");
        }

        Assert.Equal(lines.Length, counts.Values.Sum());
    }

    /// <summary>The details as the set names them. A day or time that the plan joins into a window is taken from the reading.</summary>
    private static IEnumerable<(string Type, string Value)> Found(InstructionReading reading, PlanningResult result)
    {
        var d = result.Plan.Details;
        foreach (var mention in reading.Text.Mentions)
        {
            switch (mention)
            {
                case Mention.Day day: yield return ("date", day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
                case Mention.Range { Value: { } w } when w.To - w.From <= TimeSpan.FromHours(24): yield return ("date", w.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
                case Mention.Clock clock: yield return ("time", clock.Value.ToString("HH:mm", CultureInfo.InvariantCulture)); break;
            }
        }

        if (result.PhoneNumber is { } phone) { yield return ("phone_number", phone); }
        if (d.PriceLimit is { } price) { yield return ("price", price.ToString()); }
        if (PartyReader.Read(reading.Text) is { } size) { yield return ("party_size", size.ToString(CultureInfo.InvariantCulture)); }
        if (d.Place is { } place) { yield return ("place", place); }
        if (d.PriceLevel is { } level) { yield return ("price_level", level); }
        if (d.BookingName is { } name) { yield return ("person_name", name); }
        if (d.Person is { } person) { yield return ("person_name", person); }
        if (reading.Callee is { IsNamed: true, Words: { } business } && business != d.Person) { yield return ("business_name", business); }
    }
}
