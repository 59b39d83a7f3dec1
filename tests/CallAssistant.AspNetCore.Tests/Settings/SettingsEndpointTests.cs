using System.Net;

namespace CallAssistant.AspNetCore.Tests;

public sealed class SettingsEndpointTests
{
    [Fact]
    public async Task Update_ChangesWhatIsGiven_AndMergesTheProfile()
    {
        await using var host = await ApiHost.StartAsync();
        host.Store.Settings["alice"] = new AssistantSettings { UserId = "alice", Version = 4, Profile = new Dictionary<string, string> { ["email"] = "a@example.com", ["plate"] = "X1" } };

        var response = await host.PatchAsync("/api/assistant-settings", """
            {"max_auto_approve_amount":50,"currency":"EUR","default_call_tone":"neutral","allowed_auth_fields":["full_name","email"],"profile":{"full_name":"Alice","plate":null},
             "auto_retry_failed_calls":true,"max_retry_attempts":10,"leave_voicemail":true,"region":"DE","time_zone":"Europe/Berlin"}
            """);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var stored = host.Store.Settings["alice"];
        Assert.Equal((5, 50m, "EUR", CallTone.Neutral, true, 10, true, "DE", "Europe/Berlin"), (stored.Version, stored.MaxAutoApproveAmount, stored.Currency, stored.DefaultCallTone, stored.AutoRetryFailedCalls, stored.MaxRetryAttempts, stored.LeaveVoicemail, stored.Region, stored.TimeZone));
        Assert.Equal(["full_name", "email"], stored.AllowedAuthFields);
        Assert.Equal([new("email", "a@example.com"), new("full_name", "Alice")], stored.Profile.OrderBy(field => field.Key));
        var read = (await ApiHost.BodyAsync(await host.GetAsync("/api/assistant-settings"))).GetProperty("settings");
        Assert.Equal("Alice", read.GetProperty("profile").GetProperty("full_name").GetString());
    }

    [Theory]
    [InlineData("""{"currency":"usd"}""", "/currency")]
    [InlineData("""{"currency":"XXX"}""", "/currency")]
    [InlineData("""{"region":"UK"}""", "/region")]
    [InlineData("""{"time_zone":"Nowhere"}""", "/time_zone")]
    [InlineData("""{"allowed_auth_fields":["email","email"]}""", "/allowed_auth_fields/1")]
    [InlineData("""{"profile":{"shoe_size":"9"}}""", "/profile/shoe_size")]
    [InlineData("""{"profile":{"email":5}}""", "/profile/email")]
    [InlineData("""{"profile":{"email":"a","email":"b"}}""", "/profile/email")]
    [InlineData("""{"profile":[]}""", "/profile")]
    [InlineData("""{"max_retry_attempts":11}""", "/max_retry_attempts")]
    [InlineData("""{"max_auto_approve_amount":null}""", "/max_auto_approve_amount")]
    [InlineData("""{"version":1}""", "/version")]
    public async Task Update_WithABadMember_NamesItAndChangesNothing(string body, string pointer)
    {
        await using var host = await ApiHost.StartAsync();

        var response = await host.PatchAsync("/api/assistant-settings", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(pointer, (await ApiHost.BodyAsync(response)).GetProperty("errors")[0].GetProperty("pointer").GetString());
        Assert.Equal(0, host.Store.Changes);
    }
}
