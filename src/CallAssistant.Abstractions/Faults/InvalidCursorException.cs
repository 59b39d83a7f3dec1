namespace CallAssistant;

/// <summary>A cursor was not made by this store.</summary>
/// <param name="message">What is wrong with it.</param>
public sealed class InvalidCursorException(string message)
    : CallAssistantException("store.list", message);
