namespace CallAssistant;

/// <summary>What came of a dial. One of three; an exception is never one of them.</summary>
public abstract record DialResult
{
    private DialResult()
    {
    }

    /// <summary>The provider has the call; it is being placed.</summary>
    /// <param name="ProviderCallId">The provider's identifier of the call, at most 200 characters.</param>
    public sealed record Accepted(string ProviderCallId) : DialResult;

    /// <summary>The provider refused; nobody's phone rings.</summary>
    /// <param name="Reason">The class of the refusal.</param>
    /// <param name="Detail">The provider's words, without secrets.</param>
    public sealed record Rejected(DialRejection Reason, string Detail) : DialResult;

    /// <summary>The answer was lost: the phone may ring or not.</summary>
    /// <param name="Detail">What went wrong.</param>
    public sealed record Unknown(string Detail) : DialResult;
}
