namespace CallAssistant;

/// <summary>A commit was refused because the stored state is not the one that it builds on. Nothing was changed: read again and decide again.</summary>
/// <param name="operation">What was tried.</param>
/// <param name="message">What is in conflict.</param>
/// <param name="innerException">The cause.</param>
public sealed class StoreConflictException(string operation, string message, Exception? innerException = null)
    : CallAssistantException(operation, message, isTransient: true, innerException);
