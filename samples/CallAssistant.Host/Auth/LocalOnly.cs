using System.Net;

namespace CallAssistant.Host.Auth;

/// <summary>
/// Guards a host without authentication: only programs on this machine get in. Proxies are refused, since behind one everybody looks local, and so are web pages of
/// other sites, whether they post here (<c>Origin</c>) or point their own name at this machine (<c>Host</c>).
/// </summary>
internal sealed class LocalOnly(RequestDelegate next)
{
    public const string UserHeader = "X-User-Id";

    private static readonly string[] ProxyHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Forwarded-Server", "X-Real-IP"];

    public Task InvokeAsync(HttpContext http)
    {
        if (WhyNot(http) is { } reason)
        {
            return RefuseAsync(http, StatusCodes.Status403Forbidden, "local-only", "Only from this machine", reason);
        }

        if (http.Request.Headers.TryGetValue(UserHeader, out var users) && !(users.Count == 1 && UserIds.IsValid(users[0])))
        {
            return RefuseAsync(http, StatusCodes.Status400BadRequest, "invalid-header", "Invalid header", $"{UserHeader}: {UserIds.Rule}");
        }

        return next(http);
    }

    private static string? WhyNot(HttpContext http)
    {
        var request = http.Request;
        if (http.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
        {
            return "This host has no authentication configured and answers its own machine only.";
        }

        if (ProxyHeaders.FirstOrDefault(request.Headers.ContainsKey) is { } header)
        {
            return $"The request came through a proxy ({header}). Configure authentication to run behind one.";
        }

        if (!IsLocalName(request.Host.Host))
        {
            return "The Host header must be localhost, 127.0.0.1 or [::1].";
        }

        var origin = request.Headers.Origin;
        return origin.Count == 0 || string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            ? null
            : "Pages of other sites may not use this host.";
    }

    private static bool IsLocalName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]";

    private static Task RefuseAsync(HttpContext http, int status, string kind, string title, string detail) =>
        TypedResults.Problem(detail, statusCode: status, title: title, type: "urn:callassistant:problem:" + kind).ExecuteAsync(http);
}
