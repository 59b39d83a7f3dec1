using Microsoft.AspNetCore.Http;

namespace CallAssistant.AspNetCore.Tests;

/// <summary>The user that the header names.</summary>
public sealed class HeaderUser(IHttpContextAccessor accessor) : IUserContext
{
    public string? UserId => accessor.HttpContext?.Request.Headers["X-User"] is [{ Length: > 0 } user] ? user : null;
}
