using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace CallAssistant.Host.Auth;

/// <summary>Puts the chosen way of signing in together.</summary>
internal static class HostAuthExtensions
{
    public static void AddHostAuth(this IServiceCollection services, AuthSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Keys);
        services.AddAuthorization();
        var scheme = settings.Mode.ToString();
        var authentication = services.AddAuthentication(scheme);
        switch (settings.Mode)
        {
            case AuthMode.Local:
                authentication.AddScheme<AuthenticationSchemeOptions, LocalUserHandler>(scheme, configureOptions: null);
                break;
            case AuthMode.ApiKey:
                authentication.AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(scheme, configureOptions: null);
                break;
            case AuthMode.Jwt:
                authentication.AddJwtBearer(scheme, settings.Jwt!.Apply);
                break;
        }
    }

    public static void UseHostAuth(this WebApplication app)
    {
        if (app.Services.GetRequiredService<AuthSettings>().Mode == AuthMode.Local)
        {
            app.UseMiddleware<LocalOnly>();
        }

        app.UseAuthentication();
        app.UseAuthorization();
    }
}
