namespace CallAssistant;

/// <summary>A commit was refused because somebody else holds the work now. Nothing was changed: stop at once.</summary>
/// <param name="operation">What was tried.</param>
/// <param name="message">Which lease was lost.</param>
public sealed class LeaseLostException(string operation, string message)
    : CallAssistantException(operation, message);
