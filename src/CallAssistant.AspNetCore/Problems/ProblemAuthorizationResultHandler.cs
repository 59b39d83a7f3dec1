using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace CallAssistant.AspNetCore;

/// <summary>Gives the bare 401 and 403 of <c>RequireAuthorization()</c> the body of a problem, on the endpoints of this package only.</summary>
internal sealed class ProblemAuthorizationResultHandler : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _inner = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        await _inner.HandleAsync(next, context, policy, authorizeResult);
        if (authorizeResult.Succeeded || context.Response.HasStarted || context.GetEndpoint()?.Metadata.GetMetadata<CallAssistantApiOptions>() is not { } options)
        {
            return;
        }

        if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            await UserGate.ChallengeAsync(context, options);
        }
        else if (context.Response.StatusCode == StatusCodes.Status403Forbidden)
        {
            await ProblemWriter.WriteAsync(context, ApiProblems.Forbidden);
        }
    }
}
