namespace CallAssistant;

/// <summary>Turns an instruction into a plan, a draft mandate and the facts that are missing.</summary>
/// <remarks>
/// Pure: changes nothing and calls nobody. Safe for concurrent use. The same task and context may be planned again at any time, and the last
/// plan wins. Whatever the instruction says, a plan comes back: what cannot be understood becomes a missing fact with a question. Faults (a model
/// that is down) are thrown as <see cref="CallAssistantException"/>; the task then stays where it was. The engine checks the result: a
/// mandate wider than the task and the settings allow is narrowed, a number that may not be dialled is dropped.
/// </remarks>
public interface ICallPlanner
{
    /// <summary>Plans a task.</summary>
    /// <param name="task">The task with all that the user has given so far.</param>
    /// <param name="context">What the planner may look at.</param>
    /// <param name="cancellationToken">Stops the planning; nothing is kept.</param>
    ValueTask<PlanningResult> PlanAsync(CallTask task, PlanningContext context, CancellationToken cancellationToken);
}
