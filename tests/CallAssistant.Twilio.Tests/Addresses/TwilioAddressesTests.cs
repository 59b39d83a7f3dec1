using Microsoft.Extensions.Options;

namespace CallAssistant.Twilio.Tests.Addresses;

public sealed class TwilioAddressesTests
{
    private static readonly Guid Attempt = new("0195a7c0-0000-7000-8000-000000000001");

    /// <summary>The prefix is kept, case and port stay as they were written.</summary>
    [Theory]
    [InlineData("https://phone.example.net", "https://phone.example.net", "wss://phone.example.net")]
    [InlineData("https://phone.example.net/", "https://phone.example.net", "wss://phone.example.net")]
    [InlineData("https://Phone.example.net:8443/a/b/", "https://Phone.example.net:8443/a/b", "wss://Phone.example.net:8443/a/b")]
    [InlineData("http://127.0.0.1:5080/x", "http://127.0.0.1:5080/x", "ws://127.0.0.1:5080/x")]
    public void Addresses_AreMadeOfThePublicOne(string given, string http, string socket)
    {
        var addresses = Of(given);

        Assert.Equal($"{http}/api/webhooks/answer?attempt=0195a7c0-0000-7000-8000-000000000001", addresses.Webhook("answer", Attempt));
        Assert.Equal($"{http}/api/webhooks/turn?attempt=0195a7c0-0000-7000-8000-000000000001&n=3", addresses.TurnOf(Attempt, 3));
        Assert.Equal($"{http}/api/webhooks/call-status?attempt=0195a7c0-0000-7000-8000-000000000001#rc=3&rp=ct,rt,5xx", addresses.Notice("call-status", Attempt).OriginalString);
        Assert.Equal($"{socket}/api/webhooks/relay", addresses.Socket());
    }

    /// <summary>A host that maps the API elsewhere says so, and what is signed follows.</summary>
    [Fact]
    public void Addresses_OtherWebhookPath_FollowIt()
    {
        var addresses = new TwilioAddresses(Options.Create(new TwilioOptions { PublicBaseUrl = new Uri("https://phone.example.net/a"), WebhookPath = "/calls/v1/webhooks" }));

        Assert.Equal("https://phone.example.net/a/calls/v1/webhooks/answer?attempt=0195a7c0-0000-7000-8000-000000000001", addresses.Webhook("answer", Attempt));
        Assert.Equal("wss://phone.example.net/a/calls/v1/webhooks/relay", addresses.Socket());
        Assert.Equal("https://phone.example.net/a/calls/v1/webhooks/answer?x=1", addresses.SignedBy(Request("/calls/v1/webhooks/answer?x=1")));
    }

    /// <summary>Whatever a proxy did to scheme, host and prefix, what was signed is what was written; the query counts byte for byte.</summary>
    [Theory]
    [InlineData("/api/webhooks/answer?attempt=1&x=%2F%20", "?attempt=1&x=%2F%20")]
    [InlineData("/a/b/api/webhooks/answer?attempt=1", "?attempt=1")]
    [InlineData("/other/api/webhooks/answer?attempt=%41", "?attempt=%41")]
    [InlineData("http://10.0.0.7/api/webhooks/answer?a=b?c", "?a=b?c")]
    [InlineData("/api/webhooks/answer?", "?")]
    [InlineData("/api/webhooks/answer", "")]
    public void SignedBy_BehindAProxy_IsTheAddressThatTwilioWasGiven(string target, string query)
    {
        var request = Request(target);

        Assert.Equal("https://phone.example.net/a/b/api/webhooks/answer" + query, Of("https://phone.example.net/a/b").SignedBy(request));
        Assert.Equal("wss://phone.example.net/a/b/api/webhooks/answer" + query, Of("https://phone.example.net/a/b").SocketSignedBy(request));
    }

    [Theory]
    [InlineData("/x?attempt=0195a7c0-0000-7000-8000-000000000001&n=3", true, 3)]
    [InlineData("/x?n=12&attempt=0195a7c0-0000-7000-8000-000000000001", true, 12)]
    [InlineData("/x?attempt=0195a7c0-0000-7000-8000-000000000001&n=-3", true, 0)]
    [InlineData("/x?attempts=0195a7c0-0000-7000-8000-000000000001", false, 0)]
    [InlineData("/x?attempt=", false, 0)]
    [InlineData("/x?attempt", false, 0)]
    [InlineData("/x", false, 0)]
    public void AttemptOf_TurnOf_AreReadFromTheQuery(string target, bool hasAttempt, int turn)
    {
        Assert.Equal(hasAttempt ? Attempt : null, TwilioAddresses.AttemptOf(Request(target)));
        Assert.Equal(hasAttempt ? Attempt : null, TwilioAddresses.AttemptOf($"https://h{target}#rc=3"));
        Assert.Equal(turn, TwilioAddresses.TurnOf(Request(target)));
    }

    private static TwilioAddresses Of(string url) => new(Options.Create(new TwilioOptions { PublicBaseUrl = new Uri(url) }));

    private static ProviderWebhook Request(string target) => new("answer", new Uri("http://10.0.0.7/x"), target, new Dictionary<string, string>(), default);
}
