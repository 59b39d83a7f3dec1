namespace CallAssistant.Conformance.Tests.InMemory;

/// <summary>Protections of a store, to be taken out.</summary>
public enum Sabotage
{
    /// <summary>All of them are in place.</summary>
    None,

    /// <summary>Any version replaces any other.</summary>
    NoVersionCheck,

    /// <summary>Journal entries are stored wherever they say that they belong.</summary>
    NoJournalPositionCheck,

    /// <summary>Two sessions may have one provider's call.</summary>
    NoCallIdUniqueness,

    /// <summary>A task may have two sessions that are not over.</summary>
    NoOneOpenSessionRule,

    /// <summary>A notification that is stored already is stored again.</summary>
    NoDuplicateCheck,

    /// <summary>Every request under an idempotency key proceeds.</summary>
    NoIdempotency,

    /// <summary>A later version of a session takes it to another task.</summary>
    MoveSessions,

    /// <summary>A commit under a lost lease is stored.</summary>
    NoLeaseFence,

    /// <summary>Work under a lease is leased again.</summary>
    NoLeaseExclusivity,

    /// <summary>The work of a dead holder is never given to another.</summary>
    NoTakeover,

    /// <summary>Reads do not ask whose the record is.</summary>
    LeakOtherUsersRows,

    /// <summary>What came before the refused part of a commit stays.</summary>
    PartialCommit,

    /// <summary>Erasing leaves the journals.</summary>
    ForgetfulErase,

    /// <summary>A cursor is a number of items to skip.</summary>
    CursorIsAnOffset,

    /// <summary>Retention does not ask whether the session is over.</summary>
    PurgeLiveCalls,

    /// <summary>Amounts are rounded to whole units.</summary>
    RoundAmounts,

    /// <summary>Of two sessions with one identifier any is taken.</summary>
    AnyOfTwoAttempts,

    /// <summary>A commit's number to suppress is not stored.</summary>
    DeafToOptOut,

    /// <summary>Erasing takes the suppression list with it.</summary>
    EraseOptOuts,

    /// <summary>Tokens are not looked at.</summary>
    IgnoreCancellation,
}
