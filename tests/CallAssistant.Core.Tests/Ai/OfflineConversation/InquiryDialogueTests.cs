namespace CallAssistant.Tests.Ai.OfflineConversation;

public sealed class InquiryDialogueTests
{
    [Theory]
    [InlineData(CallErrand.AskPrice, "A haircut is $45.", "price", "45.00 USD")]
    [InlineData(CallErrand.AskPrice, "That one is 24 dollars and 99 cents.", "price", "24.99 USD")]
    [InlineData(CallErrand.AskOpeningHours, "We're open Monday to Friday from 9 AM to 6 PM, and Saturday from 10 AM to 4 PM.", "opening_hours", "Mon-Fri 09:00-18:00; Sat 10:00-16:00")]
    [InlineData(CallErrand.CheckOrder, "Order A 1 0 4 2 has shipped and should arrive on Tuesday, November 24th.", "order_status", "shipped")]
    [InlineData(CallErrand.AskQuestion, "Yes, we have free parking behind the building.", "answer", "Yes, we have free parking behind the building.")]
    public async Task Respond_Answered_ThanksAndAchieves(CallErrand errand, string answer, string key, string value)
    {
        var plan = Scene.Ask(errand, new ErrandDetails { Callee = "Harbor Books", Subject = errand == CallErrand.AskPrice ? "haircut" : "parking", Reference = "A1042" });
        var call = await new ScriptedCall(plan, Scene.Mandate(null)).Hear("Harbor Books, hello?", answer);
        Check(call);
        Assert.EndsWith("Goodbye.", call.Last, StringComparison.Ordinal);
        var (outcome, facts, analysis) = await call.Process();
        Assert.Contains(facts, f => f.Key == key && f.Value == value && f.Status == FactStatus.Verified);
        Assert.Equal(CallOutcome.Achieved, outcome);
        Assert.Contains("\"", analysis.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Respond_OrderNumberAsked_SaysIt()
    {
        var plan = Scene.Ask(CallErrand.CheckOrder, new ErrandDetails { Callee = "Harbor Books" , Reference = "A1042" });
        var call = await new ScriptedCall(plan, Scene.Mandate(null)).Hear("Harbor Books.", "What's the order number?");
        Check(call, over: false);
        Assert.Equal("The order number is A 1 0 4 2.", call.Last);
        await call.Hear("One moment please.", "It has shipped and should arrive on Tuesday, November 24th.");
        Check(call);
        Assert.Contains((await call.Process()).Facts, f => f is { Key: "delivery_date", Value: "2026-11-24", Status: FactStatus.Verified });
    }

    [Fact]
    public async Task Respond_Message_IsGivenAndTaken()
    {
        var plan = Scene.Ask(CallErrand.LeaveMessage, new ErrandDetails { Callee = "the office", Person = "Dr. Patel", Message = "the results have arrived" });
        var call = await new ScriptedCall(plan, Scene.Mandate(null)).Hear("Northside office.", "Sure, go ahead.", "Okay, I'll pass that on.");
        Check(call);
        Assert.Contains("Could I leave a message for Dr. Patel?", call.Said);
        Assert.Contains("The message from Dana Reed is: the results have arrived.", call.Said);
        Assert.Equal(CallOutcome.Achieved, (await call.Process()).Outcome);
    }

    [Theory]
    [InlineData("Can you hold for a moment?", "Of course.")]
    [InlineData("Are you a robot?", "Yes, I am an AI assistant calling on behalf of Dana Reed. Could you tell me how much a haircut costs?")]
    [InlineData("Am I talking to a computer?", "Yes, I am an AI assistant calling on behalf of Dana Reed. Could you tell me how much a haircut costs?")]
    [InlineData("Who is calling?", "I am an AI assistant calling on behalf of Dana Reed. Could you tell me how much a haircut costs?")]
    [InlineData("Sorry, could you repeat that?", "Hello, this is an AI assistant calling on behalf of Dana Reed. Could you tell me how much a haircut costs?")]
    [InlineData("Can I speak to a real person?", "I am sorry, Dana Reed cannot come to the phone, I am the assistant. Could you tell me how much a haircut costs?")]
    public async Task Respond_AboutTheCaller_AnswersTruthfully(string line, string expected)
    {
        var call = await new ScriptedCall(Haircut, Scene.Mandate(null)).Hear("Shear Delight, hello.", line);
        Check(call, over: false);
        Assert.Equal(expected, call.Last);
    }

    [Theory]
    [InlineData("We don't talk to robots.", CallOutcome.Declined)]
    [InlineData("Don't call again.", CallOutcome.OptedOut)]
    [InlineData("Never call this number again. Put us on your do not call list.", CallOutcome.OptedOut)]
    [InlineData("I think you have the wrong number. This is a private line.", CallOutcome.WrongNumber)]
    [InlineData("We're closed right now, please call back tomorrow after 9 AM.", CallOutcome.InformationOnly)]
    public async Task Respond_NothingToBeHad_EndsPolitely(string line, CallOutcome outcome)
    {
        var call = await new ScriptedCall(Haircut, Scene.Mandate(null)).Hear("Hello?", line);
        Check(call);
        Assert.EndsWith("Goodbye.", call.Last, StringComparison.Ordinal);
        var result = await call.Process();
        Assert.Equal(outcome, result.Outcome);
    }

    [Fact]
    public async Task Respond_WrongNumber_ProposesToFindTheRightOne()
    {
        var call = await new ScriptedCall(Haircut, Scene.Mandate(null)).Hear("Hello?", "I think you have the wrong number. This is a private line.");
        Assert.StartsWith("Find the right number of", Assert.Single((await call.Process()).Analysis.FollowUps).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Respond_Voicemail_SpeaksOnlyAfterTheBeepAndWhenAllowed()
    {
        const string greeting = "You've reached Northside Plumbing. Please leave a message after the tone.";
        var plan = Scene.Plan(CallErrand.AskPrice, new ErrandDetails { Subject = "haircut" }, "Hello, this is an AI assistant calling on behalf of Dana Reed. Please call back.");
        var allowed = new ScriptedCall(plan, Scene.Mandate(null) with { MayLeaveVoicemail = true }) { AnsweredBy = AnsweredBy.Machine };
        await allowed.Hear(greeting);
        Assert.Empty(allowed.Said);
        Assert.False(allowed.IsOver);
        allowed.BeepHeard = true;
        await allowed.Silence(1);
        Check(allowed);
        Assert.Equal("Please call back.", allowed.Said[^1]);
        Assert.Equal(CallOutcome.VoicemailLeft, (await allowed.Process()).Outcome);

        var forbidden = await new ScriptedCall(plan, Scene.Mandate(null)) { AnsweredBy = AnsweredBy.Unknown }.Hear(greeting);
        Check(forbidden);
        Assert.Empty(forbidden.Said);
        Assert.Equal(CallOutcome.VoicemailNoMessage, (await forbidden.Process()).Outcome);
    }

    [Theory]
    [InlineData("For billing press one. For appointments press two.", "2")]
    [InlineData("Press 1 for appointments, press 2 for billing, or press 0 for the operator.", "1")]
    [InlineData("For new orders, press 3. To speak with a representative, press 0.", "0")]
    public async Task Respond_Menu_PressesOneKeyAndSaysNothing(string menu, string key)
    {
        var call = await new ScriptedCall(Scene.Cleaning, Scene.Mandate()).Hear(menu);
        Check(call, over: false);
        Assert.Equal([key], call.Digits);
        Assert.Empty(call.Said);
    }

    [Fact]
    public async Task Respond_Silence_PromptsTwiceThenEnds()
    {
        var call = new ScriptedCall(Haircut, Scene.Mandate(null));
        await call.Silence(3);
        Assert.StartsWith("Hello, this is an AI assistant", call.Last, StringComparison.Ordinal);
        await call.Hear("Hmm.");
        for (var i = 0; i < 4 && !call.IsOver; i++)
        {
            await call.Silence(10);
        }

        Check(call);
        Assert.InRange(call.Said.Count(s => s == "Hello, are you still there?"), 1, 2);
    }

    [Fact]
    public async Task Respond_CalleeGoesInCircles_EndsWithinTheTurns()
    {
        var call = new ScriptedCall(Haircut, Scene.Mandate(null));
        for (var i = 0; i < 60 && !call.IsOver; i++)
        {
            await call.Hear("And how does that make you feel?");
        }

        Check(call);
        Assert.True(call.Said.Count < 20, call.ToString());
    }

    private static CallPlan Haircut { get; } = Scene.Ask(CallErrand.AskPrice, new ErrandDetails { Callee = "Shear Delight", Subject = "haircut" });

    private static void Check(ScriptedCall call, bool over = true)
    {
        Assert.True(call.Violations.Count == 0, call.ToString());
        Assert.True(!over || call.IsOver, call.ToString());
    }
}
