namespace CallAssistant;

/// <summary>A list of numbers that must not be called, for example a national register of those who opted out. Add yours with <c>AddSuppressionList&lt;T&gt;()</c>.</summary>
/// <remarks>
/// Asked before a call is decided and once more right before it is dialled, for every user of the host; one list that has the number is enough. Safe for concurrent use. What cannot be answered is thrown, never
/// reported as "not on the list": the call is then not dialled and tried again later. The same holds when there is no answer within 10 s, and it should hold for a copy of a register that is older than the law
/// allows (31 days in the United States).
/// </remarks>
public interface ISuppressionList
{
    /// <summary>True when the number must not be called.</summary>
    /// <param name="phoneNumber">The number in E.164 form.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    ValueTask<bool> ContainsAsync(string phoneNumber, CancellationToken cancellationToken);
}
