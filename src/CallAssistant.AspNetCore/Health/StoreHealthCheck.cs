using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CallAssistant.AspNetCore;

/// <summary>Healthy when the store answers a small question.</summary>
internal sealed class StoreHealthCheck(ICallStore store) : IHealthCheck
{
    public const string Name = "store";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.FindTaskAsync("health-check", Guid.Empty, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (CallAssistantException exception)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The store does not answer.", exception);
        }
    }
}
