namespace CallAssistant;

/// <summary>The source of identifiers and of randomness of the engine.</summary>
/// <remarks>Safe for concurrent use. The default makes version 7 UUIDs from the injected <see cref="TimeProvider"/>; tests replace it by a seeded one.</remarks>
public interface ICallIds
{
    /// <summary>A new identifier that was never returned before. Never <see cref="Guid.Empty"/>.</summary>
    Guid NewId();

    /// <summary>A number from 0.0 (inclusive) to 1.0 (exclusive), for jitter.</summary>
    double NextDouble();
}
