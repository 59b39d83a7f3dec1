namespace CallAssistant.Twilio;

/// <summary>How words travel between a call and this host.</summary>
public enum TwilioMode
{
    /// <summary>Over a socket, as they are spoken (ConversationRelay). The callee can interrupt. The account must be enabled for it.</summary>
    Relay,

    /// <summary>By webhooks, turn by turn (<c>Gather</c>). Works with every account; slower, and the callee cannot interrupt.</summary>
    Gather,
}
