namespace CallAssistant.AspNetCore.Tests;

/// <summary>Identifiers in a row.</summary>
public sealed class FakeIds : ICallIds
{
    private int _last;

    public Guid NewId() => new(Interlocked.Increment(ref _last), 1, 4, 8, 0, 0, 0, 0, 0, 0, 1);

    public double NextDouble() => 0.5;
}
