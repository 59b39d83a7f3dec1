using CallAssistant.Ai.Fallback;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>An endpoint that answers in a fixed form. Its breaker is not that of the turns it speaks: who cannot write JSON may still talk.</summary>
/// <param name="Model">The endpoint.</param>
/// <param name="Breaker">Whether it is in use at the moment.</param>
internal sealed record ModelLink(ModelEndpoint Model, CircuitBreaker Breaker) : Link(Model.Name, Breaker);
