namespace CallAssistant.EfCore;

/// <summary>Checks of arguments: what breaks a contract's bounds never reaches the database.</summary>
internal static class Require
{
    public static void User(string userId)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(userId.Length, IUserContext.MaxUserIdLength, nameof(userId));
        if (!ReferenceEquals(StoredText.Clean(userId), userId))
        {
            // A database that cannot keep it would make two users one.
            throw new ArgumentException("A user identifier holds NUL or half a surrogate pair.", nameof(userId));
        }
    }

    public static void Paging(int limit, int maxLimit, int offset)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, maxLimit);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
    }

    public static void Duration(TimeSpan duration) => ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
}
