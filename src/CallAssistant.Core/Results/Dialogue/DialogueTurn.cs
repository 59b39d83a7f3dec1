namespace CallAssistant.Results.Dialogue;

/// <summary>What one side said before the other spoke again.</summary>
/// <param name="IsCallee">True for the callee, false for the caller.</param>
/// <param name="Text">The words.</param>
internal sealed record DialogueTurn(bool IsCallee, string Text);
