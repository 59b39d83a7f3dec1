using CallAssistant.Tests.Ai.OfflineConversation;
using CallAssistant.Tests.OpenAi;

namespace CallAssistant.Tests.Ai.SemanticKernel;

public sealed class SemanticKernelCallAgentTests
{
    private const string Opening = "Hello, this is an AI assistant calling on behalf of Dana Reed. ";
    private static readonly CallContext Greeted = ModelLab.Context(ModelLab.Callee("Bright Smile, how can I help?"));
    private static readonly CallContext Offered = ModelLab.Context(ModelLab.Callee("We have Tuesday, November 24 at 3 PM, that is $80."));
    private static readonly object GoodOffer = new { words = "Tuesday at 3 PM, $80", at = "2026-11-24T15:00", price = 80 };
    private static readonly Offer Good = new() { At = Scene.Local(24, 15, 0), Price = Scene.Usd(80), Words = "Tuesday at 3 PM, $80" };

    [Fact]
    public async Task Words_ArePassedOnAsTheyArrive()
    {
        var goOn = new TaskCompletionSource();
        await using var lab = await ModelLab.StartAsync(new ModelReply().Text("I would", " like").Until(goOn.Task).Text(" an appointment.").Finish());
        await using var outputs = lab.Agent.RespondAsync(Greeted, default).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        Assert.True(await outputs.MoveNextAsync());
        Assert.Equal(new AgentOutput.Speak("I would"), outputs.Current);
        Assert.True(await outputs.MoveNextAsync());
        Assert.Equal(new AgentOutput.Speak(" like"), outputs.Current);
        goOn.SetResult();
        Assert.True(await outputs.MoveNextAsync());
        Assert.Equal(new AgentOutput.Speak(" an appointment."), outputs.Current);
        Assert.False(await outputs.MoveNextAsync());
    }

    [Fact]
    public async Task FirstTurn_BeginsWithTheDisclosure_WhateverTheModelSays()
    {
        await using var lab = await ModelLab.StartAsync(ModelReply.Say("I need an appointment."));
        var turn = await lab.RespondAsync(Scene.Context(Scene.Cleaning, Scene.Mandate(), ModelLab.Callee("Hello?")));

        Assert.Equal(Opening + "I need an appointment.", turn.Words);
        Assert.Contains("is said for you now", lab.Model.Requests[0].Last.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstTurn_OfAModelThatFails_SaysNothing()
    {
        await using var lab = await ModelLab.StartAsync(ModelReply.Error(500));
        var turn = await lab.RespondAsync(Scene.Context(Scene.Cleaning, Scene.Mandate(), ModelLab.Callee("Hello?")));

        Assert.Empty(turn.Outputs);
        Assert.NotNull(turn.Fault);
    }

    [Fact]
    public async Task Acceptance_ComesBeforeTheWords_AndTheModelIsToldOfIt()
    {
        await using var lab = await ModelLab.StartAsync(ModelReply.Call("propose_accept_offer", GoodOffer), ModelReply.Say("Yes, please book ", "Tuesday at 3 PM."));
        var turn = await lab.RespondAsync(Offered);

        Assert.Null(turn.Fault);
        Assert.Equal([new AgentOutput.AcceptOffer(Good), new AgentOutput.Speak("Yes, please book "), new AgentOutput.Speak("Tuesday at 3 PM.")], turn.Outputs);
        var told = lab.Model.Requests[1].Last;
        Assert.Equal("tool", told.Role);
        Assert.StartsWith("accepted", told.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-24T15:00", 150, "price_over_limit")]
    [InlineData("2026-12-24T15:00", 80, "outside_window")]
    [InlineData("2026-11-25T15:00", 80, "offer_not_stated")]
    [InlineData("2026-11-24T15:00", 60, "offer_not_stated")]
    public async Task Acceptance_ThatIsNotAllowed_IsNoIntentAndTheModelGoesOn(string at, int price, string rule)
    {
        await using var lab = await ModelLab.StartAsync(ModelReply.Call("propose_accept_offer", new { words = "an offer", at, price }), ModelReply.Say("Do you have anything else?"));
        var turn = await lab.RespondAsync(Offered);

        Assert.Equal([new AgentOutput.Speak("Do you have anything else?")], turn.Outputs);
        Assert.Equal($"refused ({rule})", lab.Model.Requests[1].Last.Content);
    }

    [Fact]
    public async Task Tools_ThatNeedNoWords_EndTheTurn()
    {
        foreach (var (tool, arguments, intent) in new (string, object, AgentOutput?)[]
        {
            ("send_digits", new { digits = "2" }, new AgentOutput.SendDigits("2")),
            ("end_call", new { reason = "Done." }, new AgentOutput.EndCall("Done.")),
            ("keep_listening", new { }, null),
        })
        {
            await using var lab = await ModelLab.StartAsync(ModelReply.Call(tool, arguments));
            var turn = await lab.RespondAsync(Greeted);

            Assert.Null(turn.Fault);
            Assert.Equal(intent is null ? [] : [intent], turn.Outputs);
            Assert.Single(lab.Model.Requests);
        }
    }

    [Fact]
    public async Task Message_OnAVoicemailThatSoundedLikeAPerson_IsThePlans()
    {
        var plan = Scene.Plan(CallErrand.LeaveMessage, new ErrandDetails { Message = "the heating is off" }, voicemail: "This is an AI assistant calling on behalf of Dana Reed: the heating is off.");
        await using var lab = await ModelLab.StartAsync(ModelReply.Call("leave_message"));
        var allowed = Greeted with { Plan = plan, Mandate = Greeted.Mandate with { MayLeaveVoicemail = true } };

        Assert.Equal([new AgentOutput.Speak(plan.Script.Voicemail + " "), new AgentOutput.EndCall("A message was left.")], (await lab.RespondAsync(allowed)).Outputs);
        Assert.Equal([new AgentOutput.EndCall("A machine answered, and no message may be left.")], (await lab.RespondAsync(Greeted)).Outputs);
    }

    [Fact]
    public async Task OpenOffer_WithWords_IsOneRequest()
    {
        await using var lab = await ModelLab.StartAsync(new ModelReply().Text("I have to check. ").Tool("leave_offer_open", """{"words":"Friday at 9","at":"2026-11-27T09:00"}""").Finish("tool_calls"));
        var turn = await lab.RespondAsync(Offered);

        Assert.Equal("I have to check. ", turn.Words);
        Assert.Equal(new AgentOutput.LeaveOpen(new Offer { At = Scene.Local(27, 9, 0), Words = "Friday at 9" }), Assert.Single(turn.Intents));
        Assert.Single(lab.Model.Requests);
    }

    [Fact]
    public async Task TwoTools_AtOnceWithTheSameId_AreBothHeard()
    {
        await using var lab = await ModelLab.StartAsync(
            new ModelReply().Text("Goodbye.").Tool("leave_offer_open", """{"words":"Friday"}""", "same").Tool("end_call", """{"reason":"Done."}""", "same").Finish("tool_calls"));
        var turn = await lab.RespondAsync(Offered);

        Assert.Equal([new AgentOutput.LeaveOpen(new Offer { Words = "Friday" }), new AgentOutput.EndCall("Done.")], turn.Intents);
    }

    [Theory]
    [InlineData("propose_accept_offer", "{oops")]
    [InlineData("propose_accept_offer", "{}")]
    [InlineData("propose_accept_offer", """{"words":"x","at":"tomorrow"}""")]
    [InlineData("propose_accept_offer", """{"words":"x","at":"2026-11-24T15:00Z"}""")]
    [InlineData("propose_accept_offer", """{"words":"x","price":"cheap"}""")]
    [InlineData("propose_accept_offer", """{"words":"x","price":-5}""")]
    [InlineData("propose_accept_offer", """{"words":["x"],"price":1e30}""")]
    [InlineData("propose_accept_offer", """{"words":"x","currency":"dollars"}""")]
    [InlineData("send_digits", """{"digits":"911"}""")]
    [InlineData("send_digits", """{"digits":"*"}""")]
    [InlineData("end_call", """{"reason":null}""")]
    [InlineData("wire_money", """{"amount":100}""")]
    public async Task BadToolCall_IsToldOnce_AndHasNoEffect(string tool, string arguments)
    {
        await using var lab = await ModelLab.StartAsync(new ModelReply().Tool(tool, arguments).Finish("tool_calls"), ModelReply.Say("Could you repeat that?"));
        var turn = await lab.RespondAsync(Offered);

        Assert.Null(turn.Fault);
        Assert.Equal([new AgentOutput.Speak("Could you repeat that?")], turn.Outputs);
        Assert.Equal("tool", lab.Model.Requests[1].Last.Role);
        Assert.Equal(2, lab.Model.Requests.Count);
    }

    [Fact]
    public async Task BadToolCall_Again_IsLeftOutOfTheTurn()
    {
        await using var lab = await ModelLab.StartAsync(
            new ModelReply().Text("One moment. ").Tool("end_call", "{oops").Finish("tool_calls"), new ModelReply().Text("I am here.").Tool("end_call", "{oops").Finish("tool_calls"));
        var turn = await lab.RespondAsync(Greeted);

        Assert.Null(turn.Fault);
        Assert.Equal("One moment.  I am here.", turn.Words);
        Assert.Empty(turn.Intents);
        Assert.Equal(2, lab.Model.Requests.Count);
    }

    [Theory]
    [InlineData("wire_money", "{}")]
    [InlineData("propose_accept_offer", """{"words":"x","price":5000}""")]
    public async Task EndlessToolCalls_AreAFaultAfterThreeRequests(string tool, string arguments)
    {
        await using var lab = await ModelLab.StartAsync(new ModelReply().Tool(tool, arguments).Finish("tool_calls"));
        var turn = await lab.RespondAsync(Offered);

        Assert.Empty(turn.Outputs);
        Assert.Contains("kept calling tools", turn.Fault!.Message, StringComparison.Ordinal);
        Assert.Equal(3, lab.Model.Requests.Count);
    }

    [Fact]
    public async Task Turn_Cancelled_ClosesTheStream()
    {
        await using var lab = await ModelLab.StartAsync(new ModelReply().Text("I would").Silence());
        using var barge = new CancellationTokenSource();
        await using var outputs = lab.Agent.RespondAsync(Greeted, barge.Token).GetAsyncEnumerator(barge.Token);
        Assert.True(await outputs.MoveNextAsync());
        var next = outputs.MoveNextAsync();
        await barge.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await next);
        Assert.True(await lab.Model.Requests[0].WasLeft);
    }

    [Fact]
    public async Task Turn_LeftInTheMiddle_ClosesTheStream()
    {
        await using var lab = await ModelLab.StartAsync(new ModelReply().Text("I would").Silence());
        await foreach (var _ in lab.Agent.RespondAsync(Greeted, TestContext.Current.CancellationToken))
        {
            break;
        }

        Assert.True(await lab.Model.Requests[0].WasLeft);
    }

    [Fact]
    public async Task Machine_OnTheLine_IsNoMatterForAModel()
    {
        await using var lab = await ModelLab.StartAsync(ModelReply.Say("Hello machine."));
        var turn = await lab.RespondAsync(Scene.Context(Scene.Cleaning, Scene.Mandate(), ModelLab.Callee("You have reached Bright Smile. Please leave a message after the tone.")) with { AnsweredBy = AnsweredBy.Machine });

        Assert.Empty(lab.Model.Requests);
        Assert.Empty(turn.Words);
        Assert.IsType<AgentOutput.EndCall>(Assert.Single(turn.Intents));
    }
}
