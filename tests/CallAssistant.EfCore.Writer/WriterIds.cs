namespace CallAssistant.EfCore.Writer;

internal sealed class WriterIds : ICallIds
{
    public Guid NewId() => Guid.NewGuid();

    public double NextDouble() => Random.Shared.NextDouble();
}
