namespace CallAssistant.Simulation;

/// <summary>Puts every caller on hold, plays lines to them ("Your call is important to us."), and hands over to somebody else in the end.</summary>
/// <param name="next">Who takes over: the same person, a colleague, another hold. One who does not pick up has the line closed.</param>
public sealed class HoldingCallee(ICallee next) : ICallee
{
    private static readonly TimeSpan NoLines = TimeSpan.FromSeconds(1);

    /// <summary>What is said after the pick-up, before the caller has spoken; empty puts on hold at once.</summary>
    /// <value>Empty by default.</value>
    public string Greeting { get; init; } = "";

    /// <summary>What is said before the hold begins; empty says nothing.</summary>
    /// <value>"One moment, please." by default.</value>
    public string Asks { get; init; } = "One moment, please.";

    /// <summary>What is played while the caller waits, in turn; none leaves the line silent.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>From the end of one line to the next one; above 0.</summary>
    /// <value>30 seconds by default.</value>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the caller waits, about; 0 to 12 hours.</summary>
    /// <value>2 minutes by default.</value>
    public TimeSpan Length { get; init; } = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Every, TimeSpan.Zero, nameof(Every));
        var pickUp = next.Answer(call) as CalleeAnswer.PickUp;
        var talk = new Talk(this, pickUp?.Talk);
        return (pickUp ?? new CalleeAnswer.PickUp(talk)) with { Talk = talk, By = AnsweredBy.Human };
    }

    private sealed class Talk(HoldingCallee hold, ICalleeTalk? next) : PuttingThrough
    {
        public override ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) =>
            hold.Greeting.Length > 0 ? new(CalleeReply.Say(hold.Greeting)) : WaitAsync(cancellationToken);

        protected override ValueTask<CalleeReply> HearAsync(string heard, CancellationToken cancellationToken) => WaitAsync(cancellationToken);

        /// <summary>All of the hold is one turn: whatever the caller says meanwhile, nobody hears.</summary>
        private async ValueTask<CalleeReply> WaitAsync(CancellationToken cancellationToken)
        {
            Next = next;
            var back = next is null ? CalleeReply.SayAndHangUp("") : await next.GreetAsync(cancellationToken);
            var played = hold.Lines.Count == 0 ? 0 : (int)(hold.Length / hold.Every);
            var pause = played > 0 ? hold.Every : hold.Length > TimeSpan.Zero ? hold.Length : NoLines;
            return back with
            {
                Lines = [hold.Asks, .. Enumerable.Range(0, played).Select(i => hold.Lines[i % hold.Lines.Count]), string.Join(' ', back.Lines)],
                Pause = pause,
            };
        }
    }
}
