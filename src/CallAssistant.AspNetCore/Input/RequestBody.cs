using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace CallAssistant.AspNetCore;

/// <summary>Reads a body whole, within its limit.</summary>
internal static class RequestBody
{
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The bytes; empty when there are none. A body that is not plain JSON in UTF-8 by its headers, or too large, is refused unread.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, bool requireJson, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            throw new ProblemException(ApiProblems.TooLarge);
        }

        if (requireJson)
        {
            CheckHeaders(request);
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > MaxBytes)
            {
                throw new ProblemException(ApiProblems.TooLarge);
            }
        }

        var body = new ReadOnlyMemory<byte>(buffer.GetBuffer(), 0, (int)buffer.Length);
        return requireJson && body.Length > 0 && string.IsNullOrEmpty(request.ContentType) ? throw new ProblemException(ApiProblems.NotJson) : body;
    }

    private static void CheckHeaders(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Any(encoding => !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)))
        {
            throw new ProblemException(ApiProblems.Encoded);
        }

        if (!string.IsNullOrEmpty(request.ContentType) && !IsJson(request.ContentType))
        {
            throw new ProblemException(ApiProblems.NotJson);
        }
    }

    private static bool IsJson(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        && (type.CharSet is null || string.Equals(type.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
}
