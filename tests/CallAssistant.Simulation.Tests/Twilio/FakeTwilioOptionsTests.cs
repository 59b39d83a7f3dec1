using Microsoft.Extensions.Options;

namespace CallAssistant.Simulation.Twilio;

public sealed class FakeTwilioOptionsTests
{
    public static TheoryData<string, Action<FakeTwilioOptions>> Mistakes => new()
    {
        { "FakeTwilioOptions.AccountSid", options => options.AccountSid = "AC1" },
        { "FakeTwilioOptions.AuthToken", options => options.AuthToken = "" },
        { "FakeTwilioOptions.ApiKeySid", options => options.ApiKeySid = "SK00000000000000000000000000000001" },
        { "FakeTwilioOptions.ApiKeySid", options => (options.ApiKeySid, options.ApiKeySecret) = ("key", "secret") },
        { "FakeTwilioOptions.PhoneNumbers", options => options.PhoneNumbers.Add("555") },
        { "FakeTwilioOptions.Directory", options => options.Directory = null! },
        { "SimulatedTelephonyOptions.Speed", options => options.Network.Speed = 0 },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task StartAsync_Mistake_NamesTheSetting(string setting, Action<FakeTwilioOptions> change)
    {
        var options = new FakeTwilioOptions();
        change(options);
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => FakeTwilio.StartAsync(options));
        Assert.Contains(setting, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_Defaults_ListensOnLoopback()
    {
        await using var twilio = await FakeTwilio.StartAsync();
        Assert.True(twilio.BaseAddress.IsLoopback);
        Assert.NotEqual(0, twilio.BaseAddress.Port);
        Assert.Throws<ArgumentOutOfRangeException>(() => twilio.FailNext(FakeTwilioOperation.List, new FakeTwilioFault.AnswerLost(), times: 0));
    }
}
