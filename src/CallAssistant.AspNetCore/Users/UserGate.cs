using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.AspNetCore;

/// <summary>Lets nobody past who is not signed in.</summary>
internal static class UserGate
{
    /// <summary>The user; null when nobody is signed in or the host gave something that is no identifier.</summary>
    public static string? UserOf(HttpContext http)
    {
        var userId = http.RequestServices.GetRequiredService<IUserContext>().UserId;
        return string.IsNullOrWhiteSpace(userId) || userId.Length > IUserContext.MaxUserIdLength ? null : userId;
    }

    public static Task ChallengeAsync(HttpContext http, CallAssistantApiOptions options)
    {
        if (http.Response.Headers.WWWAuthenticate.Count == 0)
        {
            http.Response.Headers.WWWAuthenticate = options.Challenge;
        }

        return ProblemWriter.WriteAsync(http, ApiProblems.Unauthenticated);
    }
}
