using System.Net;

namespace CallAssistant.AspNetCore.Tests;

public sealed class MeEndpointTests
{
    [Fact]
    public async Task Export_SendsTheCallersDocumentAsAFileToSave()
    {
        await using var host = await ApiHost.StartAsync();
        host.Assistant.ExportParts = user => ["{\"of\":", $"\"{user}\"}}"];

        var response = await host.GetAsync("/api/me/export");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=\"callassistant-export-2026-03-02.json\"", response.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(("no-store", "nosniff"), (response.Headers.CacheControl?.ToString(), response.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal("{\"of\":\"alice\"}", await response.Content.ReadAsStringAsync());
        Assert.Equal(0, host.Store.Changes);
    }

    [Fact]
    public async Task Export_NamingAnotherUser_IsRefused()
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.GetAsync("/api/me/export?user_id=bob");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("user_id", (await ApiHost.BodyAsync(response)).GetProperty("errors")[0].GetProperty("parameter").GetString());
        Assert.Null(response.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task Export_ThatFailsAtOnce_IsAProblemAndNoFile()
    {
        await using var host = await ApiHost.StartAsync();
        host.Assistant.ExportParts = _ => Parts();

        var response = await host.GetAsync("/api/me/export");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Null(response.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task Export_ThatFailsInTheMiddle_IsAborted()
    {
        await using var host = await ApiHost.StartAsync(onSocket: true);
        host.Assistant.ExportParts = _ => Parts("{\"tasks\":[");

        await Assert.ThrowsAsync<HttpRequestException>(() => host.GetAsync("/api/me/export"));
    }

    [Fact]
    public async Task Delete_ErasesTheCaller()
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.SendAsync(HttpMethod.Delete, "/api/me");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["alice"], host.Assistant.Erased);
    }

    [Fact]
    public async Task Delete_ThatCouldNotBeDoneYet_SaysWhenToAskAgain()
    {
        await using var host = await ApiHost.StartAsync();
        host.Assistant.EraseFault = new CallAssistantException("user.erase", "The provider is down.", isTransient: true);

        var response = await host.SendAsync(HttpMethod.Delete, "/api/me");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal(0, host.Store.Changes);
    }

    private static IEnumerable<string> Parts(params string[] before)
    {
        foreach (var part in before)
        {
            yield return part;
        }

        throw new CallAssistantException("store.list_tasks", "The database does not answer.", isTransient: true);
    }
}
