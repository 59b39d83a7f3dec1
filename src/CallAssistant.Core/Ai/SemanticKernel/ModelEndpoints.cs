using CallAssistant.Ai.Models;
using CallAssistant.Diagnostics;
using Microsoft.Extensions.Options;

namespace CallAssistant.Ai.SemanticKernel;

/// <summary>The endpoints that the host has set, in order of preference.</summary>
internal sealed class ModelEndpoints(IOptions<SemanticKernelOptions> options, IHttpClientFactory http, Telemetry telemetry, TimeProvider time)
{
    public IReadOnlyList<ModelEndpoint> All { get; } =
        [.. options.Value.Endpoints.Select(endpoint => new ModelEndpoint(endpoint, options.Value.PriceCurrency, http.CreateClient(ModelHttp.ClientName), telemetry, time))];
}
