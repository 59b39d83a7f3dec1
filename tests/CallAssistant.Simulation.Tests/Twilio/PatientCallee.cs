namespace CallAssistant.Simulation.Twilio;

/// <summary>Another callee, who picks up after a second and is never in a hurry: a slow machine changes nothing.</summary>
internal sealed class PatientCallee(ICallee callee) : ICallee
{
    public CalleeAnswer Answer(CalleeCall call) => callee.Answer(call) is CalleeAnswer.PickUp pickUp
        ? pickUp with { After = TimeSpan.FromSeconds(1), AsksAfter = null, HangsUpAfter = null }
        : callee.Answer(call);
}
