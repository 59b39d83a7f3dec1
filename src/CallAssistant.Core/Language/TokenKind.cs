namespace CallAssistant.Language;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters, with apostrophes inside.</summary>
    Word,

    /// <summary>ASCII digits.</summary>
    Digits,

    /// <summary>One character of any other kind but white space.</summary>
    Symbol,
}
