using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Simulation.Twilio;

/// <summary>The app that Twilio talks to: answers webhooks by path, and takes relay sockets.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, Func<TestWebhook, (int Status, string Body)>> _answers = new(StringComparer.Ordinal);
    private readonly List<TestWebhook> _webhooks = [];
    private readonly ChangeSignal _changes = new();
    private readonly Lock _gate = new();
    private readonly string _token;

    private TestApp(WebApplication app, string token) => (_app, _token) = (app, token);

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public string RelayUrl => Address.Replace("http://", "ws://", StringComparison.Ordinal) + "/relay";

    /// <summary>What a relay socket does, from its upgrade on.</summary>
    public Func<TestRelay, Task> Relay { get; set; } = static relay => relay.ReadToEndAsync();

    public List<string?> RelaySignatures { get; } = [];

    public IReadOnlyList<TestWebhook> Webhooks
    {
        get
        {
            lock (_gate)
            {
                return [.. _webhooks];
            }
        }
    }

    public static async Task<TestApp> StartAsync(string token)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var test = new TestApp(app, token);
        app.UseWebSockets();
        app.Run(test.ServeAsync);
        await app.StartAsync();
        test.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return test;
    }

    /// <summary>Answers a path with TwiML.</summary>
    public TestApp On(string path, string verbs) => On(path, _ => (200, $"<Response>{verbs}</Response>"));

    public TestApp On(string path, Func<TestWebhook, (int Status, string Body)> answer)
    {
        _answers[path] = answer;
        return this;
    }

    /// <summary>Waits for a webhook, now or later.</summary>
    public async Task<TestWebhook> WhenAsync(Func<TestWebhook, bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        TestWebhook? found = null;
        await _changes.WaitUntilAsync(() => (found = Webhooks.FirstOrDefault(condition)) is not null, patience.Token);
        return found!;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest)
        {
            RelaySignatures.Add(http.Request.Headers["X-Twilio-Signature"]);
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            await Relay(new TestRelay(socket));
            return;
        }

        var form = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal) : [];
        var url = Address + http.Request.Path + http.Request.QueryString;
        var isSigned = http.Request.Headers["X-Twilio-Signature"] == Signer.Sign(_token, url, [.. form]);
        var webhook = new TestWebhook(http.Request.Method, http.Request.Path, http.Request.QueryString.ToString(), form, isSigned);
        var (status, body) = _answers.TryGetValue(webhook.Path, out var answer) ? answer(webhook) : (204, "");
        lock (_gate)
        {
            _webhooks.Add(webhook);
        }

        _changes.Raise();
        http.Response.StatusCode = status;
        if (body.Length > 0)
        {
            http.Response.ContentType = "text/xml";
            await http.Response.WriteAsync(body);
        }
    }
}
