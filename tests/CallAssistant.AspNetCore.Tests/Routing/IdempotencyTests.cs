using System.Net;

namespace CallAssistant.AspNetCore.Tests;

public sealed class IdempotencyTests
{
    private const string Body = """{"raw_instruction":"Call"}""";

    [Fact]
    public async Task SameKeyAndBody_IsDoneOnceAndAnsweredAlike()
    {
        await using var host = await ApiHost.StartAsync();

        var first = await host.PostAsync("/api/call-tasks", Body, ("Idempotency-Key", "k1"));
        var second = await host.PostAsync("/api/call-tasks", Body, ("Idempotency-Key", "k1"));

        Assert.Equal((first.StatusCode, await first.Content.ReadAsStringAsync()), (second.StatusCode, await second.Content.ReadAsStringAsync()));
        Assert.Single(host.Store.Tasks);
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
    }

    [Fact]
    public async Task SameKeyOfAnotherUser_IsAnotherRequest()
    {
        await using var host = await ApiHost.StartAsync();

        await host.SendAsync(HttpMethod.Post, "/api/call-tasks", Body, "alice", ("Idempotency-Key", "k1"));
        await host.SendAsync(HttpMethod.Post, "/api/call-tasks", Body, "bob", ("Idempotency-Key", "k1"));

        Assert.Equal(["alice", "bob"], host.Store.Tasks.Keys.Select(key => key.User).Order());
    }

    [Fact]
    public async Task SameKeyForAnotherPath_IsRefused()
    {
        await using var host = await ApiHost.StartAsync();
        await host.PostAsync("/api/call-tasks", Body, ("Idempotency-Key", "k1"));

        var response = await host.PostAsync("/api/contacts", Body, ("Idempotency-Key", "k1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.EndsWith("idempotency-mismatch", (await ApiHost.BodyAsync(response)).GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusedRequest_CanBeCorrectedUnderItsKey()
    {
        await using var host = await ApiHost.StartAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await host.PostAsync("/api/call-tasks", "{}", ("Idempotency-Key", "k1"))).StatusCode);

        Assert.Equal(HttpStatusCode.Created, (await host.PostAsync("/api/call-tasks", Body, ("Idempotency-Key", "k1"))).StatusCode);
    }

    [Fact]
    public async Task FaultInTheMiddle_KeepsTheKey_SoThatNothingIsCreatedTwice()
    {
        await using var host = await ApiHost.StartAsync();
        var body = """{"name":"Ann","phone_number":"+12025550142"}""";
        host.Store.Fault = new CallAssistantException("store.find", "down", isTransient: true);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.PostAsync("/api/contacts", body, ("Idempotency-Key", "k1"))).StatusCode);

        var response = await host.PostAsync("/api/contacts", body, ("Idempotency-Key", "k1"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Empty(host.Store.Contacts);
    }

    [Fact]
    public async Task ContactThatIsStoredAlready_UnderTheKeysIdentifier_IsGivenBack()
    {
        await using var host = await ApiHost.StartAsync();
        var id = new FakeIds().NewId();
        host.Store.Contacts.Add(("alice", id), Samples.Contact("alice", id, "Stored before the crash"));

        var response = await host.PostAsync("/api/contacts", """{"name":"Ann","phone_number":"+12025550142"}""", ("Idempotency-Key", "k1"));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("Stored before the crash", (await ApiHost.BodyAsync(response)).GetProperty("contact").GetProperty("name").GetString());
        Assert.Equal(0, host.Store.Changes);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("ключ")]
    public async Task Key_OfOtherCharacters_IsRefused(string key)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.PostAsync("/api/call-tasks", Body, ("Idempotency-Key", key));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Idempotency-Key", (await ApiHost.BodyAsync(response)).GetProperty("errors")[0].GetProperty("header").GetString());
    }
}
