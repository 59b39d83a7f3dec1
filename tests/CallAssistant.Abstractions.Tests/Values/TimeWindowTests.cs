namespace CallAssistant.Abstractions.Tests.Values;

public sealed class TimeWindowTests
{
    private static readonly DateTimeOffset From = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(-5));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void Contains_Moment_IncludesTheStartAndNotTheEnd(int minutes, bool expected) =>
        Assert.Equal(expected, new TimeWindow(From, From.AddHours(1)).Contains(From.AddMinutes(minutes)));

    [Fact]
    public void Contains_SameMomentInAnotherZone_Counts() =>
        Assert.True(new TimeWindow(From, From.AddHours(1)).Contains(From.AddMinutes(30).ToOffset(TimeSpan.Zero)));
}
