namespace CallAssistant.AspNetCore;

/// <summary>/call-sessions</summary>
internal static class SessionEndpoints
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/call-sessions", ListAsync, new ApiDoc("Sessions", "List call sessions", "Newest first. A session is one attempt: one dial and the call that came of it.")
            .Asks<string>("task_id", "Only sessions of this task.").Asks<CallSessionStatus>("status", "Only sessions of this status.").Pages()
            .Gives<SessionListAnswer>(200).Refuses(400));
        routes.Get("/call-sessions/{id}", GetAsync, new ApiDoc("Sessions", "Read a call session", "With the transcript of what was heard and the facts with the words that prove them, both empty before the call was processed, and with what the user was asked during the call.")
            .Gives<SessionDetailAnswer>(200).Refuses(404));
        routes.Get("/call-sessions/{id}/journal", JournalAsync, new ApiDoc("Sessions", "Read a session's journal", "The append-only list of what happened, each entry chained to the one before by its hash.")
            .Asks<int>("after", "Only entries with a higher sequence number.").Gives<JournalAnswer>(200).Refuses(400, 404));
        routes.Get("/call-sessions/{id}/receipt", ReceiptAsync, new ApiDoc("Sessions", "Read the receipt of a call", "What was allowed, disclosed, offered, asked and agreed, each line with its journal entry, and whether the journal is as it was written. Keep journal_hash to be able to tell later.")
            .Gives<ReceiptAnswer>(200).Refuses(404));
        routes.Stream("/call-sessions/{id}/events", LiveEvents.StreamAsync, new ApiDoc("Sessions", "Follow a live call", "Server-sent events: each journal entry with id (its sequence), event (its kind) and data. Goes on after Last-Event-ID or after; ends when the call was processed; 204 when nothing is left to send.")
            .Asks<int>("after", "Begin after this sequence number.").Streams<JournalEntryBody>().Refuses(400, 404));
        routes.Post("/call-sessions/{id}/hang-up", HangUpAsync, new ApiDoc("Sessions", "Hang up", "Ends a live call. What was heard until then is processed as usual.")
            .Gives<SessionAnswer>(200).Refuses(400, 404, 409));
        routes.Post("/call-sessions/{id}/process", ProcessAsync, new ApiDoc("Sessions", "Process a call that is over", "Makes sure that the call was analysed, and gives its result. Again changes nothing.")
            .Gives<ProcessAnswer>(200).Refuses(400, 404, 409));
    }

    private static async ValueTask<ApiAnswer> ListAsync(ApiCall call)
    {
        var input = new QueryInput(call.Http.Request, ["task_id", "status", "limit", "offset", "cursor"]);
        var query = new CallSessionQuery
        {
            TaskId = input.Id("task_id"),
            Status = input.Word<CallSessionStatus>("status"),
            Limit = input.Limit(),
            Offset = input.Offset(),
            Cursor = input.Cursor(),
        };
        input.ThrowIfAny();
        var page = await call.Calls.ListSessionsAsync(call.UserId, query, call.Aborted);
        return ApiAnswer.Ok(
            new SessionListAnswer(true, [.. page.Items.Select(SessionBody.From)], page.Total, page.IsTotalExact, query.Limit, query.Offset, page.NextCursor),
            ApiJson.Readable.SessionListAnswer);
    }

    private static async ValueTask<ApiAnswer> GetAsync(ApiCall call)
    {
        var session = await FindAsync(call);
        var result = await call.Calls.FindResultAsync(call.UserId, session.Id, call.Aborted) ?? throw new ProblemException(ApiProblems.NotFound);
        var requests = PrincipalRequest.Read(await call.Calls.ReadJournalAsync(call.UserId, session.Id, after: 0, call.Aborted));
        return ApiAnswer.Ok(
            new SessionDetailAnswer(true, SessionBody.From(session), TranscriptBody.From(result.Transcript), [.. result.Facts.Select(FactBody.From)], [.. requests.Select(AskedBody.From)]),
            ApiJson.Readable.SessionDetailAnswer);
    }

    private static async ValueTask<ApiAnswer> JournalAsync(ApiCall call)
    {
        var input = new QueryInput(call.Http.Request, ["after"]);
        var after = input.Whole("after", 0, int.MaxValue, 0);
        input.ThrowIfAny();
        var session = await FindAsync(call);
        var entries = await call.Calls.ReadJournalAsync(call.UserId, session.Id, after, call.Aborted);
        return ApiAnswer.Ok(new JournalAnswer(true, [.. entries.Select(JournalEntryBody.From)]), ApiJson.Readable.JournalAnswer);
    }

    private static async ValueTask<ApiAnswer> ReceiptAsync(ApiCall call) =>
        ApiAnswer.Ok(ReceiptAnswer.From((await call.Assistant.GetReceiptAsync(call.UserId, call.RouteId(), call.Aborted)).ValueOrThrow()), ApiJson.Readable.ReceiptAnswer);

    private static async ValueTask<ApiAnswer> HangUpAsync(ApiCall call)
    {
        var id = call.RouteId();
        InputObject.ReadNothing(call.Body);
        var session = (await call.Assistant.HangUpAsync(call.UserId, id, call.Aborted)).ValueOrThrow();
        return ApiAnswer.Ok(new SessionAnswer(true, SessionBody.From(session)), ApiJson.Readable.SessionAnswer);
    }

    private static async ValueTask<ApiAnswer> ProcessAsync(ApiCall call)
    {
        var id = call.RouteId();
        InputObject.ReadNothing(call.Body);
        var processed = (await call.Assistant.ProcessAsync(call.UserId, id, call.Aborted)).ValueOrThrow();
        var facts = processed.Result.Facts;
        var answer = new ProcessAnswer(
            true, SummaryBody.From(processed.Session, facts), processed.Task.Status, facts.Count, processed.Session.Summary?.FollowUpCount ?? 0);
        return ApiAnswer.Ok(answer, ApiJson.Readable.ProcessAnswer);
    }

    public static async ValueTask<CallSession> FindAsync(ApiCall call) =>
        await call.Calls.FindSessionAsync(call.UserId, call.RouteId(), call.Aborted) ?? throw new ProblemException(ApiProblems.NotFound);
}
