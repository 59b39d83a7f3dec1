using CallAssistant.Numbers;
using CsCheck;

namespace CallAssistant.Core.Tests.Numbers;

public sealed class CallingHoursTests
{
    [Theory]
    [InlineData("2026-11-23T13:00:00Z", true, "2026-11-23T13:00:00Z")]
    [InlineData("2026-11-23T12:59:59Z", false, "2026-11-23T13:00:00Z")]
    [InlineData("2026-11-24T01:59:59Z", true, "2026-11-24T01:59:59Z")]
    [InlineData("2026-11-24T02:00:00Z", false, "2026-11-24T13:00:00Z")]
    public void Check_OneZone_IsOpenFromEightToNineLocally(string now, bool isAllowed, string next) =>
        AssertVerdict(CallingHours.Default, ["America/New_York"], now, isAllowed, next);

    [Theory]
    [InlineData("2026-11-23T14:00:00Z", false, "2026-11-23T16:00:00Z")]
    [InlineData("2026-11-23T16:00:00Z", true, "2026-11-23T16:00:00Z")]
    [InlineData("2026-11-24T02:00:00Z", false, "2026-11-24T16:00:00Z")]
    public void Check_TwoZones_IsOpenWhereBothAre(string now, bool isAllowed, string next) =>
        AssertVerdict(CallingHours.Default, ["America/New_York", "America/Los_Angeles"], now, isAllowed, next);

    [Theory]
    [InlineData("2026-03-08T05:00:00Z", "2026-03-08T12:00:00Z")]
    [InlineData("2026-11-01T05:00:00Z", "2026-11-01T13:00:00Z")]
    public void Check_NightOfAClockChange_OpensAtEightOfTheNewClock(string now, string next) =>
        AssertVerdict(CallingHours.Default, ["America/New_York"], now, false, next);

    [Fact]
    public void Check_OpeningThatTheClocksSkip_IsAtTheEndOfTheGap() =>
        AssertVerdict(new CallingHours(new TimeOnly(2, 30), new TimeOnly(5, 0)), ["America/New_York"], "2026-03-08T06:00:00Z", false, "2026-03-08T07:30:00Z");

    [Fact]
    public void Check_WindowOverMidnight_IsOpenOnBothSides()
    {
        var hours = new CallingHours(new TimeOnly(22, 0), new TimeOnly(2, 0));

        AssertVerdict(hours, ["UTC"], "2026-11-23T23:00:00Z", true, "2026-11-23T23:00:00Z");
        AssertVerdict(hours, ["UTC"], "2026-11-23T01:00:00Z", true, "2026-11-23T01:00:00Z");
        AssertVerdict(hours, ["UTC"], "2026-11-23T02:00:00Z", false, "2026-11-23T22:00:00Z");
    }

    [Fact]
    public void Check_EqualEnds_IsAlwaysOpen() =>
        AssertVerdict(new CallingHours(TimeOnly.MinValue, TimeOnly.MinValue), ["Asia/Tokyo", "America/New_York"], "2026-11-23T05:00:00Z", true, "2026-11-23T05:00:00Z");

    [Fact]
    public void Check_ZonesThatAreNeverOpenTogether_NeverAllows() =>
        AssertVerdict(new CallingHours(new TimeOnly(9, 0), new TimeOnly(12, 0)), ["Asia/Tokyo", "America/New_York"], "2026-11-23T05:00:00Z", false, null);

    [Fact]
    public void Check_NoZone_NeverAllows() => Assert.Equal(new CallingHours.Verdict(false, null), CallingHours.Default.Check([], DateTimeOffset.UnixEpoch));

    [Fact]
    public void Check_AnyMoment_NextIsAllowedAndNothingBeforeIt()
    {
        var zones = new[] { "America/New_York", "America/Los_Angeles", "Europe/London", "Australia/Lord_Howe", "Asia/Kolkata" }.Select(TimeZoneInfo.FindSystemTimeZoneById).ToArray();
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Gen.Select(Gen.Int[0, 365 * 24 * 12], Gen.Int[0, 4], Gen.Int[0, 4]).Sample((steps, first, second) =>
        {
            TimeZoneInfo[] both = [zones[first], zones[second]];
            var now = start.AddMinutes(5 * steps);
            var verdict = CallingHours.Default.Check(both, now);
            Assert.Equal(verdict.IsAllowed, verdict.NextAllowed == now);
            if (verdict.NextAllowed is not { } next)
            {
                return;
            }

            Assert.True(CallingHours.Default.Check(both, next).IsAllowed);
            for (var before = now; before < next; before = before.AddMinutes(15))
            {
                Assert.False(CallingHours.Default.Check(both, before).IsAllowed);
            }
        }, iter: 300, seed: "0000KOIQUgN3", threads: 1);
    }

    private static void AssertVerdict(CallingHours hours, string[] zones, string now, bool isAllowed, string? next)
    {
        var verdict = hours.Check([.. zones.Select(TimeZoneInfo.FindSystemTimeZoneById)], DateTimeOffset.Parse(now));

        Assert.Equal(isAllowed, verdict.IsAllowed);
        Assert.Equal(next is null ? null : DateTimeOffset.Parse(next), verdict.NextAllowed);
    }
}
