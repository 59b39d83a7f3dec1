using System.Net;

namespace CallAssistant.AspNetCore.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task Ready_FollowsTheStore_AndLiveDoesNot()
    {
        await using var host = await ApiHost.StartAsync();
        Assert.Equal("healthy", (await ApiHost.BodyAsync(await host.GetAsync("/health"))).GetProperty("checks").GetProperty("store").GetString());

        host.Store.Fault = new CallAssistantException("store.find", "SELECT failed");
        var ready = await host.GetAsync("/health/ready");
        host.Store.Fault = new CallAssistantException("store.find", "SELECT failed");
        var live = await host.GetAsync("/health/live");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
        Assert.DoesNotContain("SELECT", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
