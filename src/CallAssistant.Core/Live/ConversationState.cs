using CallAssistant.Mandates;
using CallAssistant.Recordings;
using CallAssistant.Results;

namespace CallAssistant.Live;

/// <summary>What a journal says of the conversation so far. Fed with the stored entries after a restart and with each new one while the call is live.</summary>
internal sealed class ConversationState
{
    /// <summary>How far back the gate looks for a private value that is said in pieces.</summary>
    private const int Recent = 8;

    private readonly List<ConversationTurn> _turns = [];
    private readonly Dictionary<long, long> _heardUntil = [];

    public IReadOnlyList<ConversationTurn> Turns => _turns;

    public bool WasAnswered { get; private set; }

    public AnsweredBy AnsweredBy { get; private set; }

    /// <summary>True when a voicemail or another machine is on the line.</summary>
    public bool MachineOnLine { get; private set; }

    public bool BeepHeard { get; private set; }

    /// <summary>True once the callee has heard, to the end, that an AI is speaking and for whom.</summary>
    public bool DisclosureHeard { get; private set; }

    public Offer? Accepted { get; private set; }

    public bool UserHungUp { get; private set; }

    /// <summary>Where the recording stands.</summary>
    public RecordingState Recording { get; } = new();

    /// <summary>What the assistant said last, oldest first.</summary>
    public IReadOnlyList<string> RecentSentences =>
        [.. _turns.Where(turn => turn.Speaker == Speaker.Assistant).Select(turn => turn.Text).TakeLast(Recent)];

    public void Apply(long sequence, CallEvent callEvent)
    {
        Recording.Apply(callEvent);
        switch (callEvent)
        {
            case CallEvent.StatusChanged { Status: CallSessionStatus.InProgress } answered:
                WasAnswered = true;
                AnsweredBy = answered.AnsweredBy ?? AnsweredBy;
                ReadMachine();
                break;
            case CallEvent.BeepHeard:
                BeepHeard = true;
                break;
            case CallEvent.CalleeSpoke spoke:
                _heardUntil[sequence] = spoke.EndMs;
                _turns.Add(new ConversationTurn(sequence, Speaker.Human, spoke.Text));
                ReadMachine();
                break;
            case CallEvent.AssistantSpoke spoke when RecordingLines.Contains(spoke.Text):
                // The engine's own line: an agent that is asked to repeat itself must not ask again.
                break;
            case CallEvent.AssistantSpoke spoke:
                AddBeforeAnswers(new ConversationTurn(sequence, Speaker.Assistant, spoke.Text, spoke.Interrupted), spoke.StartMs);
                ReadMachine();
                DisclosureHeard |= !spoke.Interrupted && Disclosure.IsIn(spoke.Text);
                break;
            case CallEvent.UserHungUp:
                UserHungUp = true;
                break;
            case CallEvent.OfferAccepted accepted:
                Accepted = accepted.Offer;
                break;
        }
    }

    /// <summary>Read once for each turn, not for each sentence that the gate checks.</summary>
    private void ReadMachine() => MachineOnLine = MachineReading.IsMachine(_turns.Select(turn => (turn.Speaker, turn.Text)), AnsweredBy);

    /// <summary>What the callee said while we were speaking comes after our words: it was not answered yet.</summary>
    private void AddBeforeAnswers(ConversationTurn turn, long startMs)
    {
        var at = _turns.Count;
        while (at > 0 && _heardUntil.TryGetValue(_turns[at - 1].Id, out var end) && end > startMs)
        {
            at--;
        }

        _turns.Insert(at, turn);
    }
}
