namespace CallAssistant.Simulation;

/// <summary>Somebody who does not talk to an AI: says so as soon as they hear that it is one, and hangs up soon.</summary>
/// <param name="greeting">The first words.</param>
public sealed class RefusesAi(string greeting = "Hello?") : ICallee
{
    private static readonly string[] Refusals =
    [
        "I don't talk to machines. Have a person call me.",
        "Sorry, we do not speak to robots.",
        "No AI, please. I am not comfortable talking to one.",
    ];

    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new CalleeAnswer.PickUp(new LineTalk(greeting, CalleeReply.Say(Refusals[call.Random.Next(Refusals.Length)]), CalleeReply.SayAndHangUp("Goodbye.")));
    }
}
