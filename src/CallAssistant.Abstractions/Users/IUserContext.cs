namespace CallAssistant;

/// <summary>Tells who is asking. Supplied by the host; the API takes the user from nowhere else.</summary>
/// <remarks>Called once per request, on the request's thread.</remarks>
public interface IUserContext
{
    /// <summary>Longest user identifier in UTF-16 code units.</summary>
    const int MaxUserIdLength = 128;

    /// <summary>The current user's identifier; null when nobody is signed in.</summary>
    string? UserId { get; }
}
