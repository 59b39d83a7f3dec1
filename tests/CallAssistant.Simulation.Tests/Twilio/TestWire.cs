using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CallAssistant.Simulation.Calls;

namespace CallAssistant.Simulation.Twilio;

/// <summary>A fake Twilio, an app, and a client of the REST API.</summary>
internal sealed class TestWire : IAsyncDisposable
{
    public const string From = "+15550100001";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HttpClient _client;
    private readonly string _account;

    private TestWire(FakeTwilio twilio, TestApp app, FakeTwilioOptions options)
    {
        (Twilio, App) = (twilio, app);
        _account = $"/2010-04-01/Accounts/{options.AccountSid}/";
        _client = new HttpClient { BaseAddress = twilio.BaseAddress };
        Login(options.AccountSid, options.AuthToken);
    }

    public FakeTwilio Twilio { get; }

    public TestApp App { get; }

    public static Task<TestWire> StartAsync(ICallee callee, Action<FakeTwilioOptions>? configure = null, double interrupts = 0) => StartAsync(TestNetwork.With(callee, interrupts), configure);

    public static async Task<TestWire> StartAsync(SimulatedDirectory directory, Action<FakeTwilioOptions>? configure = null)
    {
        var options = new FakeTwilioOptions { Directory = directory };
        options.Network.Speed = 10;
        options.Network.RingTime = TimeSpan.FromSeconds(1);
        configure?.Invoke(options);
        var app = await TestApp.StartAsync(options.AuthToken);
        return new TestWire(await FakeTwilio.StartAsync(options), app, options);
    }

    public void Login(string user, string password) =>
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    /// <summary>The fields that place a call, all events subscribed; a later field of the same name replaces an earlier one, null takes it out.</summary>
    public List<KeyValuePair<string, string>> Form(params IEnumerable<(string Name, string? Value)> fields)
    {
        List<KeyValuePair<string, string>> form =
        [
            new("To", TestNetwork.Number), new("From", From), new("Url", App.Address + "/voice?attempt=1"), new("StatusCallback", App.Address + "/status?attempt=1"),
            new("StatusCallbackEvent", "initiated"), new("StatusCallbackEvent", "ringing"), new("StatusCallbackEvent", "answered"), new("StatusCallbackEvent", "completed"),
        ];
        foreach (var (name, value) in fields)
        {
            form.RemoveAll(field => field.Key == name);
            if (value is not null)
            {
                form.Add(new(name, value));
            }
        }

        return form;
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> CreateAsync(params IEnumerable<(string Name, string? Value)> fields) => SendAsync(HttpMethod.Post, "Calls.json", Form(fields));

    /// <summary>Places a call and waits until it is over and all webhooks are delivered.</summary>
    public async Task<FakeTwilioCall> CallAsync(params IEnumerable<(string Name, string? Value)> fields)
    {
        var (status, body) = await CreateAsync(fields);
        Assert.Equal(HttpStatusCode.Created, status);
        return await OverAsync(body.GetProperty("sid").GetString()!);
    }

    public Task<FakeTwilioCall> OverAsync(string sid) => WhenAsync(call => call.Sid == sid && call.IsOver);

    public async Task<FakeTwilioCall> WhenAsync(Func<FakeTwilioCall, bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await Twilio.WhenAsync(condition, patience.Token);
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<(HttpStatusCode Status, JsonElement Body)> UpdateAsync(string sid, string name, string value) => SendAsync(HttpMethod.Post, $"Calls/{sid}.json", [new(name, value)]);

    public async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, IEnumerable<KeyValuePair<string, string>>? form = null)
    {
        using var answer = await SendRawAsync(method, path, form);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public async Task<HttpResponseMessage> SendRawAsync(HttpMethod method, string path, IEnumerable<KeyValuePair<string, string>>? form = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path.StartsWith('/') ? path : _account + path, UriKind.Relative));
        request.Content = form is null ? null : new FormUrlEncodedContent(form);
        return await _client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Twilio.DisposeAsync();
        await App.DisposeAsync();
    }
}
