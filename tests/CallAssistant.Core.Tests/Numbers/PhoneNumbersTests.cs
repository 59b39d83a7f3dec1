using System.Text.Json;
using CallAssistant.Core.Tests.Language;
using CallAssistant.Numbers;
using Microsoft.Extensions.Options;

namespace CallAssistant.Core.Tests.Numbers;

public sealed class PhoneNumbersTests
{
    private readonly CallAssistant.Numbers.PhoneNumbers _numbers = With(new PhoneNumberOptions());

    [Theory]
    [InlineData("+14155550137", "+14155550137", "US")]
    [InlineData("(312) 555-0188", "+13125550188", "US")]
    [InlineData("1-206-555-0111", "+12065550111", "US")]
    [InlineData("303.555.0143", "+13035550143", "US")]
    [InlineData("  +1 (202) 555-0119 ", "+12025550119", "US")]
    [InlineData("+44 20 7946 0018", "+442079460018", "GB")]
    [InlineData("+1 613 555 0177", "+16135550177", "CA")]
    [InlineData("+1 800 555 0100", "+18005550100", "US")]
    [InlineData("+353 1 234 5678", "+35312345678", "IE")]
    [InlineData("+61 491 570 156", "+61491570156", "AU")]
    public void Check_OrdinaryNumber_IsAcceptedInE164(string raw, string e164, string region) =>
        Assert.Equal(new NumberCheck.Accepted(e164, region), _numbers.Check(raw));

    [Theory]
    [InlineData("020 7946 0018", "GB", "+442079460018")]
    [InlineData("(02) 5550 1234", "AU", "+61255501234")]
    public void Check_NationalNumberOfAnotherRegion_IsReadInThatRegion(string raw, string region, string e164) =>
        Assert.Equal(e164, Assert.IsType<NumberCheck.Accepted>(_numbers.Check(raw, region)).E164);

    [Theory]
    [InlineData(null, NumberRules.Empty)]
    [InlineData("", NumberRules.Empty)]
    [InlineData("   ", NumberRules.Empty)]
    [InlineData("911", NumberRules.Emergency)]
    [InlineData(" 9-1-1 ", NumberRules.Emergency)]
    [InlineData("+911", NumberRules.Emergency)]
    [InlineData("+1911", NumberRules.Emergency)]
    [InlineData("+1 (911)", NumberRules.Emergency)]
    [InlineData("1-911", NumberRules.ShortCode)]
    [InlineData("+44999", NumberRules.Emergency)]
    [InlineData("+44 112", NumberRules.Emergency)]
    [InlineData("112", NumberRules.Emergency)]
    [InlineData("999", NumberRules.Emergency)]
    [InlineData("000", NumberRules.Emergency)]
    [InlineData("111", NumberRules.Emergency)]
    [InlineData("+61000", NumberRules.Emergency)]
    [InlineData("988", NumberRules.ShortCode)]
    [InlineData("411", NumberRules.ShortCode)]
    [InlineData("+1988", NumberRules.ShortCode)]
    [InlineData("+1 900 555 0123", NumberRules.Type)]
    [InlineData("+44 9098 790999", NumberRules.Type)]
    [InlineData("+44 871 234 5999", NumberRules.Type)]
    [InlineData("+44 843 123 4599", NumberRules.Type)]
    [InlineData("+44 70 1234 5999", NumberRules.Type)]
    [InlineData("+1 500 555 0006", NumberRules.Type)]
    [InlineData("+979 123 456 788", NumberRules.Type)]
    [InlineData("+881 612 345 999", NumberRules.NoCountry)]
    [InlineData("+1 876 555 1299", NumberRules.Region)]
    [InlineData("+1 809 555 0199", NumberRules.Region)]
    [InlineData("+44 7911 123999", NumberRules.Region)]
    [InlineData("+33 1 40 12 34 99", NumberRules.Region)]
    [InlineData("+999 123 456 788", NumberRules.Invalid)]
    [InlineData("+1 202 5550", NumberRules.Invalid)]
    [InlineData("+1 202 555 0142 345 678", NumberRules.Invalid)]
    [InlineData("+1 102 555 0142", NumberRules.Invalid)]
    [InlineData("my dentist", NumberRules.NotANumber)]
    [InlineData("1-800-FLOWERS", NumberRules.NotANumber)]
    [InlineData("sip:eve@example.org", NumberRules.NotANumber)]
    [InlineData("client:carol", NumberRules.NotANumber)]
    [InlineData("whatsapp:+12025550119", NumberRules.NotANumber)]
    [InlineData("tel:+12025550119", NumberRules.NotANumber)]
    [InlineData("tel:+12025550119;ext=99", NumberRules.NotANumber)]
    [InlineData("+1202555\r\nTo: +19005550123", NumberRules.NotANumber)]
    [InlineData("+12025550119\n", NumberRules.NotANumber)]
    [InlineData("+12025550119\u2028", NumberRules.NotANumber)]
    [InlineData("+12025550119\0", NumberRules.NotANumber)]
    [InlineData("+12025550119+12025550120", NumberRules.NotANumber)]
    [InlineData("+١٢٠٢٥٥٥٠١١٩", NumberRules.NotANumber)]
    [InlineData("+12025550119/20", NumberRules.NotANumber)]
    [InlineData("+12025550119,,901144", NumberRules.Extension)]
    [InlineData("+12025550119;901144", NumberRules.Extension)]
    [InlineData("+12025550119#5", NumberRules.Extension)]
    [InlineData("*67 202 555 0119", NumberRules.Extension)]
    [InlineData("+1 202 555 0119 ext. 42", NumberRules.Extension)]
    [InlineData("+1 202 555 0119 x42", NumberRules.Extension)]
    [InlineData("+12025550119p901144", NumberRules.Extension)]
    [InlineData("+12025550119w901144", NumberRules.Extension)]
    public void Check_NumberThatMayNotBeCalled_IsRefusedByItsRule(string? raw, string rule)
    {
        var refused = Assert.IsType<NumberCheck.Refused>(_numbers.Check(raw));

        Assert.Equal(rule, refused.Rule);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("911")]
    [InlineData("112")]
    [InlineData("999")]
    [InlineData("000")]
    [InlineData("+1911")]
    public void Check_EmergencyNumber_IsRefusedWhateverRegionsAreAllowed(string raw)
    {
        foreach (var region in new[] { "US", "DE", "JP", "NZ", "FR" })
        {
            var numbers = With(new PhoneNumberOptions { AllowedRegions = [region], DefaultRegion = region });

            Assert.Equal(NumberRules.Emergency, Assert.IsType<NumberCheck.Refused>(numbers.Check(raw)).Rule);
        }
    }

    [Fact]
    public void Check_RegionAllowedByName_IsAccepted()
    {
        var numbers = With(new PhoneNumberOptions { AllowedRegions = ["GG"] });

        Assert.IsType<NumberCheck.Accepted>(numbers.Check("+447911123999"));
        Assert.Equal(NumberRules.Region, Assert.IsType<NumberCheck.Refused>(numbers.Check("+12025550119")).Rule);
    }

    [Fact]
    public void CheckStored_NumberNotInE164_IsRefused()
    {
        Assert.Equal(new NumberCheck.Accepted("+12025550119", "US"), _numbers.CheckStored("+12025550119"));
        Assert.Equal(NumberRules.NotE164, Assert.IsType<NumberCheck.Refused>(_numbers.CheckStored("(202) 555-0119")).Rule);
        Assert.Equal(NumberRules.NotE164, Assert.IsType<NumberCheck.Refused>(_numbers.CheckStored("+1 202 555 0119")).Rule);
        Assert.Equal(NumberRules.Emergency, Assert.IsType<NumberCheck.Refused>(_numbers.CheckStored("911")).Rule);
    }

    [Theory]
    [InlineData("+12125550123", "America/New_York")]
    [InlineData("+14155550123", "America/Los_Angeles")]
    [InlineData("+13125550123", "America/Chicago")]
    [InlineData("+442079460018", "Europe/London")]
    [InlineData("+35312345678", "Europe/Dublin")]
    [InlineData("+448001111111", "Europe/London")]
    [InlineData("+493012345678", "Europe/Berlin")]
    public void ZonesOf_NumberOfOnePlace_IsItsZone(string e164, string zone) => Assert.Equal([zone], _numbers.ZonesOf(e164));

    [Fact]
    public void ZonesOf_NumberOfNoPlace_IsEveryZoneOfItsRegionAlone()
    {
        var tollFree = _numbers.ZonesOf("+18005550100");

        Assert.Contains("America/New_York", tollFree);
        Assert.Contains("Pacific/Honolulu", tollFree);
        Assert.DoesNotContain("America/Jamaica", tollFree);
        Assert.Contains("Australia/Perth", _numbers.ZonesOf("+61491570156"));
    }

    [Theory]
    [InlineData("+881612345678")]
    [InlineData("+447700900123")]
    [InlineData("nonsense")]
    public void ZonesOf_NumberOfNoCountry_IsEmpty(string e164)
    {
        Assert.Empty(_numbers.ZonesOf(e164));
        Assert.Null(_numbers.CountryOf(e164));
    }

    [Fact]
    public void ZonesOf_AnyAllowedRegion_AreZonesThatThePlatformKnows()
    {
        foreach (var zone in new[] { "+18005550100", "+448001111111", "+35312345678", "+61491570156", "+6499887766" }.SelectMany(_numbers.ZonesOf))
        {
            Assert.NotNull(TimeZoneInfo.FindSystemTimeZoneById(zone));
        }
    }

    [Theory]
    [InlineData("+12125550123", "US")]
    [InlineData("+16135550123", "CA")]
    [InlineData("+18765551299", "JM")]
    [InlineData("+447911123999", "GG")]
    public void CountryOf_SharedCountryCode_IsTheRegionOfTheNumber(string e164, string region) => Assert.Equal(region, _numbers.CountryOf(e164));

    [Fact]
    public void Check_BadRequestsFile_RefusesEveryBadNumberAndAcceptsEveryGoodOne()
    {
        var (bad, good) = (0, 0);
        foreach (var line in File.ReadLines(SharedFiles.Require("eval/bad-requests-dev.jsonl")))
        {
            using var record = JsonDocument.Parse(line);
            var root = record.RootElement;
            if (!root.GetProperty("request").TryGetProperty("body", out var body) || body.ValueKind != JsonValueKind.Object
                || !(body.TryGetProperty("target_phone_number", out var number) || body.TryGetProperty("phone_number", out number)) || number.ValueKind != JsonValueKind.String)
            {
                continue;
            }

            var raw = number.GetString();
            if (root.GetProperty("category").GetString() == "phone" && root.GetProperty("kind").GetString() == "bad")
            {
                Assert.IsType<NumberCheck.Refused>(_numbers.Check(raw));
                bad++;
            }
            else if (root.GetProperty("kind").GetString() == "control")
            {
                Assert.IsType<NumberCheck.Accepted>(_numbers.Check(raw));
                good++;
            }
        }

        Assert.True(bad >= 20 && good >= 2, $"{bad} bad, {good} good");
    }

    private static CallAssistant.Numbers.PhoneNumbers With(PhoneNumberOptions options) => new(Options.Create(options));
}
