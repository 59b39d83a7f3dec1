namespace CallAssistant.Results;

/// <summary>Who listens at the other end, as far as words and the provider's hints tell.</summary>
internal enum Listener
{
    /// <summary>A person, or nothing that speaks against one.</summary>
    Person,

    /// <summary>A call screener: asks for name and reason, and passes both on to the person.</summary>
    Screener,

    /// <summary>The provider speaks of a machine, and what was heard neither proves nor refutes it: nothing may be said, and nobody is hung up on yet.</summary>
    Doubtful,

    /// <summary>A machine that was heard to be one: a voicemail or an announcement.</summary>
    Machine,
}
