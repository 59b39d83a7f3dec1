using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Tasks;

public sealed class TaskCommandsTests
{
    [Fact]
    public void Create_WithoutANumber_AsksAndNotifies() => Lab(async (host, _) =>
    {
        var task = await host.CreateAsync("Call Bright Smile Dental and book a cleaning this week");
        Assert.Equal(CallTaskStatus.WaitingForUser, task.Status);
        var missing = Assert.Single(task.Plan!.Missing, fact => fact.IsRequired);
        Assert.Equal(MissingFact.PhoneNumber, missing.Field);
        Assert.Equal(missing.Question, task.StatusReason);
        var notifications = await host.Get<INotificationStore>().ListNotificationsAsync(EngineHost.User, new NotificationQuery(), default);
        Assert.Equal((NotificationKind.NeedsAnswer, task.Id), (notifications.Items[0].Kind, notifications.Items[0].TaskId));
    });

    [Fact]
    public void StartCall_WithoutANumber_NamesWhatIsMissing() => Lab(async (host, _) =>
    {
        var task = await host.CreateAsync("Call Bright Smile Dental and book a cleaning this week");
        var reply = await host.Assistant.StartCallAsync(EngineHost.User, task.Id);
        Assert.Equal(ProblemKind.Invalid, reply.Problem!.Kind);
        Assert.Equal("/target_phone_number", Assert.Single(reply.Problem.Errors).Pointer);
    });

    [Theory]
    [InlineData("answer")]
    [InlineData("number")]
    [InlineData("contact")]
    public void Update_WithTheNumber_MakesTheTaskReady(string way) => Lab(async (host, _) =>
    {
        var contact = await AddContactAsync(host);
        var task = await host.CreateAsync("Call Bright Smile Dental and book a cleaning this week");
        var reply = await host.Assistant.UpdateTaskAsync(EngineHost.User, task.Id, way switch
        {
            "answer" => new CallTaskChanges { Answers = new Dictionary<string, string> { [MissingFact.PhoneNumber] = "(202) 555-0142" } },
            "number" => new CallTaskChanges { TargetPhoneNumber = "(202) 555-0142" },
            _ => new CallTaskChanges { ContactId = contact.Id },
        });
        Assert.True(reply.IsDone, reply.Problem?.Detail);
        Assert.Equal((CallTaskStatus.ReadyToCall, "+12025550142"), (reply.Value!.Status, reply.Value.TargetPhoneNumber));
    });

    [Theory]
    [InlineData("911")]
    [InlineData("+19005550199")]
    [InlineData("call me maybe")]
    public void Update_WithANumberThatMayNotBeDialled_ChangesNothing(string number) => Lab(async (host, _) =>
    {
        var task = await host.CreateAsync("Call Bright Smile Dental and book a cleaning this week");
        var reply = await host.Assistant.UpdateTaskAsync(EngineHost.User, task.Id, new CallTaskChanges { TargetPhoneNumber = number, MaxPrice = -1 });
        Assert.Equal(["/max_price", "/target_phone_number"], reply.Problem!.Errors.Select(error => error.Pointer));
        Assert.Equivalent(task, await host.Store.FindTaskAsync(EngineHost.User, task.Id, default));
    });

    [Theory]
    [InlineData(CallTaskStatus.Completed)]
    [InlineData(CallTaskStatus.InProgress)]
    [InlineData(CallTaskStatus.Pending)]
    [InlineData(CallTaskStatus.Failed)]
    public void Update_ToAStatusThatNoRequestMakes_IsRefused(CallTaskStatus status) => Lab(async (host, _) =>
    {
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        var reply = await host.Assistant.UpdateTaskAsync(EngineHost.User, task.Id, new CallTaskChanges { Status = status });
        Assert.Equal(ProblemKind.InvalidState, reply.Problem!.Kind);
    });

    [Fact]
    public void Update_ReadyWithSomethingMissing_NamesIt() => Lab(async (host, _) =>
    {
        var task = await host.CreateAsync("Call Bright Smile Dental and book a cleaning this week");
        var reply = await host.Assistant.UpdateTaskAsync(EngineHost.User, task.Id, new CallTaskChanges { Status = CallTaskStatus.ReadyToCall });
        Assert.Equal((ProblemKind.Invalid, "/target_phone_number"), (reply.Problem!.Kind, reply.Problem.Errors[0].Pointer));
    });

    [Fact]
    public void Update_AnswerToNoQuestion_IsRefusedByName() => Lab(async (host, _) =>
    {
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        var reply = await host.Assistant.UpdateTaskAsync(EngineHost.User, task.Id, new CallTaskChanges { Answers = new Dictionary<string, string> { ["a/b~c"] = "x" } });
        Assert.Equal("/answers/a~1b~0c", Assert.Single(reply.Problem!.Errors).Pointer);
    });

    [Fact]
    public void Update_ReadyAgainAfterAWrongNumber_AsksForAnother() => CallLab.Run(new WrongNumber(), async (host, network, _) =>
    {
        var (session, _, _) = await host.CallAsync((await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs")).Id);
        Assert.Equal(CallOutcome.WrongNumber, session.Outcome);
        var reply = await host.Assistant.UpdateTaskAsync(EngineHost.User, session.TaskId, new CallTaskChanges { Status = CallTaskStatus.ReadyToCall });
        Assert.Equal("/target_phone_number", Assert.Single(reply.Problem!.Errors).Pointer);

        // The draft that the call proposed is not to lead to the same stranger either.
        var drafts = (await host.Store.ListTasksAsync(EngineHost.User, new CallTaskQuery { Status = CallTaskStatus.Pending }, default)).Items;
        foreach (var draft in drafts)
        {
            var taken = await host.Assistant.UpdateTaskAsync(EngineHost.User, draft.Id, new CallTaskChanges { Status = CallTaskStatus.Preparing });
            Assert.Equal((CallTaskStatus.WaitingForUser, (string?)null), (taken.Value!.Status, taken.Value.TargetPhoneNumber));
        }

        Assert.NotEmpty(drafts);
        Assert.Single(network.Dials);
    });

    [Fact]
    public void Cancel_Twice_IsFineAndFinal() => Lab(async (host, _) =>
    {
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        Assert.Equal(CallTaskStatus.Cancelled, (await host.Assistant.CancelTaskAsync(EngineHost.User, task.Id)).Value!.Status);
        Assert.True((await host.Assistant.CancelTaskAsync(EngineHost.User, task.Id)).IsDone);
        Assert.Equal(ProblemKind.InvalidState, (await host.Assistant.StartCallAsync(EngineHost.User, task.Id)).Problem!.Kind);
        Assert.Equal(ProblemKind.InvalidState, (await host.Assistant.UpdateTaskAsync(EngineHost.User, task.Id, new CallTaskChanges { Tone = CallTone.Firm })).Problem!.Kind);
    });

    [Fact]
    public void Cancel_WhileCalling_HasToHangUpFirst() => Lab(async (host, _) =>
    {
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        var started = await host.Assistant.StartCallAsync(EngineHost.User, task.Id);
        Assert.Equal(ProblemKind.InvalidState, (await host.Assistant.CancelTaskAsync(EngineHost.User, task.Id)).Problem!.Kind);
        await host.FinishAsync(started.Value!.Session.Id);
    });

    [Fact]
    public void Requests_OfAnotherUser_FindNothing() => Lab(async (host, _) =>
    {
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        Assert.Equal(ProblemKind.NotFound, (await host.Assistant.UpdateTaskAsync("eve", task.Id, new CallTaskChanges())).Problem!.Kind);
        Assert.Equal(ProblemKind.NotFound, (await host.Assistant.CancelTaskAsync("eve", task.Id)).Problem!.Kind);
        Assert.Equal(ProblemKind.NotFound, (await host.Assistant.StartCallAsync("eve", task.Id)).Problem!.Kind);
        Assert.Equal("/contact_id", (await host.Assistant.CreateTaskAsync("eve", new NewCallTask("Call them") { ContactId = (await AddContactAsync(host)).Id })).Problem!.Errors[0].Pointer);
    });

    [Fact]
    public void Create_SameIdTwice_StoresOne() => Lab(async (host, _) =>
    {
        var request = new NewCallTask($"Call {CallLab.Number} and ask what a haircut costs") { Id = new Guid("11111111-1111-4111-8111-111111111111") };
        var first = await host.Assistant.CreateTaskAsync(EngineHost.User, request);
        var second = await host.Assistant.CreateTaskAsync(EngineHost.User, request);
        Assert.Equal(first.Value!.Id, second.Value!.Id);
        Assert.Equal(1, (await host.Store.ListTasksAsync(EngineHost.User, new CallTaskQuery(), default)).Total);
    });

    [Fact]
    public void Create_PlannerIsDown_IsPlannedLater() => Lab(async (host, time) =>
    {
        var planner = (ScriptedPlanner)host.Get<ICallPlanner>();
        planner.Failures = 3;
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        Assert.Equal(CallTaskStatus.Preparing, task.Status);
        await WorkAsync(host, time, TimeSpan.FromMinutes(5));
        Assert.Equal(CallTaskStatus.ReadyToCall, (await host.Store.FindTaskAsync(EngineHost.User, task.Id, default))!.Status);
        Assert.Equal(4, planner.Calls);
    });

    [Fact]
    public void Create_PlannerIsDownForGood_FailsWithAReason() => Lab(async (host, time) =>
    {
        ((ScriptedPlanner)host.Get<ICallPlanner>()).Failures = int.MaxValue;
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        await WorkAsync(host, time, TimeSpan.FromHours(2));
        var failed = await host.Store.FindTaskAsync(EngineHost.User, task.Id, default);
        Assert.Equal((CallTaskStatus.Failed, "The task could not be planned."), (failed!.Status, failed.StatusReason));
    });

    [Fact]
    public void Create_PlannerIsSlow_ReturnsInTimeAndIsPlannedByTheWorker() => Lab(async (host, time) =>
    {
        ((ScriptedPlanner)host.Get<ICallPlanner>()).Wait = token => Task.Delay(TimeSpan.FromSeconds(20), time, token);
        var task = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        Assert.Equal(CallTaskStatus.Preparing, task.Status);
        Assert.Equal(new WorkerOptions().PlanningWait, time.GetUtcNow() - CallLab.Monday);
        await WorkAsync(host, time, TimeSpan.FromMinutes(1));
        Assert.Equal(CallTaskStatus.ReadyToCall, (await host.Store.FindTaskAsync(EngineHost.User, task.Id, default))!.Status);
    });

    [Fact]
    public void Planner_ThatHangs_HoldsNothingElseUp() => Lab(async (host, time) =>
    {
        var planner = (ScriptedPlanner)host.Get<ICallPlanner>();
        planner.Wait = _ => new TaskCompletionSource().Task;
        var stuck = await host.CreateAsync($"Call {CallLab.Number} and ask what a haircut costs");
        planner.Wait = token => planner.Calls == 2 ? new TaskCompletionSource().Task : Task.CompletedTask;
        planner.Failures = 1;
        await WorkAsync(host, time, TimeSpan.FromSeconds(30));
        Assert.Equal(CallTaskStatus.Preparing, (await host.Store.FindTaskAsync(EngineHost.User, stuck.Id, default))!.Status);
        await WorkAsync(host, time, TimeSpan.FromMinutes(5));
        Assert.Equal(CallTaskStatus.ReadyToCall, (await host.Store.FindTaskAsync(EngineHost.User, stuck.Id, default))!.Status);
    });

    [Fact]
    public void Create_PlannerWantsMoreThanItMay_IsNarrowed() => Lab(async (host, _) =>
    {
        ((ScriptedPlanner)host.Get<ICallPlanner>()).Overstep = result => result with
        {
            PhoneNumber = "+19005550199",
            Mandate = result.Mandate with
            {
                MaxPrice = new Money(1_000_000, "USD"),
                AutoApproveLimit = new Money(1_000_000, "USD"),
                DisclosableFields = ["full_name", "account_number"],
                MayLeaveVoicemail = true,
            },
        };
        var reply = await host.Assistant.CreateTaskAsync(EngineHost.User, new NewCallTask("Call Bright Smile Dental and book a cleaning this week") { MaxPrice = 80 });
        var mandate = reply.Value!.Mandate!;
        Assert.Equal((new Money(80, "USD"), new Money(100, "USD"), false), (mandate.MaxPrice, mandate.AutoApproveLimit, mandate.MayLeaveVoicemail));
        Assert.Equal([PrivateFields.FullName], mandate.DisclosableFields);
        Assert.Null(reply.Value.TargetPhoneNumber);
        Assert.Equal(CallTaskStatus.WaitingForUser, reply.Value.Status);
    });

    private static void Lab(Func<EngineHost, VirtualTime, Task> body) => CallLab.Run(
        new ScriptedCallee("Hello?").On("goodbye", CalleeReply.SayAndHangUp("Bye!")).On("haircut", "A haircut is $45."),
        (host, _, time) => body(host, time),
        change: services => services.Decorate<ICallPlanner>(inner => new ScriptedPlanner(inner)));

    private static async Task WorkAsync(EngineHost host, VirtualTime time, TimeSpan duration)
    {
        using var stop = new CancellationTokenSource();
        var worker = host.Worker.RunAsync(stop.Token);
        await Task.Delay(duration, time);
        await stop.CancelAsync();
        await worker;
    }

    private static async Task<Contact> AddContactAsync(EngineHost host)
    {
        var contact = new Contact
        {
            Id = new Guid("22222222-2222-4222-8222-222222222222"),
            UserId = EngineHost.User,
            Name = "Maria",
            PhoneNumber = "+12025550142",
            CreatedAt = CallLab.Monday,
            UpdatedAt = CallLab.Monday,
        };
        await host.Get<IContactStore>().SaveContactAsync(contact, default);
        return contact;
    }
}
