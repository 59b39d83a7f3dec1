namespace CallAssistant.EfCore;

/// <summary>How long a list is: exactly, or longer than the count.</summary>
internal readonly record struct ListTotal(long Count, bool IsExact)
{
    /// <summary>Where counting stops: what counts more rows takes longer than reading a page.</summary>
    public const int Limit = 1_000;

    /// <param name="counted">The rows that were found, looking for one more than <see cref="Limit"/>.</param>
    public static ListTotal Of(long counted) => counted > Limit ? new ListTotal(Limit, IsExact: false) : new ListTotal(counted, IsExact: true);
}
