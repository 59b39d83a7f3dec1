namespace CallAssistant.Builder;

/// <summary>Version 7 UUIDs from the injected clock, and the system's randomness.</summary>
internal sealed class SystemCallIds(TimeProvider time) : ICallIds
{
#pragma warning disable RS0030 // The one place where identifiers and randomness come from.
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    public double NextDouble() => Random.Shared.NextDouble();
#pragma warning restore RS0030
}
