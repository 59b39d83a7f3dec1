namespace CallAssistant.Benchmarks.Live;

/// <summary>The account that the host calls through.</summary>
internal static class Account
{
    public const string Sid = "AC00000000000000000000000000000000";

    public const string AuthToken = "a-token-of-the-bench";

    public const string Number = "+15005550006";
}
