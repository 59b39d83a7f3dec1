namespace CallAssistant.Core.Tests.Engine;

/// <summary>A planner that fails, waits or oversteps as the test wants, and else plans like the real one.</summary>
internal sealed class ScriptedPlanner(ICallPlanner real) : ICallPlanner
{
    public int Calls { get; private set; }

    /// <summary>How many of the next calls fail.</summary>
    public int Failures { get; set; }

    /// <summary>How long each call takes.</summary>
    public Func<CancellationToken, Task>? Wait { get; set; }

    public Func<PlanningResult, PlanningResult>? Overstep { get; set; }

    public async ValueTask<PlanningResult> PlanAsync(CallTask task, PlanningContext context, CancellationToken cancellationToken)
    {
        Calls++;
        if (Wait is not null)
        {
            await Wait(cancellationToken);
        }

        if (Failures > 0)
        {
            Failures--;
            throw new CallAssistantException("planner.plan", "The model is down.", isTransient: true);
        }

        var result = await real.PlanAsync(task, context, cancellationToken);
        return Overstep is null ? result : Overstep(result);
    }
}
