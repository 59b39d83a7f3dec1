namespace CallAssistant.Dialing;

/// <summary>A rule that forbids a dial.</summary>
/// <param name="Rule">Name of the rule in snake_case.</param>
/// <param name="Message">What it forbids, and what would change it.</param>
/// <param name="NextAllowed">When the rule allows the dial by itself; null when time alone changes nothing.</param>
internal sealed record DialRefusal(string Rule, string Message, DateTimeOffset? NextAllowed = null);
