namespace CallAssistant.Ai.Fallback;

/// <summary>One link of the chain.</summary>
/// <param name="Name">What it is called in logs; holds no secret.</param>
/// <param name="Agent">Who answers.</param>
/// <param name="Breaker">Whether it is in use at the moment.</param>
internal sealed record AgentLink(string Name, ICallAgent Agent, CircuitBreaker Breaker) : Link(Name, Breaker);
