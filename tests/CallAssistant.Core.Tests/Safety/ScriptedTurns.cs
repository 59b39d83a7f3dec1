using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Safety;

/// <summary>A callee who says given lines, one after each thing that is heard, and keeps what was heard and keyed. This is where a violation would be: at the other end of the line.</summary>
internal sealed class ScriptedTurns(string greeting, IReadOnlyList<string> turns, AnsweredBy by = AnsweredBy.Human, string? afterwards = null) : ICallee
{
    private readonly List<string> _heard = [];

    /// <summary>True when it talks on for ever after its lines.</summary>
    public bool IsEndless { get; init; }

    /// <summary>How many times it says "Go on." after its lines.</summary>
    public int GoesOn { get; init; }

    /// <summary>All that was heard, one entry each time that the caller paused.</summary>
    public IReadOnlyList<string> Heard => _heard;

    /// <summary>All keys, in order.</summary>
    public string Keys { get; private set; } = "";

    public int Calls { get; private set; }

    public CalleeAnswer Answer(CalleeCall call)
    {
        Calls++;
        return new CalleeAnswer.PickUp(new Talk(this)) { By = by, AsksAfter = null };
    }

    private sealed class Talk(ScriptedTurns callee) : ICalleeTalk
    {
        private int _next;

        public ValueTask<CalleeReply> GreetAsync(CancellationToken cancellationToken) =>
            new(by == AnsweredBy.Machine ? new CalleeReply([greeting, .. turns]) { Beeps = true } : greeting.Length == 0 ? Next() : CalleeReply.Say(greeting));

        public ValueTask<CalleeReply> RespondAsync(string heard, bool cutIn, CancellationToken cancellationToken)
        {
            callee._heard.Add(heard);
            return new(Next());
        }

        public ValueTask<CalleeReply> PressAsync(string keys, CancellationToken cancellationToken)
        {
            callee.Keys += keys;
            return new(Next());
        }

        public void Ended(string unanswered)
        {
            if (unanswered.Length > 0)
            {
                callee._heard.Add(unanswered);
            }
        }

        private string greeting => callee.Greeting;

        private IReadOnlyList<string> turns => callee.Turns;

        private AnsweredBy by => callee.By;

        private CalleeReply Next()
        {
            if (by != AnsweredBy.Machine && _next < turns.Count)
            {
                return CalleeReply.Say(turns[_next++]);
            }

            if (_next - turns.Count < callee.GoesOn)
            {
                _next++;
                return CalleeReply.Say("Go on.");
            }

            return callee.IsEndless ? CalleeReply.Say("Go on, I am listening.") : callee.Afterwards is { } line && _next++ == turns.Count + callee.GoesOn ? CalleeReply.Say(line) : CalleeReply.Silence;
        }
    }

    private string Greeting => greeting;

    private IReadOnlyList<string> Turns => turns;

    private AnsweredBy By => by;

    private string? Afterwards => afterwards;
}
