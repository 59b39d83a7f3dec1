using System.Net;

namespace CallAssistant.AspNetCore.Tests;

public sealed class ContactEndpointTests
{
    private static readonly Guid _id = new(9, 1, 4, 8, 0, 0, 0, 0, 0, 0, 4);

    [Fact]
    public async Task Create_StoresTheNumberAsE164()
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.PostAsync("/api/contacts", """
            {"name":"Ann","company_name":"Smile","phone_number":"+1 (202) 555-0142","email":"ann@example.com","notes":"my dentist","time_zone":"Europe/Berlin"}
            """);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var stored = Assert.Single(host.Store.Contacts.Values);
        Assert.Equal(("Ann", "Smile", "+12025550142", "ann@example.com", "my dentist", "Europe/Berlin"), (stored.Name, stored.CompanyName, stored.PhoneNumber, stored.Email, stored.Notes, stored.TimeZone));
        Assert.Equal((1, "alice", FakeAssistant.Now), (stored.Version, stored.UserId, stored.CreatedAt));
        Assert.Equal(stored.Id, (await ApiHost.BodyAsync(response)).GetProperty("contact").GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Update_NullClears_AndWhatIsLeftOutStays()
    {
        await using var host = await StartAsync();

        var response = await host.PatchAsync($"/api/contacts/{_id}", """{"email":null,"company_name":"Smile"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var stored = host.Store.Contacts[("alice", _id)];
        Assert.Equal((null, "Smile", "my dentist", 2), (stored.Email, stored.CompanyName, stored.Notes, stored.Version));
    }

    [Fact]
    public async Task Update_WhenAnotherWasFaster_TriesAgain_AndGivesUpAfterThree()
    {
        await using var host = await StartAsync();
        host.Store.Conflicts = 2;
        Assert.Equal(HttpStatusCode.OK, (await host.PatchAsync($"/api/contacts/{_id}", """{"name":"B"}""")).StatusCode);

        host.Store.Conflicts = 3;
        var response = await host.PatchAsync($"/api/contacts/{_id}", """{"name":"C"}""");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("B", host.Store.Contacts[("alice", _id)].Name);
    }

    [Theory]
    [InlineData("""{"name":null}""", "/name")]
    [InlineData("""{"phone_number":null}""", "/phone_number")]
    [InlineData("""{"phone_number":"911"}""", "/phone_number")]
    [InlineData("""{"email":"a@b"}""", "/email")]
    [InlineData("""{"email":"a@@example.com"}""", "/email")]
    [InlineData("""{"email":"a b@example.com"}""", "/email")]
    [InlineData("""{"time_zone":"Mars/Olympus"}""", "/time_zone")]
    [InlineData("""{"time_zone":"../../etc/passwd"}""", "/time_zone")]
    [InlineData("""{"name":"two\nlines"}""", "/name")]
    [InlineData("""{"id":"x"}""", "/id")]
    public async Task Update_WithABadMember_NamesItAndChangesNothing(string body, string pointer)
    {
        await using var host = await StartAsync();

        var response = await host.PatchAsync($"/api/contacts/{_id}", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(pointer, (await ApiHost.BodyAsync(response)).GetProperty("errors")[0].GetProperty("pointer").GetString());
        Assert.Equal(0, host.Store.Changes);
    }

    [Fact]
    public async Task GetListDelete_WorkForTheOwnerOnly()
    {
        await using var host = await StartAsync();

        Assert.Equal("Bright Smile", (await ApiHost.BodyAsync(await host.GetAsync($"/api/contacts/{_id}"))).GetProperty("contact").GetProperty("name").GetString());
        var list = await ApiHost.BodyAsync(await host.GetAsync("/api/contacts?search=smile&limit=3&offset=1&cursor=c"));
        Assert.Equal((1, false, "next contacts"), (list.GetProperty("total").GetInt32(), list.GetProperty("total_is_exact").GetBoolean(), list.GetProperty("next_cursor").GetString()));
        Assert.Equal(new ContactQuery { Search = "smile", Limit = 3, Offset = 1, Cursor = "c" }, host.Store.LastContactQuery);
        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Delete, $"/api/contacts/{_id}", null, "bob")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await host.SendAsync(HttpMethod.Delete, $"/api/contacts/{_id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync($"/api/contacts/{_id}")).StatusCode);
    }

    private static async Task<ApiHost> StartAsync()
    {
        var host = await ApiHost.StartAsync();
        host.Store.Contacts.Add(("alice", _id), Samples.Contact("alice", _id));
        return host;
    }
}
