namespace CallAssistant.Abstractions.Tests.Values;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(100.01, "USD", true)]
    [InlineData(100, "USD", false)]
    [InlineData(99.99, "USD", false)]
    [InlineData(1000, "EUR", false)]
    public void Exceeds_Limit_ComparesWithinOneCurrency(decimal amount, string currency, bool expected) =>
        Assert.Equal(expected, new Money(amount, currency).Exceeds(new Money(100, "USD")));

    [Fact]
    public void ToString_AnyCulture_IsInvariant() => Assert.Equal("1234.50 USD", new Money(1234.5m, "USD").ToString());
}
