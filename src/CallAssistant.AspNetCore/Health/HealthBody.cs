using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CallAssistant.AspNetCore;

/// <summary>What the health endpoints answer: the states, and nothing of the inside.</summary>
internal sealed record HealthBody(string Status, IReadOnlyDictionary<string, string> Checks)
{
    public static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var checks = report.Entries.ToDictionary(entry => entry.Key, entry => WordOf(entry.Value.Status), StringComparer.Ordinal);
        http.Response.ContentType = "application/json";
        return http.Response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(new HealthBody(WordOf(report.Status), checks), ApiJson.Readable.HealthBody), http.RequestAborted).AsTask();
    }

    private static string WordOf(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
