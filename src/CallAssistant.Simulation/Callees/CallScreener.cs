namespace CallAssistant.Simulation;

/// <summary>A phone that screens its calls: asks for name and reason, listens to the answer, then puts the caller through to its owner or turns them away.</summary>
/// <param name="owner">Whose phone it is: takes the call as without a screener. One who does not pick up has the caller turned away.</param>
public sealed class CallScreener(ICallee owner) : ICallee
{
    internal const string UsualQuestion = "Hi, if you record your name and reason for calling, I'll see if this person is available.";

    private readonly List<string> _answers = [];
    private readonly Lock _gate = new();

    /// <summary>What it asks.</summary>
    public string Question { get; init; } = UsualQuestion;

    /// <summary>What it says once it was answered.</summary>
    public string Holding { get; init; } = "Thanks. Please stay on the line.";

    /// <summary>What those hear whom the owner does not take, before it hangs up.</summary>
    public string Refusal { get; init; } = "Sorry, this person is not available right now. Goodbye.";

    /// <summary>How long the owner takes to decide.</summary>
    /// <value>12 seconds by default.</value>
    public TimeSpan DecidesWithin { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>Whether the owner takes the call, by what was answered to the question.</summary>
    /// <value>Takes every call by default.</value>
    public Func<string, bool> Takes { get; init; } = static _ => true;

    /// <summary>Who the network takes it for.</summary>
    /// <value><see cref="AnsweredBy.Machine"/> by default.</value>
    public AnsweredBy TakenFor { get; init; } = AnsweredBy.Machine;

    /// <summary>What was answered to the question, one entry a call; a snapshot.</summary>
    public IReadOnlyList<string> Answers
    {
        get
        {
            lock (_gate)
            {
                return [.. _answers];
            }
        }
    }

    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var pickUp = owner.Answer(call) as CalleeAnswer.PickUp;
        var talk = new Screened(this, pickUp?.Talk);
        return (pickUp ?? new CalleeAnswer.PickUp(talk)) with { Talk = talk, TakenFor = TakenFor };
    }

    private void Note(string answer)
    {
        lock (_gate)
        {
            _answers.Add(answer);
        }
    }

    private sealed class Screened(CallScreener screener, ICalleeTalk? owner) : PuttingThrough
    {
        public override ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say(screener.Question));

        protected override async ValueTask<CalleeReply> HearAsync(string heard, CancellationToken cancellationToken)
        {
            screener.Note(heard);
            Next = owner is not null && screener.Takes(heard) ? owner : null;
            var next = Next is null ? CalleeReply.SayAndHangUp(screener.Refusal) : await Next.GreetAsync(cancellationToken);
            return next with { Lines = [screener.Holding, string.Join(' ', next.Lines)], Pause = screener.DecidesWithin };
        }
    }
}
