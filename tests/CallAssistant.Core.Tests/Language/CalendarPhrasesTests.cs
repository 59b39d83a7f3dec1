using System.Globalization;
using CallAssistant.Language;

namespace CallAssistant.Core.Tests.Language;

/// <summary>Calendar words in several zones. What a phrase means is the same wall clock everywhere; the moments differ.</summary>
public sealed class CalendarPhrasesTests
{
    private static readonly string[] Zones =
        ["America/New_York", "America/Los_Angeles", "Europe/London", "Europe/Berlin", "Asia/Kolkata", "Asia/Tokyo", "Australia/Lord_Howe", "Pacific/Auckland", "America/St_Johns", "UTC"];

    /// <summary>Phrases said on Monday, 23 November 2026, at 09:00 local time; days as dates.</summary>
    public static TheoryData<string, string> Days => new()
    {
        { "today", "2026-11-23" },
        { "tonight", "2026-11-23" },
        { "later today", "2026-11-23" },
        { "tomorrow", "2026-11-24" },
        { "the day after tomorrow", "2026-11-25" },
        { "day after tomorrow", "2026-11-25" },
        { "yesterday", "2026-11-22" },
        { "Monday", "2026-11-23" },
        { "Tuesday", "2026-11-24" },
        { "on sunday", "2026-11-29" },
        { "this Friday", "2026-11-27" },
        { "this Monday", "2026-11-23" },
        { "next Monday", "2026-11-30" },
        { "next friday", "2026-12-04" },
        { "Friday next week", "2026-12-04" },
        { "Wednesday, next week", "2026-12-02" },
        { "thursday this week", "2026-11-26" },
        { "Wednesday, November 25th", "2026-11-25" },
        { "Wed, Nov 25", "2026-11-25" },
        { "Sat. December 5", "2026-12-05" },
        { "November 25", "2026-11-25" },
        { "november twenty fifth", "2026-11-25" },
        { "November the 25th", "2026-11-25" },
        { "the 25th of November", "2026-11-25" },
        { "twenty fifth of november", "2026-11-25" },
        { "25 November 2026", "2026-11-25" },
        { "Sept. 1st", "2027-09-01" },
        { "march eighth", "2027-03-08" },
        { "March 8, 2028", "2028-03-08" },
        { "march eighth twenty twenty eight", "2028-03-08" },
        { "November 22", "2027-11-22" },
        { "November 23", "2026-11-23" },
        { "February 29th", "2028-02-29" },
        { "May 4", "2027-05-04" },
        { "the 2nd", "2026-12-02" },
        { "on the thirtieth", "2026-11-30" },
        { "on the twenty third", "2026-11-23" },
        { "the 31st", "2026-12-31" },
        { "9th of this month", "2026-11-09" },
        { "the ninth of next month", "2026-12-09" },
        { "Friday the 4th", "2026-12-04" },
        { "08/31/2018", "2018-08-31" },
        { "12/24", "2026-12-24" },
        { "1/5", "2027-01-05" },
        { "2027-03-05", "2027-03-05" },
        { "2027/03/05", "2027-03-05" },
        { "5.3.2027", "2027-03-05" },
        { "in 27 days", "2026-12-20" },
        { "in two weeks", "2026-12-07" },
        { "in a week", "2026-11-30" },
        { "ten days from now", "2026-12-03" },
        { "a week from today", "2026-11-30" },
        { "in 1 day", "2026-11-24" },
        { "last Friday", "2026-11-20" },
        { "a week from Friday", "2026-12-04" },
        { "two weeks from tuesday", "2026-12-08" },
        { "in two weeks' time", "2026-12-07" },
    };

    /// <summary>Phrases with the local start and end that they mean.</summary>
    public static TheoryData<string, string, string> Ranges => new()
    {
        { "this week", "2026-11-23T09:00", "2026-11-30T00:00" },
        { "the rest of the week", "2026-11-23T09:00", "2026-11-30T00:00" },
        { "next week", "2026-11-30T00:00", "2026-12-07T00:00" },
        { "this weekend", "2026-11-28T00:00", "2026-11-30T00:00" },
        { "the weekend", "2026-11-28T00:00", "2026-11-30T00:00" },
        { "next weekend", "2026-12-05T00:00", "2026-12-07T00:00" },
        { "this month", "2026-11-23T09:00", "2026-12-01T00:00" },
        { "next month", "2026-12-01T00:00", "2027-01-01T00:00" },
        { "within two weeks", "2026-11-23T09:00", "2026-12-08T00:00" },
        { "in the next few days", "2026-11-23T09:00", "2026-11-27T00:00" },
        { "the next 3 days", "2026-11-23T09:00", "2026-11-27T00:00" },
        { "this afternoon", "2026-11-23T12:00", "2026-11-23T17:00" },
        { "tomorrow afternoon", "2026-11-24T12:00", "2026-11-24T17:00" },
        { "tomorrow morning", "2026-11-24T06:00", "2026-11-24T12:00" },
        { "Friday evening", "2026-11-27T17:00", "2026-11-27T21:00" },
        { "saturday night", "2026-11-28T18:00", "2026-11-29T00:00" },
        { "on Friday in the morning", "2026-11-27T06:00", "2026-11-27T12:00" },
        { "the morning of the 5th", "2026-12-05T06:00", "2026-12-05T12:00" },
        { "Monday to Friday", "2026-11-23T00:00", "2026-11-28T00:00" },
        { "friday through monday", "2026-11-27T00:00", "2026-12-01T00:00" },
        { "between Wednesday and Friday", "2026-11-25T00:00", "2026-11-28T00:00" },
        { "from December 1st to December 3rd", "2026-12-01T00:00", "2026-12-04T00:00" },
        { "before Friday", "2026-11-23T09:00", "2026-11-27T00:00" },
        { "by Thursday", "2026-11-23T09:00", "2026-11-27T00:00" },
        { "after Wednesday", "2026-11-26T00:00", "2026-12-03T00:00" },
        { "by Friday at 5 pm", "2026-11-23T09:00", "2026-11-27T17:00" },
        { "tomorrow between 2 and 4 pm", "2026-11-24T14:00", "2026-11-24T16:00" },
        { "between 2 and 4 pm tomorrow", "2026-11-24T14:00", "2026-11-24T16:00" },
        { "tomorrow after 5 pm", "2026-11-24T17:00", "2026-11-25T00:00" },
        { "the week of December 9th", "2026-12-07T00:00", "2026-12-14T00:00" },
        { "no later than Thursday", "2026-11-23T09:00", "2026-11-27T00:00" },
        { "tomorrow 9 to 11 in the morning", "2026-11-24T09:00", "2026-11-24T11:00" },
        { "before noon on Tuesday", "2026-11-24T00:00", "2026-11-24T12:00" },
        { "Tuesday from nine to eleven thirty am", "2026-11-24T09:00", "2026-11-24T11:30" },
        { "in December", "2026-12-01T00:00", "2027-01-01T00:00" },
        { "in november", "2026-11-23T09:00", "2026-12-01T00:00" },
        { "during March 2028", "2028-03-01T00:00", "2028-04-01T00:00" },
        { "3rd–5th December", "2026-12-03T00:00", "2026-12-06T00:00" },
        { "from the 3rd to the 5th of March", "2027-03-03T00:00", "2027-03-06T00:00" },
        { "28 to 30 November", "2026-11-28T00:00", "2026-12-01T00:00" },
        { "March 3-5", "2027-03-03T00:00", "2027-03-06T00:00" },
        { "March 3rd through the 5th", "2027-03-03T00:00", "2027-03-06T00:00" },
        { "december third to fifth", "2026-12-03T00:00", "2026-12-06T00:00" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void Find_Day_IsTheSameDateInEveryZone(string phrase, string expected)
    {
        foreach (var zone in Zones)
        {
            var found = Assert.Single(Normaliser.Find($"Could you come {phrase}?", Contexts.In(zone, "2026-11-23T09:00")));

            Assert.Equal(DateOnly.Parse(expected), Assert.IsType<Mention.Day>(found).Value);
        }
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void Find_Range_IsTheSameWallClockInEveryZone(string phrase, string from, string to)
    {
        foreach (var zone in Zones)
        {
            var found = Assert.Single(Normaliser.Find($"could you come {phrase} please", Contexts.In(zone, "2026-11-23T09:00")));

            var window = Assert.IsType<Mention.Range>(found).Value;
            Assert.Equal((from, to), (Local(window.From), Local(window.To)));
            Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(window.From), window.From.Offset);
            Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(window.To), window.To.Offset);
            Assert.Equal(found.Text, window.Words);
        }
    }

    [Fact]
    public void Find_TextContextInUtcNearMidnight_CountsFromTheCalleesDay()
    {
        // 03:00 UTC on Tuesday is still Monday evening in Los Angeles and already Tuesday noon in Tokyo.
        var moment = DateTimeOffset.Parse("2026-11-24T03:00:00Z");

        Assert.Equal(new DateOnly(2026, 11, 24), Tomorrow("America/Los_Angeles"));
        Assert.Equal(new DateOnly(2026, 11, 25), Tomorrow("Asia/Tokyo"));

        DateOnly Tomorrow(string zone) =>
            Assert.IsType<Mention.Day>(Normaliser.Find("tomorrow", new TextContext(moment, TimeZoneInfo.FindSystemTimeZoneById(zone), "US", "USD"))[0]).Value;
    }

    [Theory]
    [InlineData("2026-11-23T17:59", "2026-11-23")]
    [InlineData("2026-11-23T18:00", "2026-11-30")]
    public void Find_WeekdayOfToday_IsTodayUntilEvening(string now, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Assert.IsType<Mention.Day>(Normaliser.Find("Monday", Contexts.In("Europe/Berlin", now))[0]).Value);

    [Theory]
    [InlineData("GB", "2026-08-05", "5/8")]
    [InlineData("US", "2026-05-08", "5/8")]
    [InlineData("GB", "2026-08-31", "8/31")]
    public void Find_NumericDate_FollowsTheRegionUnlessOnlyOneOrderIsADate(string region, string expected, string text) =>
        Assert.Equal(DateOnly.Parse(expected), Assert.IsType<Mention.Day>(Normaliser.Find(text, Contexts.In("Europe/London", "2026-01-05T09:00", region))[0]).Value);

    [Theory]
    [InlineData("America/New_York", "2026-03-07T12:00", "tomorrow between 2:30 and 5 am", "2026-03-08T03:30:00-04:00", "2026-03-08T05:00:00-04:00")]
    [InlineData("America/New_York", "2026-10-31T12:00", "tomorrow between 1:30 and 5 am", "2026-11-01T01:30:00-04:00", "2026-11-01T05:00:00-05:00")]
    [InlineData("Europe/London", "2026-03-28T12:00", "tomorrow morning", "2026-03-29T06:00:00+01:00", "2026-03-29T12:00:00+01:00")]
    [InlineData("America/New_York", "2026-10-30T12:00", "this week", "2026-10-30T12:00:00-04:00", "2026-11-02T00:00:00-05:00")]
    [InlineData("America/Sao_Paulo", "2018-11-03T12:00", "by tomorrow", "2018-11-03T12:00:00-03:00", "2018-11-05T00:00:00-02:00")]
    [InlineData("America/Sao_Paulo", "2018-11-03T12:00", "Sunday to Sunday", "2018-11-04T01:00:00-02:00", "2018-11-05T00:00:00-02:00")]
    public void Find_RangeOverAClockChange_HasTheOffsetsOfItsEnds(string zone, string now, string phrase, string from, string to)
    {
        var window = Assert.IsType<Mention.Range>(Assert.Single(Normaliser.Find(phrase, Contexts.In(zone, now)))).Value;

        Assert.Equal((DateTimeOffset.Parse(from), DateTimeOffset.Parse(to)), (window.From, window.To));
        Assert.Equal((DateTimeOffset.Parse(from).Offset, DateTimeOffset.Parse(to).Offset), (window.From.Offset, window.To.Offset));
    }

    private static string Local(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
