using CallAssistant.Conformance;

namespace CallAssistant.Core.Tests.Ai.OfflinePlanning;

public sealed class OfflinePlannerPurity : PlannerPuritySuite<OfflinePlannerHost>;

public sealed class OfflinePlannerInstructions : PlannerInstructionSuite<OfflinePlannerHost>;

public sealed class OfflinePlannerResults : PlannerResultSuite<OfflinePlannerHost>;

public sealed class OfflinePlannerCoverage : SuiteCoverage<OfflinePlannerHost>;

public sealed class OfflinePlannerHost : PlannerHost
{
    public override ICallPlanner Planner => Planning.Planner;
}
