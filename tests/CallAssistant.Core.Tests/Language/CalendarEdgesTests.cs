using CallAssistant.Language;

namespace CallAssistant.Core.Tests.Language;

/// <summary>All phrases of the calendar around the days on which clocks change, in zones that change them by an hour, by half an hour, at midnight, or never.</summary>
public sealed class CalendarEdgesTests
{
    /// <summary>A zone and a day on which its clocks change; for the zone without changes just a day.</summary>
    public static TheoryData<string, string> Edges => new()
    {
        { "America/New_York", "2026-03-08" },
        { "America/New_York", "2026-11-01" },
        { "Europe/London", "2026-03-29" },
        { "Europe/London", "2026-10-25" },
        { "Pacific/Auckland", "2026-04-05" },
        { "Pacific/Auckland", "2026-09-27" },
        { "Australia/Lord_Howe", "2026-04-05" },
        { "Australia/Lord_Howe", "2026-10-04" },
        { "America/Sao_Paulo", "2018-02-18" },
        { "America/Sao_Paulo", "2018-11-04" },
        { "Asia/Kolkata", "2026-03-08" },
    };

    [Fact]
    public void Phrases_AreAtLeastSixty() => Assert.True(CalendarPhrases.Days.Count + CalendarPhrases.Ranges.Count >= 60);

    [Theory]
    [MemberData(nameof(Edges))]
    public void Edge_ChangesTheClock(string zone, string edge)
    {
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var noon = DateOnly.Parse(edge).ToDateTime(new TimeOnly(12, 0));
        Assert.Equal(zone == "Asia/Kolkata", info.GetUtcOffset(noon.AddDays(-1)) == info.GetUtcOffset(noon));
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void Find_Day_IsRightAroundTheEdge(string zone, string edge)
    {
        foreach (var now in Moments(zone, edge))
        {
            foreach (var (phrase, expected) in CalendarPhrases.Days)
            {
                var found = Assert.Single(Normaliser.Find($"could you come {phrase} please", Context(zone, now)));
                Assert.True(found is Mention.Day { Value: var day } && day == expected(DateOnly.FromDateTime(now)), $"{zone} at {now:O}: '{phrase}' is {found}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void Find_Range_IsRightAroundTheEdge(string zone, string edge)
    {
        foreach (var now in Moments(zone, edge))
        {
            foreach (var (phrase, expected) in CalendarPhrases.Ranges)
            {
                var context = Context(zone, now);
                var (from, to) = expected(DateOnly.FromDateTime(now));
                var start = from is { } local ? Moment(context.Zone, local) : context.Reference;
                var found = Assert.Single(Normaliser.Find($"could you come {phrase} please", context));

                // A range that has begun begins now; one that the clocks leave nothing of keeps its ends.
                var said = Assert.IsType<Mention.Range>(found).Value;
                Assert.True(said.From == start && said.To == Moment(context.Zone, to), $"{zone} at {now:O}: '{phrase}' is {said.From:O} to {said.To:O}, not {start:O} to {Moment(context.Zone, to):O}.");
                Assert.Equal(context.Zone.GetUtcOffset(said.From), said.From.Offset);
                Assert.Equal(context.Zone.GetUtcOffset(said.To), said.To.Offset);
            }
        }
    }

    // The day before, early and late on the day itself.
    private static IEnumerable<DateTime> Moments(string zone, string edge)
    {
        var day = DateOnly.Parse(edge).ToDateTime(TimeOnly.MinValue);
        var early = zone == "America/Sao_Paulo" ? 3 : 0;
        return [day.AddDays(-1).AddHours(9), day.AddHours(early).AddMinutes(20), day.AddHours(12)];
    }

    private static TextContext Context(string zone, DateTime local)
    {
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        return new TextContext(Moment(info, local), info, "US", "USD");
    }

    /// <summary>The earliest moment at which a wall clock shows the time; for a time that it skips, the moment that the offset of before gives.</summary>
    private static DateTimeOffset Moment(TimeZoneInfo zone, DateTime local)
    {
        var before = zone.GetUtcOffset(new DateTimeOffset(local.AddDays(-1), TimeSpan.Zero));
        var after = zone.GetUtcOffset(new DateTimeOffset(local.AddDays(1), TimeSpan.Zero));
        var shown = new[] { before, after }.Select(offset => new DateTimeOffset(local, offset)).Where(moment => TimeZoneInfo.ConvertTime(moment, zone).DateTime == local).ToList();
        return TimeZoneInfo.ConvertTime(shown.Count > 0 ? shown.Min() : new DateTimeOffset(local, before), zone);
    }
}
