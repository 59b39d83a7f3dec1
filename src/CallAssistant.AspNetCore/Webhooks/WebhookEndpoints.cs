using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CallAssistant.AspNetCore;

/// <summary>/webhooks: open to anybody, so nothing is believed before its signature was checked.</summary>
internal static class WebhookEndpoints
{
    public const string Pattern = "/webhooks/{name}";

    /// <summary>How long somebody who calls waits for the store: a webhook is answered within a second.</summary>
    public static readonly TimeSpan LongestNoting = TimeSpan.FromMilliseconds(500);

    public static void Map(ApiRoutes routes, RequestDelegate socket)
    {
        routes.Anonymous("POST", Pattern, http => ApiPipeline.GuardAsync(http, () => TakeAsync(http)), new ApiDoc("Webhooks", "Take an event of the telephony provider", "For the provider only: the request must be signed by it. To the engine an event is a hint to look; a provider that asks what to do next is answered in its own language.")
            .GivesNothing().Refuses(400, 403, 413));
        routes.Anonymous("GET", Pattern, socket, new ApiDoc("Webhooks", "Open the socket of a call", "For the provider only: a WebSocket, whose opening request must be signed by it.").GivesNothing().Refuses(403));
    }

    /// <summary>Accepts the socket of a call, in a pipeline of its own: the host need not know that there are sockets.</summary>
    public static RequestDelegate Sockets(IApplicationBuilder pipeline)
    {
        pipeline.UseWebSockets();
        pipeline.Run(http => ApiPipeline.GuardAsync(http, () => ServeAsync(http)));
        return pipeline.Build();
    }

    private static async Task TakeAsync(HttpContext http)
    {
        if (http.RequestServices.GetService<IProviderWebhooks>() is not { } webhooks)
        {
            throw new ProblemException(ApiProblems.Forged);
        }

        var body = await RequestBody.ReadAsync(http.Request, requireJson: false, http.RequestAborted);
        switch (await webhooks.TakeAsync(RequestOf(http, body), http.RequestAborted))
        {
            case WebhookVerdict.Genuine genuine:
                await AnswerAsync(http.Response, genuine.Answer, http.RequestAborted);

                http.RequestServices.GetRequiredService<WebhookNotes>().Add(genuine);
                break;
            case WebhookVerdict.CallBack callBack:
                await TakeCallBackAsync(http, callBack);
                break;
            case WebhookVerdict.Malformed malformed:
                throw new ProblemException(ApiProblems.Malformed(malformed.Detail));
            default:
                throw new ProblemException(ApiProblems.Forged);
        }
    }

    /// <summary>Stored before it is answered where that does not take long: a process that dies in between is asked again.</summary>
    private static async Task TakeCallBackAsync(HttpContext http, WebhookVerdict.CallBack callBack)
    {
        var noting = http.RequestServices.GetRequiredService<ICallAssistant>().NoteCallBackAsync(callBack.ProviderCallId, callBack.From, Stopping(http)).AsTask();
        using var noLonger = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        await Task.WhenAny(noting, Task.Delay(LongestNoting, http.RequestServices.GetRequiredService<TimeProvider>(), noLonger.Token));
        await noLonger.CancelAsync();
        await AnswerAsync(http.Response, callBack.Answer, http.RequestAborted);
        await http.Response.CompleteAsync();
        await noting;
    }

    private static async Task AnswerAsync(HttpResponse response, WebhookAnswer? answer, CancellationToken cancellationToken)
    {
        if (answer is null)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        response.ContentType = $"{answer.ContentType}; charset=utf-8";
        await response.WriteAsync(answer.Body, cancellationToken);
    }

    private static async Task ServeAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            http.Response.Headers.Allow = HttpMethods.Post;
            await ProblemWriter.WriteAsync(http, ApiProblems.MethodNotAllowed(HttpMethods.Post));
            return;
        }

        if (http.RequestServices.GetService<IProviderSockets>() is not { } sockets || !sockets.IsGenuine(RequestOf(http, default)))
        {
            throw new ProblemException(ApiProblems.Forged);
        }

        // Not ended by the stop of the host: its live calls say goodbye over their sockets, and close them.
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await sockets.RunAsync(socket, http.RequestAborted);
    }

    private static CancellationToken Stopping(HttpContext http) => http.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    private static ProviderWebhook RequestOf(HttpContext http, ReadOnlyMemory<byte> body) => new(
        (string)http.Request.RouteValues["name"]!,
        UrlOf(http),
        http.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "",
        http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        body);

    /// <summary>The address as it was asked, byte for byte, because that is what is signed.</summary>
    private static Uri UrlOf(HttpContext http)
    {
        var request = http.Request;
        var target = http.Features.Get<IHttpRequestFeature>()?.RawTarget;
        var asked = target is ['/', ..] ? $"{request.Scheme}://{request.Host}{target}" : request.GetEncodedUrl();
        return Uri.TryCreate(asked, UriKind.Absolute, out var url) ? url : throw new ProblemException(ApiProblems.Forged);
    }
}
