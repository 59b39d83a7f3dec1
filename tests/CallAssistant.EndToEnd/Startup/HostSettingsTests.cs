using CallAssistant.Host.Auth;
using CallAssistant.Host.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallAssistant.EndToEnd.Startup;

/// <summary>What the host may be told, and how it says no.</summary>
public sealed class HostSettingsTests
{
    private const string GoodKey = "k-0123456789-0123456789";

    [Fact]
    public void Read_Nothing_GivesTheDefaults()
    {
        var settings = Read();

        Assert.Equal("http://127.0.0.1:5080", settings.Urls);
        Assert.Equal($"Data Source={Path.Combine(AppContext.BaseDirectory, "callassistant.db")}", settings.Database);
        Assert.Equal(AuthMode.Local, settings.Auth.Mode);
        Assert.Equal(AiChoice.Offline, settings.Ai);
        Assert.True(settings.EnforcePolicy);
        Assert.Null(settings.CallingHours);
    }

    [Fact]
    public void Read_CalleesInAFolder_AreTakenFromTheHostsOwnFolderOn()
    {
        Assert.Null(Read().Callees);
        Assert.Equal(AppContext.BaseDirectory, Read(("CallAssistant:Simulation:Callees", AppContext.BaseDirectory)).Callees);
        AssertRefused("CallAssistant:Simulation:Callees:", ("CallAssistant:Simulation:Callees", "no-such-folder"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:0")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://127.0.0.2:80;https://LOCALHOST:443")]
    public void Read_LoopbackAddresses_AreTaken(string urls) => Assert.Equal(urls, Read(("urls", urls)).Urls);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://192.168.1.10:5080")]
    [InlineData("http://calls.example:5080")]
    [InlineData("http://localhost.example:5080")]
    [InlineData("http://unix:/run/calls.sock")]
    [InlineData("http://127.0.0.1:5080;http://0.0.0.0:5081")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData(";")]
    public void Read_OtherAddressesWithoutAuthentication_AreRefused(string urls) => AssertRefused("urls:", ("urls", urls));

    [Fact]
    public void Read_AKestrelEndpointOnAnotherAddress_IsRefused() =>
        AssertRefused("Kestrel:Endpoints:Open:Url:", ("Kestrel:Endpoints:Open:Url", "http://0.0.0.0:5080"));

    [Fact]
    public void Read_AnyAddressWithAuthentication_IsTaken()
    {
        var settings = Read(("urls", "http://*:5080"), ("CallAssistant:Auth:Mode", "apikey"), ("CallAssistant:Auth:ApiKeys:0:Key", GoodKey), ("CallAssistant:Auth:ApiKeys:0:UserId", "dana"));

        Assert.Equal("dana", settings.Auth.Keys.FindUser(GoodKey));
        Assert.Null(settings.Auth.Keys.FindUser(GoodKey + "x"));
        Assert.Null(settings.Auth.Keys.FindUser(""));
    }

    [Theory]
    [InlineData("CallAssistant:Telephony:Provider", "Vonage", "Simulated, Twilio")]
    [InlineData("CallAssistant:Telephony:Provider", "0", "Simulated, Twilio")]
    [InlineData("CallAssistant:Ai:Provider", "Magic", "Offline, SemanticKernel")]
    [InlineData("CallAssistant:Auth:Mode", "None", "Local, ApiKey, Jwt")]
    [InlineData("CallAssistant:Database", "Server=db;Password=secret", "names no database")]
    [InlineData("CallAssistant:Database", "callassistant.db", "Data Source=")]
    [InlineData("CallAssistant:Policy:Enforce", "maybe", "true or false")]
    [InlineData("CallAssistant:Policy:CallingHours", "21:00-08:00", "08:00-21:00")]
    [InlineData("CallAssistant:Auth:Mode", "ApiKey", "CallAssistant:Auth:ApiKeys:0:Key")]
    [InlineData("CallAssistant:Auth:Mode", "Jwt", "CallAssistant:Auth:Jwt:SigningKey")]
    public void Read_AValueThatCannotBeUsed_NamesTheKeyAndWhatWouldDo(string key, string value, string advice)
    {
        var message = AssertRefused(advice, (key, value));

        Assert.Contains(key[..key.LastIndexOf(':')], message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://calls.example.com", true)]
    [InlineData("http://127.0.0.1:5080", false)]
    public void Read_TwilioWithoutAuthentication_IsRefusedWhereItComesFromOutside(string url, bool isRefused)
    {
        (string, string)[] settings = [("CallAssistant:Telephony:Provider", "Twilio"), ("CallAssistant:Twilio:PublicBaseUrl", url)];
        if (isRefused)
        {
            AssertRefused("CallAssistant:Auth:Mode=ApiKey", settings);
        }
        else
        {
            Assert.Equal(TelephonyChoice.Twilio, Read(settings).Telephony);
        }
    }

    [Fact]
    public void Read_WeakKeys_AreRefusedEachByName()
    {
        var message = AssertRefused(
            "CallAssistant:Auth:ApiKeys:0:Key:",
            ("CallAssistant:Auth:Mode", "ApiKey"),
            ("CallAssistant:Auth:ApiKeys:0:Key", "short"),
            ("CallAssistant:Auth:ApiKeys:0:UserId", "dana"),
            ("CallAssistant:Auth:ApiKeys:1:Key", GoodKey),
            ("CallAssistant:Auth:ApiKeys:1:UserId", "with space"),
            ("CallAssistant:Auth:ApiKeys:2:Key", GoodKey),
            ("CallAssistant:Auth:ApiKeys:2:UserId", "other"));

        Assert.Contains("CallAssistant:Auth:ApiKeys:1:UserId:", message, StringComparison.Ordinal);
        Assert.Contains("CallAssistant:Auth:ApiKeys:2:Key: the same key", message, StringComparison.Ordinal);
        Assert.DoesNotContain("CallAssistant:Auth:ApiKeys:0:UserId", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EnforceOffWithAuthentication_IsRefused() =>
        AssertRefused(
            "CallAssistant:Policy:Enforce:",
            ("CallAssistant:Policy:Enforce", "false"),
            ("CallAssistant:Auth:Mode", "ApiKey"),
            ("CallAssistant:Auth:ApiKeys:0:Key", GoodKey),
            ("CallAssistant:Auth:ApiKeys:0:UserId", "dana"));

    [Fact]
    public void Find_KeysThatNothingReads_AreNamed()
    {
        var configuration = Configuration(
            ("CallAssistant:Polcy:Enforce", "false"), ("CallAssistant:Policy:CallsPerSeconds", "3"), ("CallAssistant:Policy:RetryDelay", "00:10:00"), ("CallAssistant:Worker:BatchSize", "5"));

        Assert.Equal(["CallAssistant:Polcy", "CallAssistant:Policy:CallsPerSeconds"], UnknownKeys.Find(configuration).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Bind_Recording_IsOffUnlessItIsSwitchedOn()
    {
        var configuration = Configuration(("CallAssistant:Recording:Enabled", "true"), ("CallAssistant:Recording:AlwaysAsk", "true"));
        var services = new ServiceCollection();
        OptionSections.Bind(services, configuration, Read());
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<RecordingOptions>>().Value;

        Assert.Equal((true, true), (options.Enabled, options.AlwaysAsk));
        Assert.Empty(UnknownKeys.Find(configuration));
    }

    [Fact]
    public void Bind_Retention_TakesTimesAndAnEmptyTextForEver()
    {
        var configuration = Configuration(
            ("CallAssistant:Retention:Transcripts", "30.00:00:00"), ("CallAssistant:Retention:Journals", ""), ("CallAssistant:Retention:SweepInterval", "00:10:00"));
        var services = new ServiceCollection();
        OptionSections.Bind(services, configuration, Read());
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<RetentionOptions>>().Value;

        Assert.Equal((TimeSpan.FromDays(30), TimeSpan.FromDays(30), null), (options.Transcripts, options.Recordings, options.Journals));
        Assert.Equal(TimeSpan.FromMinutes(10), options.SweepInterval);
        Assert.Empty(UnknownKeys.Find(configuration));
    }

    [Fact]
    public void Bind_Endpoints_KeepTheirOrder()
    {
        var configuration = Configuration(
            ("CallAssistant:Ai:Provider", "semantickernel"),
            ("CallAssistant:Ai:HedgeAfter", "00:00:00.800"),
            ("CallAssistant:Ai:Endpoints:0:BaseUrl", "https://models.example/v1"), ("CallAssistant:Ai:Endpoints:0:ApiKey", "k0"), ("CallAssistant:Ai:Endpoints:0:Model", "large"),
            ("CallAssistant:Ai:Endpoints:1:BaseUrl", "http://127.0.0.1:11434/v1"), ("CallAssistant:Ai:Endpoints:1:Model", "small"));
        var services = new ServiceCollection();
        OptionSections.Bind(services, configuration, Read());
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<SemanticKernelOptions>>().Value;

        Assert.Equal(AiChoice.SemanticKernel, HostSettings.Read(configuration).Ai);
        Assert.Equal(TimeSpan.FromMilliseconds(800), options.HedgeAfter);
        Assert.Equal([("https://models.example/v1", "k0", "large"), ("http://127.0.0.1:11434/v1", "", "small")], options.Endpoints.Select(endpoint => (endpoint.BaseUrl!.OriginalString, endpoint.ApiKey, endpoint.Model)));
        Assert.Empty(UnknownKeys.Find(configuration));
    }

    private static HostSettings Read(params IEnumerable<(string Key, string Value)> settings) => HostSettings.Read(Configuration(settings));

    private static IConfiguration Configuration(params IEnumerable<(string Key, string Value)> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    private static string AssertRefused(string expected, params IEnumerable<(string Key, string Value)> settings)
    {
        var fault = Assert.Throws<HostSettingsException>(() => Read(settings));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        return fault.Message;
    }
}
