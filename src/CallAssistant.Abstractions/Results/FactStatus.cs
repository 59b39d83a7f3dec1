namespace CallAssistant;

/// <summary>How far a fact can be trusted.</summary>
public enum FactStatus
{
    /// <summary>Code could not re-derive it from the callee's words.</summary>
    Unverified,

    /// <summary>Code re-derived it from words that the callee was heard to say.</summary>
    Verified,

    /// <summary>The callee's words say otherwise.</summary>
    Contradicted,
}
