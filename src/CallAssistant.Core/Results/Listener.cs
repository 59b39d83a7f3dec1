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

    /// <summary>A recorded menu that wants a key or a word.</summary>
    Menu,

    /// <summary>Nobody for now: a person or a recording has put us on hold.</summary>
    Hold,

    /// <summary>A fax that said so, in words or by its tones.</summary>
    Fax,

    /// <summary>Another automated agent.</summary>
    Bot,

    /// <summary>A person who is not the one that was wanted.</summary>
    WrongParty,

    /// <summary>A person who speaks another language than ours.</summary>
    OtherLanguage,
}
