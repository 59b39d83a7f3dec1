namespace CallAssistant.Conformance.Tests.InMemory;

public sealed class InMemoryCancellation : CancellationSuite<InMemoryStoreHost>;

public sealed class InMemoryCommits : CommitSuite<InMemoryStoreHost>;

public sealed class InMemoryConflicts : ConflictSuite<InMemoryStoreHost>;

public sealed class InMemoryContacts : ContactSuite<InMemoryStoreHost>;

public sealed class InMemoryErasure : EraseSuite<InMemoryStoreHost>;

public sealed class InMemoryFencing : FenceSuite<InMemoryStoreHost>;

public sealed class InMemoryIdempotency : IdempotencySuite<InMemoryStoreHost>;

public sealed class InMemoryJournals : JournalSuite<InMemoryStoreHost>;

public sealed class InMemoryLeases : LeaseSuite<InMemoryStoreHost>;

public sealed class InMemoryNotifications : NotificationSuite<InMemoryStoreHost>;

public sealed class InMemoryPurging : PurgeSuite<InMemoryStoreHost>;

public sealed class InMemoryRaces : RaceSuite<InMemoryStoreHost>;

public sealed class InMemoryRoundTrips : RoundTripSuite<InMemoryStoreHost>;

public sealed class InMemorySessionLists : SessionListSuite<InMemoryStoreHost>;

public sealed class InMemorySettings : SettingsSuite<InMemoryStoreHost>;

public sealed class InMemorySuppressions : SuppressionSuite<InMemoryStoreHost>;

public sealed class InMemoryTaskLists : TaskListSuite<InMemoryStoreHost>;

public sealed class InMemoryTexts : TextSuite<InMemoryStoreHost>;

public sealed class InMemoryTwoUsers : TwoUsersSuite<InMemoryStoreHost>;

public sealed class InMemoryCoverage : SuiteCoverage<InMemoryStoreHost>;
