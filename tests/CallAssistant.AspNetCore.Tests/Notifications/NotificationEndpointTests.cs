using System.Net;

namespace CallAssistant.AspNetCore.Tests;

public sealed class NotificationEndpointTests
{
    private static readonly Guid _id = new(9, 1, 4, 8, 0, 0, 0, 0, 0, 0, 5);

    [Fact]
    public async Task ListAndRead_MarkOnce()
    {
        await using var host = await ApiHost.StartAsync();
        host.Store.Notifications.Add(("alice", _id), new Notification(_id, "alice", NotificationKind.NeedsAnswer, "T", "B", null, null, FakeAssistant.Now));

        var list = await ApiHost.BodyAsync(await host.GetAsync("/api/notifications?unread=true&limit=1&cursor=c"));
        Assert.Equal((1, false, "next notifications"), (list.GetProperty("total").GetInt32(), list.GetProperty("total_is_exact").GetBoolean(), list.GetProperty("next_cursor").GetString()));
        Assert.Equal("needs_answer", list.GetProperty("notifications")[0].GetProperty("kind").GetString());
        Assert.Equal(new NotificationQuery { UnreadOnly = true, Limit = 1, Cursor = "c" }, host.Store.LastNotificationQuery);

        var read = await ApiHost.BodyAsync(await host.PostAsync($"/api/notifications/{_id}/read"));
        Assert.Equal(FakeAssistant.Now, read.GetProperty("notification").GetProperty("read_at").GetDateTimeOffset());
        Assert.Equal(HttpStatusCode.NotFound, (await host.SendAsync(HttpMethod.Post, $"/api/notifications/{_id}/read", null, "bob")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.GetAsync("/api/notifications?unread=yes")).StatusCode);
    }
}
