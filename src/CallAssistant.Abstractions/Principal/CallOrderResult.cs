namespace CallAssistant;

/// <summary>What became of a <see cref="CallOrder"/>.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Rule">The rule that refused the words; null unless <see cref="CallOrderStatus.Refused"/>.</param>
public sealed record CallOrderResult(CallOrderStatus Status, string? Rule = null);
