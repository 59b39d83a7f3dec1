using CallAssistant.Journal;
using CallAssistant.Live.Limits;
using CallAssistant.Mandates;
using CallAssistant.Recordings;
using CallAssistant.Results;
using CallAssistant.Results.Listeners;

namespace CallAssistant.Live;

/// <summary>What a journal says of the conversation so far. Fed with the stored entries after a restart and with each new one while the call is live.</summary>
internal sealed class ConversationState
{
    private readonly List<ConversationTurn> _turns = [];

    /// <summary>The same turns, as they are read.</summary>
    private readonly List<SpokenTurn> _spoken = [];
    private readonly Dictionary<long, long> _heardUntil = [];
    private int _from;

    // Asked for with every word that is about to leave; made anew when a turn has come or gone.
    private List<string>? _said;
    private List<string>? _heard;

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

    /// <summary>The private fields that the callee has heard.</summary>
    public HashSet<string> Disclosed { get; } = [];

    /// <summary>What the user told the agent.</summary>
    public List<string> Hints { get; } = [];

    /// <summary>What the user has us say at this moment; empty when it is the agent who speaks.</summary>
    public string PrincipalWords { get; set; } = "";

    /// <summary>All keys that were sent, in order.</summary>
    public string KeysSent { get; private set; } = "";

    /// <summary>How long the call has been on hold.</summary>
    public HoldTime Hold { get; } = new();

    /// <summary>Where the recording stands.</summary>
    public RecordingState Recording { get; } = new();

    /// <summary>All that the assistant said, oldest first.</summary>
    public IReadOnlyList<string> Said => _said ??= TextsOf(Speaker.Assistant);

    /// <summary>All that the callee said, oldest first.</summary>
    public IReadOnlyList<string> Heard => _heard ??= TextsOf(Speaker.Human);

    /// <summary>Stores what happened, then takes note of it.</summary>
    public async ValueTask StoreAsync(SessionWriter writer, CallEvent callEvent, CancellationToken cancellationToken)
    {
        await writer.CommitAsync(callEvent, cancellationToken);
        Apply(writer.Session.JournalSequence, callEvent);
    }

    /// <summary>Stores what happened at one moment in one commit, then takes note of it.</summary>
    public async ValueTask StoreAsync(SessionWriter writer, IReadOnlyList<CallEvent> events, CancellationToken cancellationToken)
    {
        await writer.CommitAsync(static session => session, events, cancellationToken);
        for (var i = 0; i < events.Count; i++)
        {
            Apply(writer.Session.JournalSequence - events.Count + 1 + i, events[i]);
        }
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
                Hold.Apply(spoke, Listener == Listener.Hold);
                break;
            case CallEvent.AssistantSpoke spoke when RecordingLines.Contains(spoke.Text):
                // The engine's own line: an agent that is asked to repeat itself must not ask again.
                break;
            case CallEvent.AssistantSpoke spoke:
                var at = AddBeforeAnswers(new ConversationTurn(sequence, Speaker.Assistant, spoke.Text, spoke.Interrupted), spoke);
                ReadListener();
                DisclosureHeard |= at >= _from && !spoke.Interrupted && Disclosure.IsIn(spoke.Text);
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
            case CallEvent.Disclosed disclosed:
                Disclosed.Add(disclosed.Field);
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
        var line = LineReading.Read(_spoken, AnsweredBy, BeepHeard);
        if (line.From != _from)
        {
            // Somebody else listens, who has heard nothing yet.
            (_from, BeepHeard) = (line.From, false);
            DisclosureHeard = _turns.Skip(_from).Any(turn => turn is { Speaker: Speaker.Assistant, Interrupted: false } && Disclosure.IsIn(turn.Text));
            line = LineReading.Read(_spoken, AnsweredBy, BeepHeard);
        }

        Listener = line.Listener;
    }

    /// <summary>What the callee said while we were speaking comes after our words: it was not answered yet. An "uh-huh" in the middle of them answers nothing.</summary>
    private int AddBeforeAnswers(ConversationTurn turn, CallEvent.AssistantSpoke spoke)
    {
        var at = _turns.Count;
        while (at > 0 && _heardUntil.TryGetValue(_turns[at - 1].Id, out var end) && end > spoke.StartMs)
        {
            at--;
            if (end < spoke.EndMs && BackChannel.IsIn(_turns[at].Text))
            {
                _turns.RemoveAt(at);
                _spoken.RemoveAt(at);
                (_said, _heard) = (null, null);
            }
        }

        Insert(at, turn);
        return at;
    }

    private List<string> TextsOf(Speaker speaker) => [.. _turns.Where(turn => turn.Speaker == speaker).Select(turn => turn.Text)];

    private void Insert(int at, ConversationTurn turn)
    {
        _turns.Insert(at, turn);
        _spoken.Insert(at, new SpokenTurn(turn.Speaker, turn.Text));
        (_said, _heard) = (null, null);
    }
}
