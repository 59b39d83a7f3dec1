namespace CallAssistant.Principal;

/// <summary>What the callee hears while the user is being asked: never the same sentence twice in a row.</summary>
internal static class HoldingWords
{
    private static readonly string[] Lines =
    [
        "One moment please, I am still checking.",
        "Thank you for waiting, I should have an answer soon.",
        "I am still here, it will not be long.",
    ];

    /// <summary>When the waiting begins.</summary>
    public static string First(string principalName) => $"One moment, please. I have to check that with {principalName}.";

    /// <summary>While it goes on: the line that was said least often.</summary>
    public static string Next(IEnumerable<string> said) => Lines.MinBy(line => said.Count(text => text == line))!;
}
