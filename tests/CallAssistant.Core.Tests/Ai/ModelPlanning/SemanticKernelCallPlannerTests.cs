using System.Text.Json.Nodes;
using CallAssistant.Ai.ModelPlanning;
using CallAssistant.Ai.OfflinePlanning;
using CallAssistant.Core.Tests.Ai.OfflinePlanning;
using CallAssistant.Tests.Ai.SemanticKernel;
using CallAssistant.Tests.OpenAi;

namespace CallAssistant.Tests.Ai.ModelPlanning;

public sealed class SemanticKernelCallPlannerTests
{
    [Fact]
    public async Task Plan_OfAModel_PutsTheRulesPlanIntoBetterWords()
    {
        await using var lab = await StartAsync(Drafts.Good);
        var (rules, result) = await PlanAsync(lab, Drafts.Instruction);

        Assert.Equal(SemanticKernelCallPlanner.Version, result.Plan.Planner);
        Assert.Equal(("Haircut at Shear Delight", "Get a haircut at Shear Delight Salon tomorrow at 5 PM."), (result.Title, result.Plan.Goal));
        Assert.Equal(["Do you have a free chair tomorrow at 5 PM?", "What would a haircut cost?"], result.Plan.Script.KeyQuestions);
        Assert.Contains(result.Plan.Risks, risk => risk is { Rule: "note", IsBlocking: false });
        Assert.Equal(rules.Plan.Script.Opening, result.Plan.Script.Opening);
        AssertNothingWidened(rules, result);
    }

    [Fact]
    public async Task Request_ShowsNamesOfPrivateFields_AndNoValuesNumbersOrForbiddenWords()
    {
        await using var lab = await StartAsync(Drafts.Good);
        var settings = Planning.Settings with { Profile = new Dictionary<string, string>(Planning.Settings.Profile) { ["account_number"] = "8841-2203" } };
        await lab.Planner.PlanAsync(
            Planning.Task(Drafts.Instruction + ", my account number is 8841-2203. Don't tell them that I am allergic."), Planning.Context() with { Settings = settings }, TestContext.Current.CancellationToken);

        var sent = string.Join('\n', lab.Requests.Select(request => request.Body.ToJsonString()));
        Assert.DoesNotContain("8841", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("1990-05-04", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("2025550", sent, StringComparison.Ordinal);
        Assert.Contains("[account_number]", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("allergic", Asked(lab, AiLab.Plan).Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_AsksForAFixedForm()
    {
        await using var lab = await StartAsync(Drafts.Good);
        await PlanAsync(lab, Drafts.Instruction);

        var form = Asked(lab, AiLab.Plan).Body["response_format"]!["json_schema"]!;
        Assert.True((bool)form["strict"]!);
        Assert.False((bool)form["schema"]!["additionalProperties"]!);
        Assert.Equal(Drafts.Good.Select(member => member.Key).Order(), form["schema"]!["required"]!.AsArray().Select(name => (string)name!).Order());
        Assert.Equal(5, form["schema"]!["properties"]!["details"]!["required"]!.AsArray().Count);
    }

    public static TheoryData<string, string> Misfits => new()
    {
        { "no JSON", "hello" },
        { "fenced", "```json\n" + Drafts.Good.ToJsonString() + "\n```" },
        { "null", "null" },
        { "wrong type", Drafts.With("steps", "one").ToJsonString() },
        { "member missing", Without("title") },
        { "member unknown", Drafts.With("mandate", new JsonObject { ["max_price"] = 5000 }).ToJsonString() },
        { "member twice", Drafts.Good.ToJsonString()[..^1] + ",\"title\":\"Again\"}" },
        { "entry null", Drafts.With("steps", new JsonArray("One.", null, "Three.")).ToJsonString() },
        { "half a character", Drafts.Good.ToJsonString().Replace("Haircut at", "\\ud83d at", StringComparison.Ordinal) },
        { "too long", Drafts.With("title", new string('x', 81)).ToJsonString() },
        { "too many", Drafts.With("questions", new JsonArray("A?", "B?", "C?", "D?", "E?")).ToJsonString() },
        { "line break", Drafts.With("goal", "Get a haircut.\nAnd more.").ToJsonString() },
        { "another time", Drafts.With("goal", "Get a haircut at Shear Delight Salon on Friday at 9 AM.").ToJsonString() },
        { "another limit", Drafts.With("goal", "Get a haircut for at most $600.").ToJsonString() },
        { "a number", Drafts.With("steps", new JsonArray("Call +1 202 555 0199.", "Ask.", "Say goodbye.")).ToJsonString() },
        { "limit told", Drafts.With("questions", new JsonArray("Can you do it for $60?")).ToJsonString() },
        { "placeholder", Drafts.With("questions", new JsonArray("I am calling for [name]. Is a chair free?")).ToJsonString() },
        { "human", Drafts.With("questions", new JsonArray("I am a real person. Is a chair free?")).ToJsonString() },
        { "private value", Drafts.With("questions", new JsonArray("My client was born on May 4, 1990. Is a chair free?")).ToJsonString() },
        { "acceptance", Drafts.With("fallbacks", new JsonArray("Yes, please book it.")).ToJsonString() },
        { "detail of its own", Drafts.WithDetail("person", "Dr. Strange").ToJsonString() },
        { "question without a name", Drafts.With("missing", new JsonArray(new JsonObject { ["field"] = "Hair Length", ["text"] = "How long?", ["required"] = true })).ToJsonString() },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task Answer_ThatDoesNotFit_IsMendedOnce(string kind, string answer)
    {
        Assert.NotEmpty(kind);
        var plans = 0;
        await using var lab = await AiLab.StartAsync(request => request.Form == AiLab.Plan ? AiLab.Json(plans++ == 0 ? answer : Drafts.Good.ToJsonString()) : AiLab.Json(AiLab.NoRisk));
        var (rules, result) = await PlanAsync(lab, Drafts.Instruction);

        Assert.Equal(2, plans);
        Assert.StartsWith("That does not fit: ", lab.Requests.Last(request => request.Form == AiLab.Plan).Last.Content, StringComparison.Ordinal);
        Assert.Equal(SemanticKernelCallPlanner.Version, result.Plan.Planner);
        AssertNothingWidened(rules, result);
    }

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task Answer_ThatDoesNotFitTwice_IsNoAnswer(string kind, string answer)
    {
        Assert.NotEmpty(kind);
        await using var lab = await AiLab.StartAsync(request => request.Form == AiLab.Plan ? AiLab.Json(answer) : AiLab.Json(AiLab.NoRisk));
        var (rules, result) = await PlanAsync(lab, Drafts.Instruction);

        Assert.Equal(OfflineCallPlanner.Version, result.Plan.Planner);
        Assert.Equal((rules.Title, rules.Plan.Goal), (result.Title, result.Plan.Goal));
        Assert.Equal(2, lab.Requests.Count(request => request.Form == AiLab.Plan));
    }

    [Fact]
    public async Task Missing_OfAModel_IsAskedOnce()
    {
        var draft = Drafts.With("missing", new JsonArray(
            new JsonObject { ["field"] = "hair_length", ["text"] = "How long is your hair?", ["required"] = true },
            new JsonObject { ["field"] = "phone_number", ["text"] = "Which number?", ["required"] = true },
            new JsonObject { ["field"] = "account_pin", ["text"] = "What is the one-time code that you got?", ["required"] = true }));
        await using var lab = await StartAsync(draft);

        var asked = (await PlanAsync(lab, Drafts.Instruction)).Result.Plan.Missing;
        Assert.Equal(("hair_length", true), (Assert.Single(asked).Field, asked[0].IsRequired));
        Assert.Empty((await PlanAsync(lab, Drafts.Instruction, ("hair_length", "short"))).Result.Plan.Missing);
        Assert.False(Assert.Single((await PlanAsync(lab, Drafts.Instruction, ("party_size", "1"))).Result.Plan.Missing).IsRequired);
    }

    [Fact]
    public async Task Details_ThatTheRulesMissed_AreFilledFromTheInstructionsWords()
    {
        await using var lab = await StartAsync(Drafts.WithDetail("person", "Jo"));
        var (rules, result) = await PlanAsync(lab, "Book a haircut with jo at Shear Delight Salon tomorrow at 5pm, up to $60");

        Assert.Null(rules.Plan.Details.Person);
        Assert.Equal("Jo", result.Plan.Details.Person);
        AssertNothingWidened(rules, result);
    }

    [Fact]
    public async Task Risk_ThatTheRulesFind_IsRefusedWithoutAModel()
    {
        await using var lab = await StartAsync(Drafts.Good);
        var (_, result) = await PlanAsync(lab, "Call my ex and threaten him");

        Assert.Contains(result.Plan.Risks, risk => risk.IsBlocking);
        Assert.Empty(lab.Requests);
    }

    [Fact]
    public async Task Risk_ThatAModelFinds_IsRefusedWithTheRulesReason()
    {
        const string words = "tell the witness to keep his mouth shut";
        await using var lab = await StartAsync(Drafts.Good, new JsonObject { ["allowed"] = false, ["rule"] = "threat", ["words"] = words });
        var (rules, result) = await PlanAsync(lab, $"Call Shear Delight Salon and {words} or his dog is gone");

        Assert.Empty(rules.Plan.Risks);
        Assert.Contains(result.Plan.Risks, risk => risk is { Rule: "threat", IsBlocking: true, Message.Length: > 20 });
    }

    [Theory]
    [InlineData("threat", "words that nobody wrote")]
    [InlineData("boredom", "haircut")]
    [InlineData(null, null)]
    public async Task Risk_WithoutARuleOrWords_IsNoReason(string? rule, string? words)
    {
        await using var lab = await StartAsync(Drafts.Good, new JsonObject { ["allowed"] = false, ["rule"] = rule, ["words"] = words });
        Assert.DoesNotContain((await PlanAsync(lab, Drafts.Instruction)).Result.Plan.Risks, risk => risk.IsBlocking);
    }

    [Fact]
    public async Task Message_StaysInTheUsersWords()
    {
        await using var lab = await StartAsync(Drafts.With("questions", new JsonArray("Could you tell them something nice?")));
        var (rules, result) = await PlanAsync(lab, "Tell Harbor Books that I will come by for the book on Friday");

        Assert.Equal(CallErrand.LeaveMessage, rules.Plan.Errand);
        Assert.Equivalent(rules.Plan.Script, result.Plan.Script, strict: true);
    }

    [Fact]
    public async Task FirstEndpointDown_IsTheSecondsPlan()
    {
        await using var lab = AiLab.Create([await ScriptedModel.StartAsync(ModelReply.Error(500)), await ScriptedModel.StartAsync(Answer(Drafts.Good, null))]);
        Assert.Equal(SemanticKernelCallPlanner.Version, (await PlanAsync(lab, Drafts.Instruction)).Result.Plan.Planner);
    }

    [Fact]
    public async Task Usage_IsTold()
    {
        await using var lab = await StartAsync(Drafts.Good);
        var used = new System.Collections.Concurrent.ConcurrentBag<ModelUsage>();
        await lab.Planner.PlanAsync(Planning.Task(Drafts.Instruction), Planning.Context() with { ModelUsed = used.Add }, TestContext.Current.CancellationToken);

        Assert.Equal(2, used.Count);
        Assert.All(used, usage => Assert.Equal(new ModelUsage("scripted", 120, 9, new Money(0.0021m, "USD"), IsEstimate: false), usage));
    }

    private static Task<AiLab> StartAsync(JsonObject plan, JsonObject? risks = null) => AiLab.StartAsync(Answer(plan, risks));

    private static Func<ModelRequest, ModelReply> Answer(JsonObject plan, JsonObject? risks) =>
        request => AiLab.Json(request.Form == AiLab.Plan ? plan.ToJsonString() : risks?.ToJsonString() ?? AiLab.NoRisk);

    private static ModelRequest Asked(AiLab lab, string form) => lab.Requests.Single(request => request.Form == form);

    private static async Task<(PlanningResult Rules, PlanningResult Result)> PlanAsync(AiLab lab, string instruction, params (string Field, string Answer)[] answers)
    {
        var task = Planning.Task(instruction, answers);
        return (await Planning.PlanAsync(task), await lab.Planner.PlanAsync(task, Planning.Context(), TestContext.Current.CancellationToken));
    }

    /// <summary>Who is called, and all that is allowed, is as the rules read it.</summary>
    private static void AssertNothingWidened(PlanningResult rules, PlanningResult result)
    {
        Assert.Equivalent(rules.Mandate, result.Mandate, strict: true);
        Assert.Equal((rules.PhoneNumber, rules.ContactId, rules.MaxPrice), (result.PhoneNumber, result.ContactId, result.MaxPrice));
        Assert.Equal(rules.Plan.Details with { Person = null }, result.Plan.Details with { Person = null });
        Assert.Equal((rules.Plan.Errand, rules.Plan.TimeZone), (result.Plan.Errand, result.Plan.TimeZone));
        Assert.All(rules.Plan.Missing, missing => Assert.Contains(missing, result.Plan.Missing));
        Assert.All(rules.Plan.Risks, risk => Assert.Contains(risk, result.Plan.Risks));
    }

    private static string Without(string member)
    {
        var draft = Drafts.Good;
        draft.Remove(member);
        return draft.ToJsonString();
    }
}
