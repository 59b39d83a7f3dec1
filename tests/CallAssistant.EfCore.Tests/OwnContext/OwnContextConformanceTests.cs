using CallAssistant.Conformance;

namespace CallAssistant.EfCore.Tests.OwnContext;

public sealed class SqliteOwnContextCancellation : CancellationSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextCommits : CommitSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextConflicts : ConflictSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextContacts : ContactSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextErasure : EraseSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextFencing : FenceSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextIdempotency : IdempotencySuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextJournals : JournalSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextLeases : LeaseSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextNotifications : NotificationSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextPurging : PurgeSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextRaces : RaceSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextRoundTrips : RoundTripSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextSessionLists : SessionListSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextSettings : SettingsSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextSuppressions : SuppressionSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextTaskLists : TaskListSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextTexts : TextSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextTwoUsers : TwoUsersSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextCoverage : SuiteCoverage<SqliteOwnContextHost>;

public sealed class PostgreSqlOwnContextCommits : CommitSuite<PostgreSqlOwnContextHost>;

public sealed class PostgreSqlOwnContextConflicts : ConflictSuite<PostgreSqlOwnContextHost>;

public sealed class PostgreSqlOwnContextLeases : LeaseSuite<PostgreSqlOwnContextHost>;

public sealed class PostgreSqlOwnContextTwoUsers : TwoUsersSuite<PostgreSqlOwnContextHost>;
