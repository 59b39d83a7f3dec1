namespace CallAssistant;

/// <summary>Tells who is asking. Supplied by the host; the API takes the user from nowhere else.</summary>
/// <remarks>Called once per request, on the request's thread.</remarks>
public interface IUserContext
{
    /// <summary>Longest user identifier in UTF-16 code units.</summary>
    const int MaxUserIdLength = 128;

    /// <summary>The current user's identifier, without control characters and halves of surrogate pairs; null when nobody is signed in. What breaks this or is too long counts as nobody.</summary>
    string? UserId { get; }
}
