namespace CallAssistant.Host.Auth;

/// <summary>What may name a user.</summary>
internal static class UserIds
{
    public const string Rule = "a user id has 1 to 128 visible ASCII characters, without spaces.";

    public static bool IsValid(string? userId) => userId is { Length: > 0 and <= IUserContext.MaxUserIdLength } && IsVisible(userId);

    public static bool IsVisible(string text) => text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0;
}
