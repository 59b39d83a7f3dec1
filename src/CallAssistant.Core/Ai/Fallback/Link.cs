namespace CallAssistant.Ai.Fallback;

/// <summary>Somebody who answers, and may be left alone for a while.</summary>
/// <param name="Name">What it is called in logs; holds no secret.</param>
/// <param name="Breaker">Whether it is in use at the moment.</param>
internal record Link(string Name, CircuitBreaker Breaker);
