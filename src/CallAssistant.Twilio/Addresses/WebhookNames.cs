namespace CallAssistant.Twilio;

/// <summary>The last parts of the addresses that Twilio asks.</summary>
internal static class WebhookNames
{
    /// <summary>The call has changed.</summary>
    public const string CallStatus = "call-status";

    /// <summary>Somebody picked up: what to do?</summary>
    public const string Answer = "answer";

    /// <summary>The socket of a call is gone: what to do?</summary>
    public const string RelayEnded = "relay-ended";

    /// <summary>The socket itself.</summary>
    public const string Relay = "relay";

    /// <summary>Who picked up, a person or a machine.</summary>
    public const string Machine = "machine";

    /// <summary>A recording has changed.</summary>
    public const string Recording = "recording";

    /// <summary>The callee has had their turn: what to do?</summary>
    public const string Turn = "turn";

    /// <summary>Another webhook failed: what to do?</summary>
    public const string Fallback = "fallback";

    /// <summary>Somebody calls our number: what to do?</summary>
    public const string Inbound = "inbound";
}
