using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;

namespace CallAssistant.AspNetCore;

/// <summary>The OpenAPI document and the page to try it.</summary>
internal static class DocsEndpoints
{
    public static void Map(RouteGroupBuilder group, string path)
    {
        group.MapOpenApi("/openapi/{documentName}.json");

        // Everything that would leave this host is switched off: fonts, proxy, telemetry, the agent.
        group.MapScalarApiReference(path, options => options
            .WithTitle("CallAssistant API")
            .WithOpenApiRoutePattern("/openapi/{documentName}.json")
            .AddDocument("v1")
            .DisableDefaultFonts()
            .DisableTelemetry()
            .HideDeveloperTools()
            .DisableAgent());
    }
}
