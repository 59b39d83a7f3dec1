using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.AspNetCore;

/// <summary>/webhooks: open to anybody, so nothing is believed before its signature was checked.</summary>
internal static class WebhookEndpoints
{
    public const string CallStatus = "/webhooks/call-status";

    public static void Map(ApiRoutes routes) =>
        routes.Anonymous("POST", CallStatus, http => ApiPipeline.GuardAsync(http, () => TakeAsync(http)), new ApiDoc("Webhooks", "Take a status event of the telephony provider", "For the provider only: the request must be signed by it. An event is a hint to look; what it says is not believed.")
            .GivesNothing().Refuses(400, 403, 413));

    private static async Task TakeAsync(HttpContext http)
    {
        if (http.RequestServices.GetService<IProviderWebhooks>() is not { } webhooks)
        {
            throw new ProblemException(ApiProblems.Forged);
        }

        var body = await RequestBody.ReadAsync(http.Request, requireJson: false, http.RequestAborted);
        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        switch (await webhooks.CheckAsync(new ProviderWebhook(UrlOf(http), headers, body), http.RequestAborted))
        {
            case WebhookVerdict.Genuine genuine:
                await http.RequestServices.GetRequiredService<ICallAssistant>().NoteProviderEventAsync(genuine.ProviderCallId, http.RequestAborted);
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case WebhookVerdict.Malformed malformed:
                throw new ProblemException(ApiProblems.Malformed(malformed.Detail));
            default:
                throw new ProblemException(ApiProblems.Forged);
        }
    }

    /// <summary>The address as it was asked, byte for byte, because that is what is signed.</summary>
    private static Uri UrlOf(HttpContext http)
    {
        var request = http.Request;
        var target = http.Features.Get<IHttpRequestFeature>()?.RawTarget;
        var asked = target is ['/', ..] ? $"{request.Scheme}://{request.Host}{target}" : request.GetEncodedUrl();
        return Uri.TryCreate(asked, UriKind.Absolute, out var url) ? url : throw new ProblemException(ApiProblems.Forged);
    }
}
