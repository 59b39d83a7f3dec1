using System.Globalization;
using System.Text.Json;

namespace CallAssistant.AspNetCore;

/// <summary>/me</summary>
internal static class MeEndpoints
{
    public static void Map(ApiRoutes routes)
    {
        routes.Stream("/me/export", ExportAsync, new ApiDoc("Me", "Export everything of yours", "One JSON document to save: settings, contacts, tasks with their sessions, journals, transcripts and facts, and notifications.")
            .Gives<JsonElement>(200).Refuses(400));
        routes.Delete("/me", EraseAsync, new ApiDoc("Me", "Erase everything of yours", "Live calls are hung up, recordings deleted, then tasks, sessions, journals, results, contacts, settings and notifications. Cannot be undone. After a 503 ask again: what was not erased then is erased the next time.")
            .GivesNothing());
    }

    private static async Task ExportAsync(ApiCall call, CallAssistantApiOptions options)
    {
        new QueryInput(call.Http.Request, []).ThrowIfAny();
        var response = call.Http.Response;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"callassistant-export-{call.Time.GetUtcNow():yyyy-MM-dd}.json\"");
        await call.Assistant.ExportUserAsync(call.UserId, response.Body, call.Aborted);
    }

    private static async ValueTask<ApiAnswer> EraseAsync(ApiCall call)
    {
        await call.Assistant.EraseUserAsync(call.UserId, call.Aborted);
        return ApiAnswer.NoContent;
    }
}
