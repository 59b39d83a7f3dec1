using System.Security.Claims;
using System.Text.Encodings.Web;
using CallAssistant.Demo;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CallAssistant.Host.Auth;

/// <summary>Everybody is let in: as the user of the header <c>X-User-Id</c>, or as the demo user. <see cref="LocalOnly"/> keeps other machines out.</summary>
internal sealed class LocalUserHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var userId = Request.Headers.TryGetValue(LocalOnly.UserHeader, out var values) ? values.ToString() : DemoUser.Id;
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, userId)], Scheme.Name);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name)));
    }
}
