using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.AspNetCore.Tests;

public sealed class OpenApiTests
{
    [Fact]
    public async Task Document_ListsEveryMappedEndpointWithItsBodies()
    {
        await using var host = await ApiHost.StartAsync();

        var document = await ApiHost.BodyAsync(await host.GetAsync("/openapi/v1.json"));

        var mapped = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ApiDoc>() is not null).ToList();
        Assert.True(mapped.Count >= 23, $"{mapped.Count} endpoints are mapped.");
        foreach (var endpoint in mapped)
        {
            var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Single().ToLowerInvariant();
            var operation = document.GetProperty("paths").GetProperty(endpoint.RoutePattern.RawText!).GetProperty(method);
            Assert.NotEqual("", operation.GetProperty("summary").GetString());
            Assert.NotEqual("", operation.GetProperty("operationId").GetString());
            var responses = operation.GetProperty("responses");
            Assert.Contains(responses.EnumerateObject(), response => response.Name[0] == '2');
            Assert.True(responses.GetProperty("500").GetProperty("content").TryGetProperty("application/problem+json", out _));
            var isAnonymous = endpoint.Metadata.GetMetadata<ApiDoc>()!.IsAnonymous;
            Assert.Equal(endpoint.RoutePattern.Parameters.Count > 0 && !isAnonymous, responses.TryGetProperty("404", out _));
            Assert.Equal(!isAnonymous, responses.TryGetProperty("401", out _));
            Assert.Equal(endpoint.Metadata.GetMetadata<ApiDoc>()!.RequestType is not null, operation.TryGetProperty("requestBody", out _));
        }
    }

    [Fact]
    public async Task Document_OfTaskCreation_NamesMembersAndWordsAsTheyAreWritten()
    {
        await using var host = await ApiHost.StartAsync();

        var text = await (await host.GetAsync("/openapi/v1.json")).Content.ReadAsStringAsync();

        Assert.Contains("\"raw_instruction\"", text, StringComparison.Ordinal);
        Assert.Contains("\"missingInfo\"", text, StringComparison.Ordinal);
        Assert.Contains("\"waiting_for_user\"", text, StringComparison.Ordinal);
        Assert.Contains("\"Idempotency-Key\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("^-?(?:0|[1-9]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"rawInstruction\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DocsPage_AsksNoOtherHost()
    {
        await using var host = await ApiHost.StartAsync();

        var page = await host.GetAsync("/docs/");
        var html = await page.Content.ReadAsStringAsync();

        Assert.True(page.IsSuccessStatusCode);
        Assert.Contains("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("//cdn", html, StringComparison.Ordinal);
    }
}
