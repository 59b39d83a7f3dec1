namespace CallAssistant.Simulation;

/// <summary>Somebody who is angry about the call.</summary>
/// <param name="greeting">The first words.</param>
public sealed class HostileCallee(string greeting = "Yes, what?") : ICallee
{
    private static readonly string[] Insults =
    [
        "You scammers again! Get lost!",
        "How dare you call here? You are wasting my time.",
        "Shut up, you idiot machine.",
    ];

    /// <summary>True when it hangs up with the insult, without waiting for an answer.</summary>
    /// <value>False by default.</value>
    public bool HangsUp { get; init; }

    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var insult = CalleeReply.Say(Insults[call.Random.Next(Insults.Length)]) with { HangsUp = HangsUp };
        return new CalleeAnswer.PickUp(new LineTalk(greeting, insult, CalleeReply.SayAndHangUp("Whatever.")));
    }
}
