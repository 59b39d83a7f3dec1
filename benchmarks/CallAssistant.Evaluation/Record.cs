using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallAssistant.Language;

namespace CallAssistant.Evaluation;

/// <summary>A line of an evaluation file: a dialogue with <see cref="Turns"/>, or an instruction with <see cref="Text"/>.</summary>
internal sealed record Record
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string Id { get; init; }

    public string Region { get; init; } = "US";

    public DateOnly ReferenceDate { get; init; } = new(2019, 3, 1);

    public IReadOnlyList<RecordTurn>? Turns { get; init; }

    public string? Text { get; init; }

    /// <summary>Null when nobody said what is to be found.</summary>
    public IReadOnlyList<Expected>? Expected { get; init; }

    /// <summary>Everything that was said.</summary>
    [JsonIgnore]
    public IEnumerable<string> Texts => Turns is null ? [Text ?? ""] : Turns.Select(turn => turn.Text);

    /// <summary>What words without a year, a country or a currency refer to: the morning of the reference date in the record's country.</summary>
    public TextContext Context()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Region == "GB" ? "Europe/London" : "America/New_York");
        var local = ReferenceDate.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Unspecified);
        return new TextContext(new DateTimeOffset(local, zone.GetUtcOffset(local)), zone, Region, Region == "GB" ? "GBP" : "USD");
    }

    /// <summary>The records of a file, one a line.</summary>
    public static IReadOnlyList<Record> ReadAll(string path) =>
        [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select((line, i) => JsonSerializer.Deserialize<Record>(line, Snake)
            ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}: record {i + 1} is empty.")))];
}

/// <summary>A turn; <paramref name="Speaker"/> is "human" for the business that is called, "assistant" for the caller.</summary>
internal sealed record RecordTurn(string Speaker, string Text);
