namespace CallAssistant.AspNetCore;

/// <summary>/notifications</summary>
internal static class NotificationEndpoints
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/notifications", ListAsync, new ApiDoc("Notifications", "List notifications", "Newest first. Page with next_cursor, or with limit and offset.")
            .Asks<bool>("unread", "True for those that were not read yet only.").Pages().Gives<NotificationListAnswer>(200).Refuses(400));
        routes.Post("/notifications/{id}/read", ReadAsync, new ApiDoc("Notifications", "Mark a notification as read", "The first time counts; again changes nothing.")
            .Gives<NotificationAnswer>(200).Refuses(400, 404));
    }

    private static async ValueTask<ApiAnswer> ListAsync(ApiCall call)
    {
        var input = new QueryInput(call.Http.Request, ["unread", "limit", "offset", "cursor"]);
        var query = new NotificationQuery { UnreadOnly = input.Flag("unread"), Limit = input.Limit(), Offset = input.Offset(), Cursor = input.Cursor() };
        input.ThrowIfAny();
        var page = await call.Notifications.ListNotificationsAsync(call.UserId, query, call.Aborted);
        return ApiAnswer.Ok(
            new NotificationListAnswer(true, [.. page.Items.Select(NotificationBody.From)], page.Total, page.IsTotalExact, query.Limit, query.Offset, page.NextCursor),
            ApiJson.Readable.NotificationListAnswer);
    }

    private static async ValueTask<ApiAnswer> ReadAsync(ApiCall call)
    {
        var id = call.RouteId();
        InputObject.ReadNothing(call.Body);
        var notification = await call.Notifications.MarkReadAsync(call.UserId, id, call.Time.GetUtcNow(), call.Aborted)
            ?? throw new ProblemException(ApiProblems.NotFound);
        return ApiAnswer.Ok(new NotificationAnswer(true, NotificationBody.From(notification)), ApiJson.Readable.NotificationAnswer);
    }
}
