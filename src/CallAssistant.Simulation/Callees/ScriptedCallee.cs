namespace CallAssistant.Simulation;

/// <summary>A callee by a few rules: a greeting, answers to words, an answer to all else. For more, implement <see cref="ICallee"/>.</summary>
/// <param name="greeting">The first words; empty waits for the caller.</param>
/// <remarks>Set it up first, then let it be called: the rules are not to be changed while calls go on.</remarks>
public sealed class ScriptedCallee(string greeting) : ICallee
{
    private readonly List<(string Words, bool ByKeys, CalleeReply Reply)> _rules = [];
    private CalleeReply _otherwise = CalleeReply.Say("Sorry, could you say that again?");

    /// <summary>Who picks up.</summary>
    /// <value><see cref="AnsweredBy.Human"/> by default.</value>
    public AnsweredBy By { get; init; } = AnsweredBy.Human;

    /// <summary>Who the network takes it for; null for the one that it is.</summary>
    public AnsweredBy? TakenFor { get; init; }

    /// <summary>Answers when these words are heard, in any case. The first rule that fits is taken.</summary>
    /// <param name="words">A part of what the caller says.</param>
    /// <param name="answer">The line to say.</param>
    /// <returns>This callee.</returns>
    public ScriptedCallee On(string words, string answer) => On(words, CalleeReply.Say(answer));

    /// <summary>Does this when these words are heard, in any case. The first rule that fits is taken.</summary>
    /// <param name="words">A part of what the caller says.</param>
    /// <param name="reply">What to do.</param>
    /// <returns>This callee.</returns>
    public ScriptedCallee On(string words, CalleeReply reply) => Add(words, byKeys: false, reply);

    /// <summary>Does this when the caller presses these keys.</summary>
    /// <param name="keys">The keys, as they are sent at once.</param>
    /// <param name="reply">What to do.</param>
    /// <returns>This callee.</returns>
    public ScriptedCallee OnKeys(string keys, CalleeReply reply) => Add(keys, byKeys: true, reply);

    /// <summary>Does this when no rule fits. By default the callee asks the caller to say it again.</summary>
    /// <param name="reply">What to do.</param>
    /// <returns>This callee.</returns>
    public ScriptedCallee Otherwise(CalleeReply reply)
    {
        _otherwise = reply;
        return this;
    }

    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call) => new CalleeAnswer.PickUp(new Talk(this))
    {
        By = By,
        TakenFor = TakenFor,
        AsksAfter = By == AnsweredBy.Human ? TimeSpan.FromSeconds(8) : null,
    };

    private ScriptedCallee Add(string words, bool byKeys, CalleeReply reply)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        ArgumentNullException.ThrowIfNull(reply);
        _rules.Add((words, byKeys, reply));
        return this;
    }

    private CalleeReply? Find(string heard, bool byKeys)
    {
        var rule = _rules.Find(rule => rule.ByKeys == byKeys && (byKeys ? heard == rule.Words : heard.Contains(rule.Words, StringComparison.OrdinalIgnoreCase)));
        return rule.Reply;
    }

    private string Greeting => greeting;

    private sealed class Talk(ScriptedCallee callee) : ICalleeTalk
    {
        public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) =>
            new(callee.Greeting.Length == 0 ? CalleeReply.Silence : CalleeReply.Say(callee.Greeting));

        public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken) =>
            new(callee.Find(heard, byKeys: false) ?? callee._otherwise);

        public ValueTask<CalleeReply> PressAsync(string keys, CancellationToken cancellationToken) =>
            new(callee.Find(keys, byKeys: true) ?? CalleeReply.Silence);
    }
}
