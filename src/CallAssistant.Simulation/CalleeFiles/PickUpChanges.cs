namespace CallAssistant.Simulation;

/// <summary>What a file changes about the pick-up of any kind of callee.</summary>
internal sealed record PickUpChanges
{
    public TimeSpan? After { get; init; }

    public AnsweredBy? TakenFor { get; init; }

    public TimeSpan? HangsUpAfter { get; init; }

    /// <summary>The callee with the changes; the same when there are none.</summary>
    public ICallee Change(ICallee callee) => this == new PickUpChanges() ? callee : new Changed(callee, this);

    private sealed class Changed(ICallee callee, PickUpChanges changes) : ICallee
    {
        public CalleeAnswer Answer(CalleeCall call) => callee.Answer(call) is CalleeAnswer.PickUp pickUp
            ? pickUp with { After = changes.After ?? pickUp.After, TakenFor = changes.TakenFor ?? pickUp.TakenFor, HangsUpAfter = changes.HangsUpAfter ?? pickUp.HangsUpAfter }
            : callee.Answer(call);
    }
}
