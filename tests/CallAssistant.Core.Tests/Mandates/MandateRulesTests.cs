using CallAssistant.Mandates;
using CallAssistant.Tests.Ai.OfflineConversation;

namespace CallAssistant.Tests.Mandates;

public sealed class MandateRulesTests
{
    public static TheoryData<string, string?> Offers => new()
    {
        { "25 10:30 85", null },
        { "25 10:30 100", null },
        { "25 10:30 100.01", MandateRule.PriceOverLimit },
        { "25 10:30 -", MandateRule.PriceNotStated },
        { "25 10:30 -5", MandateRule.PriceNotValid },
        { "25 10:30 0", null },
        { "25 10:30 85 EUR", MandateRule.OtherCurrency },
        { "22 10:30 85", MandateRule.OutsideWindow },
        { "28 00:00 85", MandateRule.OutsideWindow },
        { "27 23:59 85", MandateRule.AfterLatestTime },
        { "25 08:59 85", MandateRule.BeforeEarliestTime },
        { "25 09:00 85", null },
        { "25 17:00 85", null },
        { "25 17:01 85", MandateRule.AfterLatestTime },
    };

    [Theory]
    [MemberData(nameof(Offers))]
    public void Judge_Offer_NamesTheBrokenRule(string offer, string? rule)
    {
        var parts = offer.Split(' ');
        var time = TimeOnly.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        var price = parts[2] == "-" ? (Money?)null : new Money(decimal.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture), parts.Length > 3 ? parts[3] : "USD");
        var mandate = Scene.Mandate() with { NotBefore = new TimeOnly(9, 0), NotAfter = new TimeOnly(17, 0) };
        var judged = new Offer { At = Scene.Local(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), time.Hour, time.Minute), Price = price, Words = "w" };
        Assert.Equal(rule, MandateRules.Judge(judged, mandate, Commitment.Book));
    }

    [Fact]
    public void Judge_CommitmentNotListed_IsRefused() =>
        Assert.Equal(MandateRule.CommitmentNotGranted, MandateRules.Judge(new Offer { Words = "w" }, Scene.Mandate(), Commitment.Cancel));

    [Fact]
    public void Judge_NoLimitInTask_AllowsUpToAutoApprove()
    {
        var mandate = Scene.Mandate(null) with { AutoApproveLimit = Scene.Usd(40) };
        var offer = new Offer { At = Scene.Local(25, 10, 0), Words = "w" };
        Assert.Null(MandateRules.Judge(offer, mandate, Commitment.Book));
        Assert.Null(MandateRules.Judge(offer with { Price = Scene.Usd(40) }, mandate, Commitment.Book));
        Assert.Equal(MandateRule.PriceOverLimit, MandateRules.Judge(offer with { Price = Scene.Usd(41) }, mandate, Commitment.Book));
        Assert.Equal(MandateRule.DepositOverLimit, MandateRules.Judge(offer with { Deposit = Scene.Usd(41) }, mandate, Commitment.Book));
    }

    [Fact]
    public void Judge_NoTime_IsRefusedWhereTheMandateHasTimes()
    {
        var offer = new Offer { Price = Scene.Usd(5), Words = "w" };
        Assert.Equal(MandateRule.TimeNotStated, MandateRules.Judge(offer, Scene.Mandate(), Commitment.Book));
        Assert.Null(MandateRules.Judge(offer, Scene.Mandate() with { Window = null }, Commitment.Book));
        Assert.Null(MandateRules.Judge(offer, Scene.Mandate(100, Commitment.Cancel), Commitment.Cancel));
    }
}
