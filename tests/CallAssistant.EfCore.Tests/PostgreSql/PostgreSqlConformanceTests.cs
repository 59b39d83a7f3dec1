using CallAssistant.Conformance;

namespace CallAssistant.EfCore.Tests.PostgreSql;

public sealed class PostgreSqlCoverage : SuiteCoverage<PostgreSqlStoreHost>;

public sealed class PostgreSqlCancellation : CancellationSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlCommits : CommitSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlConflicts : ConflictSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlContacts : ContactSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlErasure : EraseSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlFencing : FenceSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlIdempotency : IdempotencySuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlJournals : JournalSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlLeases : LeaseSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlNotifications : NotificationSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlPurging : PurgeSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlRaces : RaceSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlRoundTrips : RoundTripSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlSessionLists : SessionListSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlSettings : SettingsSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlSuppressions : SuppressionSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlTaskLists : TaskListSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlTexts : TextSuite<PostgreSqlStoreHost>;

public sealed class PostgreSqlTwoUsers : TwoUsersSuite<PostgreSqlStoreHost>;
