using CallAssistant.Language;

namespace CallAssistant.Core.Tests.Language;

public sealed class SpokenFormatTests
{
    [Theory]
    [InlineData("2026-11-25T10:30:00-05:00", "Wednesday, November 25 at 10:30 AM")]
    [InlineData("2026-12-01T12:00:00Z", "Tuesday, December 1 at noon")]
    [InlineData("2026-12-01T00:00:00Z", "Tuesday, December 1 at midnight")]
    [InlineData("2026-12-01T19:05:00Z", "Tuesday, December 1 at 7:05 PM")]
    public void Moment_AnyTime_IsSaidInFull(string moment, string said) => Assert.Equal(said, SpokenFormat.Moment(DateTimeOffset.Parse(moment)));

    [Theory]
    [InlineData("2026-11-24T12:00:00Z", "2026-11-24T17:00:00Z", "Tuesday, November 24 from noon to 5 PM")]
    [InlineData("2026-11-24T18:00:00Z", "2026-11-25T00:00:00Z", "Tuesday, November 24 from 6 PM to midnight")]
    [InlineData("2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z", "Monday, November 23")]
    [InlineData("2026-11-23T00:00:00Z", "2026-11-30T00:00:00Z", "Monday, November 23 to Sunday, November 29")]
    [InlineData("2026-11-23T09:00:00Z", "2026-11-25T12:00:00Z", "Monday, November 23 at 9 AM to Wednesday, November 25 at noon")]
    public void Window_AnyLength_NamesItsDays(string from, string to, string said) =>
        Assert.Equal(said, SpokenFormat.Window(new TimeWindow(DateTimeOffset.Parse(from), DateTimeOffset.Parse(to))));

    [Theory]
    [InlineData("85", "USD", "$85.00")]
    [InlineData("1200.5", "USD", "$1,200.50")]
    [InlineData("20", "GBP", "£20.00")]
    [InlineData("85", "EUR", "85 euros")]
    [InlineData("1", "EUR", "1 euro")]
    [InlineData("85.5", "EUR", "85.50 euros")]
    [InlineData("30", "CHF", "30.00 CHF")]
    public void Amount_AnyCurrency_IsSaid(string amount, string currency, string said) => Assert.Equal(said, SpokenFormat.Amount(new Money(decimal.Parse(amount), currency)));

    [Fact]
    public void Spelled_Code_IsSpaced() => Assert.Equal("B S 4 7 2 9", SpokenFormat.Spelled("bs-4729"));

    [Fact]
    public void Phone_E164_IsDigitByDigit() => Assert.Equal("plus 1 4 1 5 5 5 5 0 1 2 6", SpokenFormat.Phone("+14155550126"));

    [Theory]
    [InlineData("BS4729")]
    [InlineData("A1B2C3")]
    public void Spelled_Code_IsFoundAgain(string code) =>
        Assert.Equal(code, Assert.Single(Normaliser.Find("Your confirmation number is " + SpokenFormat.Spelled(code), Contexts.NewYork).OfType<Mention.Code>()).Value);

    [Fact]
    public void Phone_Said_IsFoundAgain() =>
        Assert.Equal("+14155550126", Assert.IsType<Mention.Phone>(Assert.Single(Normaliser.Find(SpokenFormat.Phone("+14155550126"), Contexts.NewYork))).Value);

    [Fact]
    public void Moment_Said_IsFoundAgain()
    {
        var found = Normaliser.Find("See you " + SpokenFormat.Moment(DateTimeOffset.Parse("2026-11-25T10:30:00-05:00")), Contexts.NewYork);

        Assert.Equal(new DateOnly(2026, 11, 25), Assert.IsType<Mention.Day>(found[0]).Value);
        Assert.Equal(new TimeOnly(10, 30), Assert.IsType<Mention.Clock>(found[1]).Value);
    }
}
