namespace CallAssistant;

/// <summary>One turn of the conversation so far, as it was heard.</summary>
/// <param name="Id">The journal sequence number of the words.</param>
/// <param name="Speaker">Who spoke.</param>
/// <param name="Text">What was heard.</param>
/// <param name="Interrupted">True when the assistant was cut short.</param>
public sealed record ConversationTurn(long Id, Speaker Speaker, string Text, bool Interrupted = false);
