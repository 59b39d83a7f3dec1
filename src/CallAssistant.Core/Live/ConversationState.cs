namespace CallAssistant.Live;

/// <summary>What a journal says of the conversation so far. Fed with the stored entries after a restart and with each new one while the call is live.</summary>
internal sealed class ConversationState
{
    private readonly List<ConversationTurn> _turns = [];

    public IReadOnlyList<ConversationTurn> Turns => _turns;

    public AnsweredBy AnsweredBy { get; private set; }

    public Offer? Accepted { get; private set; }

    public bool WasAnswered { get; private set; }

    public bool BeepHeard { get; private set; }

    public void Apply(long sequence, CallEvent callEvent)
    {
        switch (callEvent)
        {
            case CallEvent.StatusChanged { Status: CallSessionStatus.InProgress } answered:
                WasAnswered = true;
                AnsweredBy = answered.AnsweredBy ?? AnsweredBy;
                break;
            case CallEvent.BeepHeard:
                BeepHeard = true;
                break;
            case CallEvent.CalleeSpoke spoke:
                _turns.Add(new ConversationTurn(sequence, Speaker.Human, spoke.Text));
                break;
            case CallEvent.AssistantSpoke spoke:
                _turns.Add(new ConversationTurn(sequence, Speaker.Assistant, spoke.Text, spoke.Interrupted));
                break;
            case CallEvent.OfferAccepted accepted:
                Accepted = accepted.Offer;
                break;
        }
    }
}
