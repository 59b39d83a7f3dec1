namespace CallAssistant.Simulation;

/// <summary>A private person who is not the one that the caller wants.</summary>
public sealed class WrongNumber : ICallee
{
    private static readonly string[] Lines =
    [
        "I think you have the wrong number. This is a private line.",
        "Sorry, you have the wrong number. There is no business here.",
        "No, this is a private number. You must have the wrong one.",
    ];

    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new CalleeAnswer.PickUp(new Person(call.Random));
    }

    private sealed class Person(Random random) : ICalleeTalk
    {
        private int _turns;

        public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say(random.Next(3) == 0 ? "Hello, who is this?" : "Hello?"));

        public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) => new(++_turns switch
        {
            1 => CalleeReply.Say(Lines[random.Next(Lines.Length)]),
            2 => CalleeReply.SayAndHangUp("No problem. Bye."),
            _ => CalleeReply.SayAndHangUp("Bye."),
        });
    }
}
