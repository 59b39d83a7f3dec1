namespace CallAssistant.AspNetCore;

/// <summary>/call-tasks</summary>
internal static class TaskEndpoints
{
    public static void Map(ApiRoutes routes)
    {
        routes.Post("/call-tasks", CreateAsync, new ApiDoc("Tasks", "Create a call task", "Stores the instruction and plans it. 202 when the plan takes longer than the wait: read the task later.")
            .Takes<CreateTaskRequest>("raw_instruction").Gives<PlannedTaskAnswer>(201).Gives<PlannedTaskAnswer>(202).Refuses(400, 413, 415, 422));
        routes.Get("/call-tasks", ListAsync, new ApiDoc("Tasks", "List call tasks", "Newest first. Page with next_cursor, or with limit and offset.")
            .Asks<CallTaskStatus>("status", "Only tasks of this status.").Asks<CallPriority>("priority", "Only tasks of this priority.").Pages()
            .Gives<TaskListAnswer>(200).Refuses(400));
        routes.Get("/call-tasks/{id}", GetAsync, new ApiDoc("Tasks", "Read a call task", "With its plan, its sessions and its contact.")
            .Gives<TaskAnswer>(200).Refuses(404));
        routes.Patch("/call-tasks/{id}", UpdateAsync, new ApiDoc("Tasks", "Change a call task", "Answers questions of the plan and changes what is asked for; the task is planned again. max_price null takes the limit away.")
            .Takes<UpdateTaskRequest>().Gives<PlannedTaskAnswer>(200).Refuses(400, 404, 409, 413, 415, 422));
        routes.Delete("/call-tasks/{id}", CancelAsync, new ApiDoc("Tasks", "Cancel a call task", "Gives the task up. Hang up first when it is being called. Again is fine.")
            .Gives<TaskAnswer>(200).Refuses(404, 409));
        routes.Post("/call-tasks/{id}/start-call", StartAsync, new ApiDoc("Tasks", "Start the call", "Agrees to the plan's mandate and dials once. 202 when others are dialled first: the attempt is stored and is dialled at its turn; read or follow the session. 422 names what is missing or which rule refuses.")
            .Gives<StartCallAnswer>(200).Gives<StartCallAnswer>(202).Refuses(400, 404, 409, 422));
    }

    private static async ValueTask<ApiAnswer> CreateAsync(ApiCall call)
    {
        var request = await TaskInput.ReadNewAsync(call);
        var task = (await call.Assistant.CreateTaskAsync(call.UserId, request, call.Aborted)).ValueOrThrow();
        var status = task.Status is CallTaskStatus.Pending or CallTaskStatus.Preparing ? 202 : 201;
        return ApiAnswer.Of(status, PlannedTaskAnswer.From(task), ApiJson.Readable.PlannedTaskAnswer);
    }

    private static async ValueTask<ApiAnswer> ListAsync(ApiCall call)
    {
        var input = new QueryInput(call.Http.Request, ["status", "priority", "limit", "offset", "cursor"]);
        var query = new CallTaskQuery
        {
            Status = input.Word<CallTaskStatus>("status"),
            Priority = input.Word<CallPriority>("priority"),
            Limit = input.Limit(),
            Offset = input.Offset(),
            Cursor = input.Cursor(),
        };
        input.ThrowIfAny();
        var page = await call.Calls.ListTasksAsync(call.UserId, query, call.Aborted);
        return ApiAnswer.Ok(
            new TaskListAnswer(true, [.. page.Items.Select(TaskBody.From)], page.Total, page.IsTotalExact, query.Limit, query.Offset, page.NextCursor),
            ApiJson.Readable.TaskListAnswer);
    }

    private static async ValueTask<ApiAnswer> GetAsync(ApiCall call)
    {
        var task = await call.Calls.FindTaskAsync(call.UserId, call.RouteId(), call.Aborted) ?? throw new ProblemException(ApiProblems.NotFound);
        var query = new CallSessionQuery { TaskId = task.Id, Limit = CallTaskQuery.MaxLimit };
        var sessions = await call.Calls.ListSessionsAsync(call.UserId, query, call.Aborted);
        var contact = task.ContactId is { } contactId ? await call.Contacts.FindContactAsync(call.UserId, contactId, call.Aborted) : null;
        var body = TaskBody.From(task) with
        {
            Sessions = [.. sessions.Items.Select(SessionBody.From)],
            Contact = contact is null ? null : ContactBody.From(contact),
        };
        return ApiAnswer.Ok(new TaskAnswer(true, body), ApiJson.Readable.TaskAnswer);
    }

    private static async ValueTask<ApiAnswer> UpdateAsync(ApiCall call)
    {
        var id = call.RouteId();
        var changes = await TaskInput.ReadChangesAsync(call);
        var task = (await call.Assistant.UpdateTaskAsync(call.UserId, id, changes, call.Aborted)).ValueOrThrow();
        return ApiAnswer.Ok(PlannedTaskAnswer.From(task), ApiJson.Readable.PlannedTaskAnswer);
    }

    private static async ValueTask<ApiAnswer> CancelAsync(ApiCall call)
    {
        var task = (await call.Assistant.CancelTaskAsync(call.UserId, call.RouteId(), call.Aborted)).ValueOrThrow();
        return ApiAnswer.Ok(new TaskAnswer(true, TaskBody.From(task)), ApiJson.Readable.TaskAnswer);
    }

    private static async ValueTask<ApiAnswer> StartAsync(ApiCall call)
    {
        var id = call.RouteId();
        InputObject.ReadNothing(call.Body);
        var started = (await call.Assistant.StartCallAsync(call.UserId, id, call.Aborted)).ValueOrThrow();
        var session = started.Session;
        var answer = new StartCallAnswer(
            true, SessionBody.From(session), session.ProviderCallId, session.Status, session.PhoneNumber, ScriptBody.From(started.Task.Plan?.Script));
        return ApiAnswer.Of(session.Status == CallSessionStatus.Initiated ? 202 : 200, answer, ApiJson.Readable.StartCallAnswer);
    }
}
