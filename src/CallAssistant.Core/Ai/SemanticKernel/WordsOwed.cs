namespace CallAssistant.Ai.SemanticKernel;

/// <summary>Whether a tool call needs another request, for words.</summary>
internal enum WordsOwed
{
    None,

    /// <summary>Only where the turn has no words yet.</summary>
    WhenSilent,

    /// <summary>Words that come after the call.</summary>
    After,
}
