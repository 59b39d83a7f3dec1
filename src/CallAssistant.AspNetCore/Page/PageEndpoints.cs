using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CallAssistant.AspNetCore;

/// <summary>The web page: one HTML file, one style sheet, one script, all embedded.</summary>
internal static class PageEndpoints
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public static void Map(RouteGroupBuilder group, string path, string apiPrefix)
    {
        var root = path.TrimEnd('/');
        var html = Encoding.UTF8.GetString(Read("index.html"))
            .Replace("{{root}}", HtmlEncoder.Default.Encode(root), StringComparison.Ordinal)
            .Replace("{{api}}", HtmlEncoder.Default.Encode(apiPrefix.TrimEnd('/')), StringComparison.Ordinal);
        group.MapGet("", http => SendPageAsync(http, html)).ExcludeFromDescription();
        MapFile(group, "callassistant.css", "text/css; charset=utf-8");
        MapFile(group, "callassistant.js", "text/javascript; charset=utf-8");
    }

    private static void MapFile(RouteGroupBuilder group, string name, string contentType)
    {
        var content = Read(name);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
        group.MapGet("/" + name, http =>
        {
            SetHeaders(http.Response);
            return Results.Bytes(content, contentType, entityTag: tag).ExecuteAsync(http);
        }).ExcludeFromDescription();
    }

    private static Task SendPageAsync(HttpContext http, string html)
    {
        SetHeaders(http.Response);
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.ContentType = "text/html; charset=utf-8";

        // The host may live below a path of its own, which is known only now.
        return http.Response.WriteAsync(html.Replace("{{base}}", HtmlEncoder.Default.Encode(http.Request.PathBase.ToString()), StringComparison.Ordinal), http.RequestAborted);
    }

    private static void SetHeaders(HttpResponse response)
    {
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(PageEndpoints).Assembly.GetManifestResourceStream("page/" + name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
