using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CallAssistant.Twilio.Tests.Fakes;

/// <summary>The adapter with one call: webhooks are signed and taken, sockets are opened, time is the test's.</summary>
internal sealed class TestCall : IAsyncDisposable
{
    public const string Sid = "CA00000000000000000000000000000001";
    public const string Number = "+12125550123";
    public const string Base = "https://phone.example.net/assistant";

    private readonly ServiceProvider _services;
    private int _sessions;

    public TestCall(Action<TwilioOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<ITwilioApi>(Api);
        new CallAssistantBuilder(services).UseTwilio(Settings).UseTwilio(configure);
        _services = services.BuildServiceProvider();
        Telephony = _services.GetRequiredService<ITelephonyProvider>();
        Webhooks = _services.GetRequiredService<IProviderWebhooks>();
        Sockets = _services.GetRequiredService<IProviderSockets>();
    }

    public static Guid Attempt { get; } = new("0195a7c0-0000-7000-8000-000000000001");

    public static DialRequest Request { get; } = new(Attempt, Number, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10));

    public FakeApi Api { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public ITelephonyProvider Telephony { get; }

    public IProviderWebhooks Webhooks { get; }

    public IProviderSockets Sockets { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static void Settings(TwilioOptions options)
    {
        options.AccountSid = FakeTwilio.Account;
        options.AuthToken = "token";
        options.FromNumber = "+15005550006";
        options.PublicBaseUrl = new Uri(Base + "/");
    }

    /// <summary>Dials and opens the line.</summary>
    public async Task<TestLine> DialAsync()
    {
        Assert.Equal(new DialResult.Accepted(Sid), await Telephony.DialAsync(Request, Token));
        return await OpenAsync();
    }

    public async Task<TestLine> OpenAsync() => new((await Telephony.OpenChannelAsync(Attempt, Sid, Token))!);

    /// <summary>Sends a signed webhook.</summary>
    /// <param name="name">Which.</param>
    /// <param name="fields">Its fields, besides the common ones.</param>
    public ValueTask<WebhookVerdict> SendAsync(string name, params (string Name, string Value)[] fields) => SendToAsync($"{Base}/api/webhooks/{name}?attempt={Attempt:D}", fields);

    /// <summary>Sends a signed webhook to an address that Twilio was given.</summary>
    public ValueTask<WebhookVerdict> SendToAsync(string url, params (string Name, string Value)[] fields)
    {
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        foreach (var (name, value) in new[] { ("CallSid", Sid), ("AccountSid", FakeTwilio.Account), ("ToCity", "") })
        {
            if (form.TrueForAll(field => field.Key != name))
            {
                form.Add(KeyValuePair.Create(name, value));
            }
        }

        return Webhooks.TakeAsync(WebhookOf(url, form, TwilioSignature.Sign("token", url.Split('#')[0], form)), Token);
    }

    /// <summary>A request as the host hands it over: the prefix was taken away by a proxy.</summary>
    public static ProviderWebhook WebhookOf(string url, IEnumerable<KeyValuePair<string, string>> form, string? signature)
    {
        var address = new Uri(url.Split('#')[0]);
        var target = address.PathAndQuery["/assistant".Length..];
        var headers = new Dictionary<string, string> { ["content-type"] = "application/x-www-form-urlencoded" };
        if (signature is not null)
        {
            headers["x-twilio-signature"] = signature;
        }

        var body = string.Join('&', form.Select(field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)}"));
        return new ProviderWebhook(address.AbsolutePath.Split('/')[^1], new Uri("http://10.0.0.7:8080" + target), target, headers, Encoding.UTF8.GetBytes(body));
    }

    public ValueTask<WebhookVerdict> StatusAsync(string status, int sequence) =>
        SendAsync("call-status", ("CallStatus", status), ("SequenceNumber", sequence.ToString(CultureInfo.InvariantCulture)), ("CallbackSource", "call-progress-events"));

    /// <summary>Sends a webhook and reads the TwiML.</summary>
    public async Task<XElement> AskAsync(string name, params (string Name, string Value)[] fields) => Twiml(await SendAsync(name, fields));

    public static XElement Twiml(WebhookVerdict verdict)
    {
        var answer = Assert.IsType<WebhookVerdict.Genuine>(verdict).Answer;
        Assert.Equal("text/xml", answer!.ContentType);
        return XDocument.Parse(answer.Body).Root!;
    }

    /// <summary>Asks what to do and opens the socket that the answer names.</summary>
    public async Task<TestSocket> ConnectAsync()
    {
        var relay = (await AskAsync("answer", ("CallStatus", "in-progress"))).Element("Connect")!.Element("ConversationRelay")!;
        return await OpenSocketAsync(relay.Element("Parameter")!.Attribute("value")!.Value);
    }

    public async Task<TestSocket> OpenSocketAsync(string? attempt = null, string callSid = Sid)
    {
        var socket = new TestSocket(Sockets, $"VX{++_sessions}");
        await socket.GiveAsync($$"""{"type":"setup","sessionId":"{{socket.Session}}","callSid":"{{callSid}}","direction":"outbound-api","callStatus":"IN_PROGRESS","customParameters":{"attempt":"{{attempt ?? Attempt.ToString("D")}}"} }""");
        return socket;
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}
