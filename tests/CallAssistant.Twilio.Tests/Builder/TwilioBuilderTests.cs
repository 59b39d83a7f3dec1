using CallAssistant.Twilio.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio.Tests.Builder;

public sealed class TwilioBuilderTests
{
    [Fact]
    public async Task UseTwilio_Twice_ReplacesTheProviderAndAddsSettings()
    {
        var services = new ServiceCollection();
        new CallAssistantBuilder(services).UseSimulatedTelephony().UseTwilio(TestCall.Settings).UseTwilio(options => (options.DetectMachines, options.CallsPerSecond) = (false, 2.5));
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        var telephony = Assert.Single(provider.GetServices<ITelephonyProvider>());
        Assert.Equal("Twilio", telephony.Name);
        Assert.Equal(new TelephonyCapabilities { CanGateSpeech = true, CanSendDigits = true, DetectsMachines = false, ReachesPeople = true, CanRecord = true, CallsPerSecond = 2.5 }, telephony.Capabilities);
        Assert.IsType<TwilioWebhooks>(Assert.Single(provider.GetServices<IProviderWebhooks>()));
        Assert.IsType<RelaySockets>(Assert.Single(provider.GetServices<IProviderSockets>()));
    }

    [Fact]
    public void Options_AllInOrder_AreAccepted() => Assert.Empty(Problems(_ => { }));

    [Fact]
    public void Options_NothingGiven_NamesEverySettingThatIsNeeded()
    {
        var problems = new TwilioOptionsValidator().Validate(null, new TwilioOptions()).Failures!.ToList();

        Assert.Equal(4, problems.Count);
        Assert.All(["AccountSid", "AuthToken", "FromNumber", "PublicBaseUrl"], name => Assert.Contains(problems, problem => problem.StartsWith($"CallAssistant:Twilio:{name} ", StringComparison.Ordinal)));
    }

    public static TheoryData<string, Action<TwilioOptions>> Wrong => new()
    {
        { "AccountSid", options => options.AccountSid = "AC1" },
        { "AccountSid", options => options.AccountSid = "SK00000000000000000000000000000001" },
        { "AuthToken", options => options.AuthToken = " " },
        { "SecondAuthToken", options => options.SecondAuthToken = "" },
        { "ApiKeySid", options => (options.ApiKeySid, options.ApiKeySecret) = ("SK1", "s") },
        { "ApiKeySid", options => options.ApiKeySid = "SK00000000000000000000000000000001" },
        { "ApiKeySid", options => options.ApiKeySecret = "s" },
        { "FromNumber", options => options.FromNumber = "02025550100" },
        { "ApiBaseUrl", options => options.ApiBaseUrl = new Uri("http://api.example.net") },
        { "PublicBaseUrl", options => options.PublicBaseUrl = null },
        { "PublicBaseUrl", options => options.PublicBaseUrl = new Uri("http://phone.example.net") },
        { "PublicBaseUrl", options => options.PublicBaseUrl = new Uri("https://phone.example.net/?a=b") },
        { "PublicBaseUrl", options => options.PublicBaseUrl = new Uri("https://my_phone.example.net") },
        { "PublicBaseUrl", options => options.PublicBaseUrl = new Uri("/relative", UriKind.Relative) },
        { "WebhookPath", options => options.WebhookPath = null! },
        { "WebhookPath", options => options.WebhookPath = "calls/webhooks" },
        { "WebhookPath", options => options.WebhookPath = "/api/webhooks/" },
        { "WebhookPath", options => options.WebhookPath = "/api/webhooks?a=b" },
        { "CallsPerSecond", options => options.CallsPerSecond = 0 },
        { "CallsPerSecond", options => options.CallsPerSecond = double.NaN },
        { "Mode", options => options.Mode = (TwilioMode)7 },
        { "Speech:Language", options => options.Speech.Language = "english please" },
        { "Speech:Language", options => options.Speech.OtherLanguages.Add("") },
        { "Speech:TtsProvider", options => options.Speech.TtsProvider = "google" },
        { "Speech:TranscriptionProvider", options => options.Speech.TranscriptionProvider = "" },
        { "Speech:InterruptSensitivity", options => options.Speech.InterruptSensitivity = "all" },
        { "Speech:TranscriptionLanguage", options => options.Speech.TranscriptionLanguage = "multi" },
        { "Speech:Apology", options => options.Speech.Apology = "" },
        { "Speech:InboundSentence", options => options.Speech.InboundSentence = new string('a', 501) },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Options_OneWrong_IsNamed(string setting, Action<TwilioOptions> change) => Assert.StartsWith($"CallAssistant:Twilio:{setting} ", Assert.Single(Problems(change)), StringComparison.Ordinal);

    /// <summary>Loopback needs no certificate.</summary>
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080/x")]
    public void Options_LoopbackByHttp_IsAccepted(string url) => Assert.Empty(Problems(options => options.PublicBaseUrl = new Uri(url)));

    /// <summary>No message repeats a secret.</summary>
    [Fact]
    public void Options_WrongSecrets_AreNotRepeated() => Assert.DoesNotContain("hunter2", string.Join(' ', Problems(options => (options.ApiKeySid, options.ApiKeySecret, options.AccountSid) = ("hunter2", "hunter2", "hunter2"))), StringComparison.Ordinal);

    private static IEnumerable<string> Problems(Action<TwilioOptions> change)
    {
        var options = new TwilioOptions();
        TestCall.Settings(options);
        change(options);
        return new TwilioOptionsValidator().Validate(null, options).Failures ?? [];
    }
}
