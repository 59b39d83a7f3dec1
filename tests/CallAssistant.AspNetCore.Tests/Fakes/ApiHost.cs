using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CallAssistant.AspNetCore.Tests;

/// <summary>A host of the API over fakes: without a network, or on a loopback socket where the web server's own part counts.</summary>
public sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ApiHost(WebApplication app, FakeStore store, FakeAssistant assistant, FakeTimeProvider time, bool onSocket)
    {
        (_app, Store, Assistant, Time) = (app, store, assistant, time);
        Client = onSocket ? new HttpClient { BaseAddress = new Uri(app.Urls.Single()) } : app.GetTestClient();
    }

    public FakeStore Store { get; }

    public FakeAssistant Assistant { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<ApiHost> StartAsync(Action<IServiceCollection>? services = null, Action<WebApplication>? map = null, bool onSocket = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        if (onSocket)
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
        }
        else
        {
            builder.WebHost.UseTestServer();
        }

        builder.Logging.ClearProviders();
        var store = new FakeStore();
        var assistant = new FakeAssistant(store, new FakeIds());
        var time = new FakeTimeProvider(FakeAssistant.Now);
        builder.Services
            .AddSingleton<ICallStore>(store).AddSingleton<IContactStore>(store).AddSingleton<ISettingsStore>(store).AddSingleton<INotificationStore>(store)
            .AddSingleton<IIdempotencyStore, FakeIdempotencyStore>().AddSingleton<ICallAssistant>(assistant).AddSingleton<ICallIds, FakeIds>()
            .AddSingleton<TimeProvider>(time).AddSingleton<IUserContext, HeaderUser>();
        services?.Invoke(builder.Services);
        new CallAssistantBuilder(builder.Services).UseAspNetCore().UseAspNetCore();
        var app = builder.Build();
        if (map is null)
        {
            app.MapCallAssistant();
            app.MapCallAssistantHealth();
            app.MapCallAssistantPage();
            app.MapCallAssistantDocs();
        }
        else
        {
            map(app);
        }

        await app.StartAsync();
        return new ApiHost(app, store, assistant, time, onSocket);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null, string? user = "alice", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        if (user is not null)
        {
            request.Headers.Add("X-User", user);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<HttpResponseMessage> PostAsync(string path, string? json = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, json, "alice", headers);

    public Task<HttpResponseMessage> PatchAsync(string path, string json) => SendAsync(HttpMethod.Patch, path, json);

    public static async Task<JsonElement> BodyAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
