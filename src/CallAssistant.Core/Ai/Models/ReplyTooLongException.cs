namespace CallAssistant.Ai.Models;

/// <summary>An endpoint sends more than an answer can be.</summary>
internal sealed class ReplyTooLongException() : IOException("The answer is too long.");
