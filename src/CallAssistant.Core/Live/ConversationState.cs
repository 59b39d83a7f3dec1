using CallAssistant.Journal;
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

    /// <summary>The same turns, as they are read.</summary>
    private readonly List<SpokenTurn> _spoken = [];
    private readonly Dictionary<long, long> _heardUntil = [];
    private int _screened;

    public IReadOnlyList<ConversationTurn> Turns => _turns;

    public bool WasAnswered { get; private set; }

    public AnsweredBy AnsweredBy { get; private set; }

    /// <summary>Who has the call, as far as it can be told.</summary>
    public Listener Listener { get; private set; }

    /// <summary>True once a tone was heard. A screener's tone is forgotten with the screener.</summary>
    public bool BeepHeard { get; private set; }

    /// <summary>True once whoever listens now has heard, to the end, that an AI is speaking and for whom.</summary>
    public bool DisclosureHeard { get; private set; }

    public Offer? Accepted { get; private set; }

    public bool UserHungUp { get; private set; }

    /// <summary>True once the callee has said that they do not want to be called again.</summary>
    public bool OptedOut { get; private set; }

    /// <summary>What the user was asked, oldest first.</summary>
    public IReadOnlyList<PrincipalRequest> Requests { get; private set; } = [];

    /// <summary>The request that waits for its answer; null when none does.</summary>
    public PrincipalRequest? OpenRequest => Requests.LastOrDefault(request => request.State == PrincipalRequestState.Open);

    /// <summary>The requests that were answered when it was too late.</summary>
    public HashSet<long> AnsweredLate { get; } = [];

    /// <summary>What the user told the agent.</summary>
    public List<string> Hints { get; } = [];

    /// <summary>What the user has us say at this moment; empty when it is the agent who speaks.</summary>
    public string PrincipalWords { get; set; } = "";

    /// <summary>All keys that were sent, in order.</summary>
    public string KeysSent { get; private set; } = "";

    /// <summary>Where the recording stands.</summary>
    public RecordingState Recording { get; } = new();

    /// <summary>What the assistant said last, oldest first.</summary>
    public IReadOnlyList<string> RecentSentences =>
        [.. _turns.Where(turn => turn.Speaker == Speaker.Assistant).Select(turn => turn.Text).TakeLast(Recent)];

    /// <summary>Stores what happened, then takes note of it.</summary>
    public async ValueTask StoreAsync(SessionWriter writer, CallEvent callEvent, CancellationToken cancellationToken)
    {
        await writer.CommitAsync(callEvent, cancellationToken);
        Apply(writer.Session.JournalSequence, callEvent);
    }

    public void Apply(long sequence, CallEvent callEvent)
    {
        Recording.Apply(callEvent);
        Requests = PrincipalRequest.Apply(Requests, sequence, callEvent);
        switch (callEvent)
        {
            case CallEvent.StatusChanged { Status: CallSessionStatus.InProgress } answered:
                WasAnswered = true;
                AnsweredBy = answered.AnsweredBy ?? AnsweredBy;
                ReadListener();
                break;
            case CallEvent.AnsweredByKnown known:
                AnsweredBy = known.AnsweredBy;
                ReadListener();
                break;
            case CallEvent.BeepHeard:
                BeepHeard = true;
                ReadListener();
                break;
            case CallEvent.CalleeSpoke spoke:
                _heardUntil[sequence] = spoke.EndMs;
                Insert(_turns.Count, new ConversationTurn(sequence, Speaker.Human, spoke.Text));
                ReadListener();
                break;
            case CallEvent.AssistantSpoke spoke when RecordingLines.Contains(spoke.Text):
                // The engine's own line: an agent that is asked to repeat itself must not ask again.
                break;
            case CallEvent.AssistantSpoke spoke:
                var at = AddBeforeAnswers(new ConversationTurn(sequence, Speaker.Assistant, spoke.Text, spoke.Interrupted), spoke.StartMs);
                ReadListener();
                DisclosureHeard |= at >= _screened && !spoke.Interrupted && Disclosure.IsIn(spoke.Text);
                break;
            case CallEvent.DigitsSent sent:
                KeysSent += sent.Digits;
                break;
            case CallEvent.CalleeOptedOut:
                OptedOut = true;
                break;
            case CallEvent.UserHungUp:
                UserHungUp = true;
                break;
            case CallEvent.AnsweredLate late:
                AnsweredLate.Add(late.Request);
                break;
            case CallEvent.HintGiven hint:
                Hints.Add(hint.Text);
                break;
            case CallEvent.OfferAccepted accepted:
                Accepted = accepted.Offer;
                break;
        }
    }

    /// <summary>Read once for each turn, not for each sentence that the gate checks.</summary>
    private void ReadListener()
    {
        if (Screening.Read(_spoken).Over is var screened && screened != _screened)
        {
            // Somebody else listens, who has heard nothing yet.
            (_screened, BeepHeard) = (screened, false);
            DisclosureHeard = _turns.Skip(screened).Any(turn => turn is { Speaker: Speaker.Assistant, Interrupted: false } && Disclosure.IsIn(turn.Text));
        }

        Listener = MachineReading.Read(_spoken, AnsweredBy, BeepHeard);
    }

    /// <summary>What the callee said while we were speaking comes after our words: it was not answered yet.</summary>
    private int AddBeforeAnswers(ConversationTurn turn, long startMs)
    {
        var at = _turns.Count;
        while (at > 0 && _heardUntil.TryGetValue(_turns[at - 1].Id, out var end) && end > startMs)
        {
            at--;
        }

        Insert(at, turn);
        return at;
    }

    private void Insert(int at, ConversationTurn turn)
    {
        _turns.Insert(at, turn);
        _spoken.Insert(at, new SpokenTurn(turn.Speaker, turn.Text));
    }
}
