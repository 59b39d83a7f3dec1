namespace CallAssistant;

/// <summary>What an entry of a receipt is about.</summary>
public enum ReceiptKind
{
    /// <summary>What the user allowed before the call.</summary>
    Allowed,

    /// <summary>The callee heard that an AI is speaking, and for whom.</summary>
    Introduced,

    /// <summary>A private value was said and heard.</summary>
    Disclosed,

    /// <summary>The callee's offer, as the call dealt with it.</summary>
    Offered,

    /// <summary>What the user was asked during the call, and answered.</summary>
    Asked,

    /// <summary>What the user told the call on their own account.</summary>
    Told,

    /// <summary>What was agreed to.</summary>
    Agreed,

    /// <summary>What was kept from being said or keyed.</summary>
    KeptBack,

    /// <summary>Keys that were sent.</summary>
    Keyed,

    /// <summary>The recording of the call.</summary>
    Recorded,

    /// <summary>How the call ended, and what came of it.</summary>
    Ended,
}
