using System.Net;
using System.Text.Json.Nodes;
using CallAssistant.EndToEnd.Hosting;
using CallAssistant.Simulation;

namespace CallAssistant.EndToEnd.Twilio;

/// <summary>A Twilio on this machine, and a host that calls through it as through the real one.</summary>
internal sealed class TwilioNetwork : IAsyncDisposable
{
    private const double Speed = 10;

    private readonly TestFolder _folder = new();
    private readonly string[] _settings;

    private TwilioNetwork(FakeTwilio twilio, string[] settings) => (Twilio, _settings) = (twilio, settings);

    public FakeTwilio Twilio { get; }

    public HostProcess Host { get; private set; } = null!;

    /// <param name="configure">Changes the network; null for the default one.</param>
    /// <param name="settings">Further settings of the host, <c>key=value</c>.</param>
    public static async Task<TwilioNetwork> StartAsync(Action<FakeTwilioOptions>? configure = null, params IEnumerable<string> settings)
    {
        var options = new FakeTwilioOptions { Network = { Speed = Speed } };
        configure?.Invoke(options);
        var twilio = await FakeTwilio.StartAsync(options);

        // The host must know its own address before it listens.
        var address = $"http://127.0.0.1:{NodeProcess.FreePort()}";
        var network = new TwilioNetwork(twilio, [.. Settings(options, twilio.BaseAddress, address), .. settings]);
        await network.StartHostAsync();
        return network;
    }

    /// <summary>Starts the host, on the same database and at the same address as before.</summary>
    public async Task StartHostAsync() => Host = await HostProcess.StartAsync(_folder.Database, _settings);

    /// <summary>What the host is told.</summary>
    public static IEnumerable<string> Settings(FakeTwilioOptions options, Uri api, string address) =>
    [
        $"urls={address}",
        "CallAssistant:Telephony:Provider=Twilio",
        $"CallAssistant:Twilio:AccountSid={options.AccountSid}",
        $"CallAssistant:Twilio:AuthToken={options.AuthToken}",
        $"CallAssistant:Twilio:FromNumber={options.PhoneNumbers[0]}",
        $"CallAssistant:Twilio:ApiBaseUrl={api}",
        $"CallAssistant:Twilio:PublicBaseUrl={address}",
        "CallAssistant:Twilio:CallsPerSecond=20",
        "CallAssistant:Policy:Enforce=false",
    ];

    /// <summary>A user whose name may be told, where a booking needs one.</summary>
    public async Task<ApiClient> ClientAsync(string userId)
    {
        var client = Host.Client(userId);
        await client.SendAsync(HttpMethod.Patch, "/api/assistant-settings", HttpStatusCode.OK, new { profile = new { full_name = "Dana Reed" }, allowed_auth_fields = new[] { "full_name" } });
        return client;
    }

    /// <summary>Follows a call to its end: its journal is whole, and the carrier saw one call.</summary>
    /// <returns>The session.</returns>
    public async Task<JsonNode> FinishAsync(ApiClient client, string taskId, string sessionId)
    {
        await client.FollowAsync(sessionId);
        var session = await JournalCheck.AssertWholeAsync(client, taskId, sessionId);
        Assert.True(CallsOf(sessionId).Count() <= 1, "The carrier saw two calls.");
        return session.At("call_session");
    }

    /// <summary>The calls that the carrier saw of an attempt.</summary>
    public IEnumerable<FakeTwilioCall> CallsOf(string sessionId) => Twilio.Calls.Where(call => call.Form.Any(field => field.Key == "Url" && field.Value.Contains(sessionId, StringComparison.OrdinalIgnoreCase)));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Twilio.DisposeAsync();
        _folder.Dispose();
    }
}
