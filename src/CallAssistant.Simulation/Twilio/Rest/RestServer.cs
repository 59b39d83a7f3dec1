using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Simulation;

/// <summary>The REST API on a loopback port.</summary>
internal sealed class RestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RestServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    public static async Task<RestServer> StartAsync(FakeAccount account, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        Map(app, account);
        await app.StartAsync(cancellationToken);
        return new RestServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Map(WebApplication app, FakeAccount account)
    {
        var api = new RestApi(account);
        var gate = new RestGate(account);
        var routes = app.MapGroup("/2010-04-01/Accounts/{account}");
        routes.MapPost("/Calls.json", (HttpContext http) => gate.PlaceAsync(http, request => (api.Create(request, out var call), call)));
        routes.MapGet("/Calls.json", (HttpContext http) => gate.ServeAsync(http, FakeTwilioOperation.List, api.ListCalls));
        routes.MapGet("/Calls/{sid}.json", (HttpContext http, string sid) => gate.ServeAsync(http, FakeTwilioOperation.FetchCall, request => api.Fetch(request, sid)));
        routes.MapPost("/Calls/{sid}.json", (HttpContext http, string sid) => gate.ServeAsync(http, FakeTwilioOperation.UpdateCall, request => api.UpdateAsync(request, sid)));
        routes.MapGet("/Calls/{sid}/Events.json", (HttpContext http, string sid) => gate.ServeAsync(http, FakeTwilioOperation.List, request => api.ListEvents(request, sid)));
        routes.MapGet("/Calls/{sid}/Recordings.json", (HttpContext http, string sid) => gate.ServeAsync(http, FakeTwilioOperation.List, request => api.ListRecordings(request, sid)));
        routes.MapPost("/Calls/{sid}/Recordings.json", (HttpContext http, string sid) => gate.ServeAsync(http, FakeTwilioOperation.StartRecording, request => api.StartRecordingAsync(request, sid)));
        routes.MapPost("/Calls/{sid}/Recordings/{recording}.json", (HttpContext http, string sid, string recording) => gate.ServeAsync(http, FakeTwilioOperation.StopRecording, request => api.StopRecording(request, sid, recording)));
        routes.MapDelete("/Recordings/{sid}.json", (HttpContext http, string sid) => gate.ServeAsync(http, FakeTwilioOperation.DeleteRecording, request => api.DeleteRecording(request, sid)));
        routes.MapGet("/IncomingPhoneNumbers.json", (HttpContext http) => gate.ServeAsync(http, FakeTwilioOperation.List, api.ListNumbers));
        routes.MapGet("/OutgoingCallerIds.json", (HttpContext http) => gate.ServeAsync(http, FakeTwilioOperation.List, RestApi.ListVerifiedNumbers));
        app.MapGet("/2010-04-01/Accounts/{account}.json", (HttpContext http) => gate.ServeAsync(http, FakeTwilioOperation.List, _ => api.FetchAccount()));
        app.MapFallback((HttpContext http) => gate.ServeAsync(http, FakeTwilioOperation.List, request => RestError.NotFound(request.Path).ToAnswer()));
    }
}
