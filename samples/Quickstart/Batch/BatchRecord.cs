using System.Globalization;
using System.Text.Json;

namespace CallAssistant.Quickstart.Batch;

/// <summary>One instruction of a file.</summary>
/// <param name="Id">Its name in the report.</param>
/// <param name="Text">The instruction.</param>
/// <param name="Home">Where the user lives.</param>
/// <param name="Date">The day on which it is said.</param>
internal sealed record BatchRecord(string Id, string Text, HomeRegion Home, DateOnly Date)
{
    private static readonly DateOnly DefaultDate = new(2026, 3, 2);

    /// <summary>Midday of the day, where the user lives.</summary>
    public DateTimeOffset Midday
    {
        get
        {
            var local = Date.ToDateTime(new TimeOnly(12, 0));
            return new DateTimeOffset(local, Home.Zone.GetUtcOffset(local));
        }
    }

    /// <summary>Reads a line. Members that are not known are ignored.</summary>
    /// <returns>The record, or what is wrong with the line.</returns>
    public static (BatchRecord? Record, string? Fault) Parse(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return (null, "it is no JSON object.");
            }

            return Read(document.RootElement, number);
        }
        catch (JsonException fault)
        {
            return (null, $"it is not valid JSON: {fault.Message}");
        }
        catch (InvalidOperationException)
        {
            // A string that holds half a surrogate pair cannot be read as text.
            return (null, "it holds text that is no valid Unicode.");
        }
    }

    private static (BatchRecord? Record, string? Fault) Read(JsonElement line, int number)
    {
        if (!line.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(text.GetString()))
        {
            return (null, "\"text\" is missing or no text.");
        }

        var region = TextOf(line, "region") ?? "US";
        if (HomeRegion.Find(region) is not { } home)
        {
            return (null, $"the region \"{region}\" is not known. Known are: {string.Join(", ", HomeRegion.All.Select(known => known.Code))}.");
        }

        var date = DefaultDate;
        if (line.TryGetProperty("reference_date", out var day)
            && !(day.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
                && date.Year is >= 1971 and <= 9000))
        {
            return (null, "\"reference_date\" is no date from 1971 to 9000. Write for example 2026-03-02.");
        }

        var id = TextOf(line, "id") ?? string.Create(CultureInfo.InvariantCulture, $"line-{number}");
        return (new BatchRecord(id, text.GetString()!, home, date), null);
    }

    private static string? TextOf(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;
}
