namespace CallAssistant.Simulation;

/// <summary>A recorded menu ("For appointments, press 1.") that puts the caller through by key or by word. What it leads to may be another menu.</summary>
/// <param name="prompt">What it says after the pick-up, and again when a key or a word leads nowhere.</param>
/// <remarks>Set it up first, then let it be called: keys and words are not to be changed while calls go on.</remarks>
public sealed class PhoneMenu(string prompt) : ICallee
{
    private const string NotUnderstood = "Sorry, I did not get that.";
    private readonly Dictionary<string, ICallee> _keys = [];
    private readonly List<(string Words, ICallee Callee)> _words = [];

    /// <summary>What is said before somebody else takes over.</summary>
    /// <value>"Please hold while I connect you." by default.</value>
    public string Connecting { get; init; } = "Please hold while I connect you.";

    /// <summary>Puts the caller through when these keys are pressed.</summary>
    /// <param name="keys">The keys, as they are sent at once.</param>
    /// <param name="callee">Who takes over. One who would not pick up ends the call.</param>
    /// <returns>This menu.</returns>
    public PhoneMenu On(string keys, ICallee callee)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keys);
        ArgumentNullException.ThrowIfNull(callee);
        _keys.Add(keys, callee);
        return this;
    }

    /// <summary>Puts the caller through when these words are said, in any case. The first that fit are taken.</summary>
    /// <param name="words">A part of what the caller says.</param>
    /// <param name="callee">Who takes over. One who would not pick up ends the call.</param>
    /// <returns>This menu.</returns>
    public PhoneMenu OnWords(string words, ICallee callee)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentNullException.ThrowIfNull(callee);
        _words.Add((words, callee));
        return this;
    }

    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new CalleeAnswer.PickUp(new Talk(this, call)) { By = AnsweredBy.Unknown, AsksAfter = null, HangsUpAfter = TimeSpan.FromSeconds(30) };
    }

    private string Prompt => prompt;

    private sealed class Talk(PhoneMenu menu, CalleeCall call) : PuttingThrough
    {
        public override ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) => new(CalleeReply.Say(menu.Prompt));

        protected override ValueTask<CalleeReply> HearAsync(string heard, CancellationToken cancellationToken) =>
            ConnectAsync(menu._words.Find(choice => heard.Contains(choice.Words, StringComparison.OrdinalIgnoreCase)).Callee, cancellationToken);

        protected override ValueTask<CalleeReply> HearKeysAsync(string keys, CancellationToken cancellationToken) => ConnectAsync(menu._keys.GetValueOrDefault(keys), cancellationToken);

        private async ValueTask<CalleeReply> ConnectAsync(ICallee? callee, CancellationToken cancellationToken)
        {
            if (callee is null || callee == menu)
            {
                return callee is null ? new([NotUnderstood, menu.Prompt]) : CalleeReply.Say(menu.Prompt);
            }

            if (callee.Answer(call) is not CalleeAnswer.PickUp pickUp)
            {
                return CalleeReply.SayAndHangUp("Nobody is available to take your call. Goodbye.");
            }

            Next = pickUp.Talk;
            var greeting = await Next.GreetAsync(cancellationToken);
            return greeting with { Lines = [menu.Connecting, .. greeting.Lines] };
        }
    }
}
