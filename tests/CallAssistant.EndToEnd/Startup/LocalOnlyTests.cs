using System.Net;
using CallAssistant.EndToEnd.Hosting;

namespace CallAssistant.EndToEnd.Startup;

/// <summary>The host without authentication answers programs of its own machine only.</summary>
public sealed class LocalOnlyTests(SharedHost host)
{
    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7", HttpStatusCode.Forbidden)]
    [InlineData("Forwarded", "for=203.0.113.7", HttpStatusCode.Forbidden)]
    [InlineData("X-Real-IP", "127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("Host", "calls.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "127.0.0.1.calls.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://calls.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://127.0.0.1:1", HttpStatusCode.Forbidden)]
    [InlineData("X-User-Id", "two words", HttpStatusCode.BadRequest)]
    [InlineData("X-User-Id", "", HttpStatusCode.BadRequest)]
    [InlineData("X-User-Id", "dana", HttpStatusCode.OK)]
    [InlineData("Host", "localhost", HttpStatusCode.OK)]
    public async Task Request_WithThisHeader_Gives(string name, string value, HttpStatusCode expected)
    {
        using var client = host.Process.ClientWith((name, value));

        foreach (var path in new[] { "/api/call-tasks", "/api/contacts" })
        {
            using var response = await client.SendAsync(HttpMethod.Get, path);
            Assert.Equal(expected, response.StatusCode);
            Assert.Equal(expected == HttpStatusCode.OK ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task Request_OfTheHostsOwnPage_IsTaken()
    {
        using var client = host.Process.ClientWith(("Origin", host.Process.Address.GetLeftPart(UriPartial.Authority)));

        await client.GetAsync("/api/call-tasks");
    }

    [Fact]
    public async Task Request_WithATooLongUserId_IsRefused()
    {
        using var client = host.Process.Client(new string('u', 129));
        using var response = await client.SendAsync(HttpMethod.Get, "/api/call-tasks");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/docs", "text/html")]
    [InlineData("/openapi/v1.json", "application/json")]
    [InlineData("/health", "application/json")]
    public async Task Page_OfTheHost_IsThere(string path, string type)
    {
        using var client = host.Process.Client();
        using var response = await client.SendAsync(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }
}
