namespace CallAssistant.Work;

/// <summary>The name under which this process holds leases.</summary>
internal sealed class HostIdentity(ICallIds ids)
{
    public string Owner { get; } = ids.NewId().ToString("N");
}
