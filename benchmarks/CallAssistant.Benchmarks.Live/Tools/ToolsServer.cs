namespace CallAssistant.Benchmarks.Live;

/// <summary>The web server of the tools, on a free port of this machine.</summary>
internal static class ToolsServer
{
    public static async Task<(WebApplication App, Uri Address)> StartAsync(params IEnumerable<Action<WebApplication>> parts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);

        // One core: handing work from thread to thread only costs time.
        builder.WebHost.UseKestrelCore().UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true).UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        foreach (var part in parts)
        {
            part(app);
        }

        await app.StartAsync();
        return (app, new Uri(app.Urls.Single()));
    }
}
