namespace CallAssistant.Simulation;

/// <summary>A fax: picks up, says nothing that is words unless it is told to, and goes after a while.</summary>
public sealed class FaxMachine : ICallee
{
    /// <summary>What its recording says first, for example "You have reached a fax line."; empty is silent.</summary>
    /// <value>Empty by default.</value>
    public string Recording { get; init; } = "";

    /// <summary>Who the network takes it for.</summary>
    /// <value><see cref="AnsweredBy.Fax"/> by default.</value>
    public AnsweredBy TakenFor { get; init; } = AnsweredBy.Fax;

    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call) =>
        new CalleeAnswer.PickUp(new LineTalk(Recording)) { By = AnsweredBy.Fax, TakenFor = TakenFor, AsksAfter = null, HangsUpAfter = TimeSpan.FromSeconds(40) };
}
