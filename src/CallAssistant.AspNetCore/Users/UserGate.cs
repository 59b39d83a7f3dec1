using System.Buffers;
using System.Text;
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
        return string.IsNullOrWhiteSpace(userId) || userId.Length > IUserContext.MaxUserIdLength || !IsText(userId) ? null : userId;
    }

    /// <summary>Control characters and halves of surrogate pairs are not kept by every store: two users could become one.</summary>
    private static bool IsText(string userId)
    {
        var rest = userId.AsSpan();
        while (Rune.DecodeFromUtf16(rest, out var rune, out var length) == OperationStatus.Done && !Rune.IsControl(rune))
        {
            rest = rest[length..];
        }

        return rest.IsEmpty;
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
