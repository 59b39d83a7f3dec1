using CallAssistant.Conformance;

namespace CallAssistant.EfCore.Tests.Sqlite;

public sealed class SqliteCancellation : CancellationSuite<SqliteStoreHost>;

public sealed class SqliteCommits : CommitSuite<SqliteStoreHost>;

public sealed class SqliteConflicts : ConflictSuite<SqliteStoreHost>;

public sealed class SqliteContacts : ContactSuite<SqliteStoreHost>;

public sealed class SqliteErasure : EraseSuite<SqliteStoreHost>;

public sealed class SqliteFencing : FenceSuite<SqliteStoreHost>;

public sealed class SqliteIdempotency : IdempotencySuite<SqliteStoreHost>;

public sealed class SqliteJournals : JournalSuite<SqliteStoreHost>;

public sealed class SqliteLeases : LeaseSuite<SqliteStoreHost>;

public sealed class SqliteNotifications : NotificationSuite<SqliteStoreHost>;

public sealed class SqlitePurging : PurgeSuite<SqliteStoreHost>;

public sealed class SqliteRaces : RaceSuite<SqliteStoreHost>;

public sealed class SqliteRoundTrips : RoundTripSuite<SqliteStoreHost>;

public sealed class SqliteSessionLists : SessionListSuite<SqliteStoreHost>;

public sealed class SqliteSettings : SettingsSuite<SqliteStoreHost>;

public sealed class SqliteSuppressions : SuppressionSuite<SqliteStoreHost>;

public sealed class SqliteTaskLists : TaskListSuite<SqliteStoreHost>;

public sealed class SqliteTexts : TextSuite<SqliteStoreHost>;

public sealed class SqliteTwoUsers : TwoUsersSuite<SqliteStoreHost>;

public sealed class SqliteCoverage : SuiteCoverage<SqliteStoreHost>;
