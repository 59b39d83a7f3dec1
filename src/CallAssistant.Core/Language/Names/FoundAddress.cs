namespace CallAssistant.Language.Names;

/// <summary>An address in a text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Next">The token after it.</param>
/// <param name="Value">The address with figures in place of number words.</param>
internal readonly record struct FoundAddress(int First, int Next, string Value);
