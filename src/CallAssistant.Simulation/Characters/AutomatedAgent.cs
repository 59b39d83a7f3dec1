namespace CallAssistant.Simulation;

/// <summary>Another bot: says what it is, understands nothing, and goes on for ever.</summary>
/// <param name="name">Whom it answers for.</param>
public sealed class AutomatedAgent(string name) : ICallee
{
    private static readonly string[] Lost =
    [
        "I am sorry, I did not understand that. You can ask me about appointments and opening hours.",
        "Let me see if I can help you with that. Could you say it in other words?",
        "I am still learning. How can I help you today?",
    ];

    /// <summary>What it says first.</summary>
    /// <value>That it is the virtual assistant of its owner.</value>
    public string Greeting { get; init; } = $"Hello, this is the virtual assistant of {name}. How can I help you today?";

    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.PickUp(new Talk(Greeting)) { By = AnsweredBy.Unknown, AsksAfter = TimeSpan.FromSeconds(6), HangsUpAfter = null };

    private sealed class Talk(string greeting) : ICalleeTalk
    {
        private int _turn;

        public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say(greeting));

        public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) => new(CalleeReply.Say(Lost[_turn++ % Lost.Length]));
    }
}
