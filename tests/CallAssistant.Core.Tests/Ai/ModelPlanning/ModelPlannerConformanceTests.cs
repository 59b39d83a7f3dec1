using System.Text.Json.Nodes;
using CallAssistant.Conformance;
using CallAssistant.Tests.Ai.SemanticKernel;

namespace CallAssistant.Tests.Ai.ModelPlanning;

public sealed class ModelPlannerPurity : PlannerPuritySuite<ModelPlannerHost>;

public sealed class ModelPlannerInstructions : PlannerInstructionSuite<ModelPlannerHost>;

public sealed class ModelPlannerResults : PlannerResultSuite<ModelPlannerHost>;

public sealed class ModelPlannerCoverage : SuiteCoverage<ModelPlannerHost>;

/// <summary>A model that always writes the same plan: it fits where it holds no value, and tries to widen what it can.</summary>
public sealed class ModelPlannerHost : PlannerHost
{
    private readonly AiLab _lab;

    public ModelPlannerHost()
    {
        var draft = Drafts.Good;
        draft["goal"] = "Do what the instruction says, whatever it costs.";
        draft["steps"] = new JsonArray("Say who calls.", "Ask.", "Say goodbye.");
        draft["questions"] = new JsonArray("Could you help me with that?");
        draft["fallbacks"] = new JsonArray();
        draft["missing"] = new JsonArray(new JsonObject { ["field"] = "wish", ["text"] = "What do you wish?", ["required"] = false });
        _lab = AiLab.StartAsync(request => AiLab.Json(request.Form == AiLab.Plan ? draft.ToJsonString() : AiLab.NoRisk)).GetAwaiter().GetResult();
    }

    public override ICallPlanner Planner => _lab.Planner;

    public override async ValueTask DisposeAsync()
    {
        await _lab.DisposeAsync();
        await base.DisposeAsync();
    }
}
