namespace CallAssistant.Simulation;

/// <summary>A voicemail: greeting, tone, then it records.</summary>
/// <param name="name">Who it belongs to, as the greeting says it.</param>
public sealed class Voicemail(string name) : ICallee
{
    private static readonly string[] Greetings =
    [
        "You've reached {0}. Please leave a message after the tone.",
        "Hi, this is {0}. We can't come to the phone right now. Please leave your name and number after the tone.",
        "Thank you for calling {0}. Nobody is available to take your call. Please leave a message after the beep.",
    ];

    private readonly List<string> _messages = [];
    private readonly Lock _gate = new();

    /// <summary>What it says before its tone; null takes one of three usual greetings.</summary>
    public string? Greeting { get; init; }

    /// <summary>What was said after the tone, one entry a call on which something was; a snapshot.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var greeting = Greeting ?? string.Format(null, Greetings[call.Random.Next(Greetings.Length)], name);
        return new CalleeAnswer.PickUp(new Recorder(this, greeting)) { By = AnsweredBy.Machine, AsksAfter = null, HangsUpAfter = TimeSpan.FromSeconds(15) };
    }

    private sealed class Recorder(Voicemail voicemail, string greeting) : ICalleeTalk
    {
        private readonly List<string> _recorded = [];

        public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say(greeting) with { Beeps = true });

        public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken)
        {
            _recorded.Add(heard);
            return new(CalleeReply.Silence);
        }

        public void Ended(string unanswered)
        {
            _recorded.Add(unanswered);
            var message = string.Join(' ', _recorded.Where(words => words.Length > 0));
            if (message.Length > 0)
            {
                lock (voicemail._gate)
                {
                    voicemail._messages.Add(message);
                }
            }
        }
    }
}
