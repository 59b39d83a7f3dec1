namespace CallAssistant.Language.Names;

/// <summary>A name in a text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Next">The token after it.</param>
/// <param name="IsPerson">True for a person, false for a business.</param>
/// <param name="IsSure">True when the words or their surroundings tell that it is such a name; false for words that are written like one.</param>
internal readonly record struct FoundName(int First, int Next, bool IsPerson, bool IsSure);
