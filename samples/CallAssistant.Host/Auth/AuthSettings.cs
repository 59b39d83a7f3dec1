using CallAssistant.Host.Configuration;

namespace CallAssistant.Host.Auth;

/// <summary>Who is let in.</summary>
internal sealed record AuthSettings(AuthMode Mode, ApiKeySet Keys, JwtSettings? Jwt)
{
    public const string ModeKey = Root + "Mode";

    public const string Root = HostSettings.Prefix + "Auth:";

    public static AuthSettings Read(SettingsReader reader)
    {
        var mode = reader.Word(ModeKey, AuthMode.Local);
        return new AuthSettings(
            mode,
            mode == AuthMode.ApiKey ? ApiKeySet.Read(reader) : new ApiKeySet([]),
            mode == AuthMode.Jwt ? JwtSettings.Read(reader) : null);
    }
}
