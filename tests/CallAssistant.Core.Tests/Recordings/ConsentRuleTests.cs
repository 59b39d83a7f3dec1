using CallAssistant.Core.Tests.Engine;
using CallAssistant.Numbers;
using CallAssistant.Recordings;
using Microsoft.Extensions.Options;

namespace CallAssistant.Core.Tests.Recordings;

public sealed class ConsentRuleTests
{
    [Theory]
    [InlineData("CA")]
    [InlineData("CT")]
    [InlineData("DE")]
    [InlineData("FL")]
    [InlineData("IL")]
    [InlineData("MD")]
    [InlineData("MA")]
    [InlineData("MI")]
    [InlineData("MT")]
    [InlineData("NV")]
    [InlineData("NH")]
    [InlineData("OR")]
    [InlineData("PA")]
    [InlineData("WA")]
    [InlineData("VT")]
    [InlineData("ZZ")]
    [InlineData(null)]
    public void Table_StateOfAllParties_AsksFirst(string? state) => Assert.Equal(RecordingConsent.AskFirst, ConsentTable.Of("US", state));

    [Fact]
    public void Table_OtherStates_AreThirtySixThatAnnounce() =>
        Assert.Equal(36, Enumerable.Range('A', 26).SelectMany(first => Enumerable.Range('A', 26).Select(second => $"{(char)first}{(char)second}")).Count(state => ConsentTable.Of("US", state) == RecordingConsent.AnnounceOnly));

    [Theory]
    [InlineData("+12125550142", "US", "NY", false)]
    [InlineData("+12025550142", "US", "DC", false)]
    [InlineData("+15125550142", "US", "TX", false)]
    [InlineData("+17185550142", "US", "NY", false)]
    [InlineData("+14045550142", "US", "GA", false)]
    [InlineData("+14155550142", "US", "CA", true)]
    [InlineData("+12135550142", "US", "CA", true)]
    [InlineData("+12065550142", "US", "WA", true)]
    [InlineData("+13055550142", "US", "FL", true)]
    [InlineData("+16175550142", "US", "MA", true)]
    [InlineData("+12155550142", "US", "PA", true)]
    [InlineData("+13125550142", "US", "IL", true)]
    [InlineData("+17025550142", "US", "NV", true)]
    [InlineData("+15035550142", "US", "OR", true)]
    [InlineData("+13135550142", "US", "MI", true)]
    [InlineData("+14065550142", "US", "MT", true)]
    [InlineData("+16035550142", "US", "NH", true)]
    [InlineData("+14105550142", "US", "MD", true)]
    [InlineData("+12035550142", "US", "CT", true)]
    [InlineData("+13025550142", "US", "DE", true)]
    [InlineData("+18025550142", "US", "VT", true)]
    [InlineData("+18005550142", null, null, true)]
    [InlineData("+18885550142", null, null, true)]
    [InlineData("+14165550142", "CA", null, false)]
    [InlineData("+442079460018", "GB", null, false)]
    [InlineData("+447400123456", "GB", null, false)]
    [InlineData("+448081570192", null, null, true)]
    [InlineData("+35312345678", "IE", null, false)]
    [InlineData("+6493001234", "NZ", null, false)]
    [InlineData("+61293744000", "AU", null, true)]
    [InlineData("+493012345678", "DE", null, true)]
    [InlineData("+17875550142", "PR", null, true)]
    [InlineData("+881612345678", null, null, true)]
    [InlineData("nonsense", null, null, true)]
    public void Of_Number_IsTheRuleOfItsPlace(string number, string? country, string? state, bool asks)
    {
        Assert.Equal((country, state), Places().Of(number));
        Assert.Equal(asks ? RecordingConsent.AskFirst : RecordingConsent.AnnounceOnly, Rule(new RecordingOptions { Enabled = true }).Of(number));
    }

    [Theory]
    [InlineData("+12125550142")]
    [InlineData("+442079460018")]
    public void Of_AlwaysAsk_AsksEverywhere(string number) =>
        Assert.Equal(RecordingConsent.AskFirst, Rule(new RecordingOptions { Enabled = true, AlwaysAsk = true }).Of(number));

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Of_OffOrUnableProvider_IsNever(bool isOn, bool canRecord) =>
        Assert.Equal(RecordingConsent.Never, Rule(new RecordingOptions { Enabled = isOn }, canRecord).Of("+12125550142"));

    private static ConsentRule Rule(RecordingOptions options, bool canRecord = true) =>
        new(new FakeTelephony(TimeProvider.System) { Capabilities = new TelephonyCapabilities { CanRecord = canRecord } }, Places(), Options.Create(options));

    private static NumberPlaces Places() => new(new DialableNumbers(Options.Create(new PhoneNumberOptions())));
}
