using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace CallAssistant.AspNetCore;

/// <summary>The default: the name identifier (or <c>sub</c>) of an authenticated principal.</summary>
internal sealed class HttpUserContext(IHttpContextAccessor accessor) : IUserContext
{
    public string? UserId =>
        accessor.HttpContext?.User is { Identity.IsAuthenticated: true } user
            ? (user.FindFirst(ClaimTypes.NameIdentifier) ?? user.FindFirst("sub"))?.Value
            : null;
}
