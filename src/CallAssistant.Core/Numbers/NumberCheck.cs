namespace CallAssistant.Numbers;

/// <summary>What came of the check of a telephone number.</summary>
internal abstract record NumberCheck
{
    private NumberCheck()
    {
    }

    /// <summary>The number may be called.</summary>
    /// <param name="E164">The number in E.164 form.</param>
    /// <param name="Region">Its region, as an ISO 3166 code.</param>
    internal sealed record Accepted(string E164, string Region) : NumberCheck;

    /// <summary>The number may not be called.</summary>
    /// <param name="Rule">The rule that says so; one of <see cref="NumberRules"/>.</param>
    /// <param name="Message">What is wrong and what would be right. Does not repeat the number.</param>
    internal sealed record Refused(string Rule, string Message) : NumberCheck;
}
