namespace CallAssistant.Language;

/// <summary>A mention and where its tokens are.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Next">The token after it.</param>
/// <param name="First">Its first token; set by the caller of the rule.</param>
internal readonly record struct Found(Mention Mention, int Next, int First = 0);
