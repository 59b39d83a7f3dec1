using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CallAssistant.AspNetCore.Tests;

public sealed class MappingTests
{
    [Fact]
    public async Task OtherPrefix_MovesTheWholeApi_AndLeavesTheHostsOwnPathsAlone()
    {
        await using var host = await ApiHost.StartAsync(null, app =>
        {
            app.MapCallAssistant("/calls/v1");
            app.MapGet("/api/call-tasks", () => "mine");
        });

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/calls/v1/call-tasks")).StatusCode);
        Assert.Equal("mine", await (await host.GetAsync("/api/call-tasks")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task MissingServices_AreNamedWhenMapping()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();

        var fault = Assert.Throws<InvalidOperationException>(() => app.MapCallAssistant());

        Assert.Contains("UseAspNetCore()", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeartbeatOfZero_IsRefused()
    {
        var builder = WebApplication.CreateSlimBuilder();
        new CallAssistantBuilder(builder.Services).UseAspNetCore();
        await using var app = builder.Build();

        Assert.Throws<ArgumentOutOfRangeException>(() => app.MapCallAssistant(configure: options => options.Heartbeat = TimeSpan.Zero));
    }

    [Fact]
    public async Task Answers_AreNeitherCachedNorSniffed()
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.GetAsync("/api/call-tasks");

        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public void DefaultUserContext_TakesTheNameIdentifierOfAnAuthenticatedPrincipalOnly()
    {
        var http = new DefaultHttpContext();
        var context = new HttpUserContext(new HttpContextAccessor { HttpContext = http });
        Assert.Null(context.UserId);

        http.User = new(new System.Security.Claims.ClaimsIdentity([new("sub", "alice")]));
        Assert.Null(context.UserId);

        http.User = new(new System.Security.Claims.ClaimsIdentity([new("sub", "alice"), new(System.Security.Claims.ClaimTypes.NameIdentifier, "id-1")], "Test"));
        Assert.Equal("id-1", context.UserId);
    }
}
