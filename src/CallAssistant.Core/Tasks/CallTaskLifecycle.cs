using Stateless;
using Stateless.Graph;

namespace CallAssistant.Tasks;

/// <summary>The table of allowed status changes, used as a pure function: fire, take the new status, commit, then act.</summary>
internal static class CallTaskLifecycle
{
    /// <summary>True when the trigger is allowed in the status.</summary>
    public static bool CanFire(CallTaskStatus status, CallTaskTrigger trigger) => Machine(status).CanFire(trigger);

    /// <summary>The status after the trigger.</summary>
    /// <exception cref="InvalidOperationException">The table does not allow it: a mistake in the caller, who asks <see cref="CanFire"/> first where a user decides.</exception>
    public static CallTaskStatus Fire(CallTaskStatus status, CallTaskTrigger trigger)
    {
        var machine = Machine(status);
        machine.Fire(trigger);
        return machine.State;
    }

    /// <summary>The table as a Mermaid diagram, for <c>docs/lifecycle.md</c>.</summary>
    public static string ToMermaid() => MermaidGraph.Format(Machine(CallTaskStatus.Pending).GetInfo());

    private static StateMachine<CallTaskStatus, CallTaskTrigger> Machine(CallTaskStatus status)
    {
        var machine = new StateMachine<CallTaskStatus, CallTaskTrigger>(status);

        machine.Configure(CallTaskStatus.Pending)
            .Permit(CallTaskTrigger.Prepare, CallTaskStatus.Preparing)
            .Permit(CallTaskTrigger.AskUser, CallTaskStatus.WaitingForUser)
            .Permit(CallTaskTrigger.MakeReady, CallTaskStatus.ReadyToCall)
            .Permit(CallTaskTrigger.Cancel, CallTaskStatus.Cancelled);

        machine.Configure(CallTaskStatus.Preparing)
            .Permit(CallTaskTrigger.AskUser, CallTaskStatus.WaitingForUser)
            .Permit(CallTaskTrigger.MakeReady, CallTaskStatus.ReadyToCall)
            .Permit(CallTaskTrigger.Fail, CallTaskStatus.Failed)
            .Permit(CallTaskTrigger.Cancel, CallTaskStatus.Cancelled);

        machine.Configure(CallTaskStatus.WaitingForUser)
            .Permit(CallTaskTrigger.Prepare, CallTaskStatus.Preparing)
            .Permit(CallTaskTrigger.MakeReady, CallTaskStatus.ReadyToCall)
            .Permit(CallTaskTrigger.Cancel, CallTaskStatus.Cancelled);

        machine.Configure(CallTaskStatus.ReadyToCall)
            .Permit(CallTaskTrigger.Start, CallTaskStatus.InProgress)
            .Permit(CallTaskTrigger.AskUser, CallTaskStatus.WaitingForUser)
            .Permit(CallTaskTrigger.Cancel, CallTaskStatus.Cancelled);

        machine.Configure(CallTaskStatus.InProgress)
            .Permit(CallTaskTrigger.Complete, CallTaskStatus.Completed)
            .Permit(CallTaskTrigger.Fail, CallTaskStatus.Failed)
            .Permit(CallTaskTrigger.AskUser, CallTaskStatus.WaitingForUser)
            .Permit(CallTaskTrigger.Cancel, CallTaskStatus.Cancelled);

        machine.Configure(CallTaskStatus.Failed)
            .Permit(CallTaskTrigger.MakeReady, CallTaskStatus.ReadyToCall)
            .Permit(CallTaskTrigger.Cancel, CallTaskStatus.Cancelled);

        return machine;
    }
}
