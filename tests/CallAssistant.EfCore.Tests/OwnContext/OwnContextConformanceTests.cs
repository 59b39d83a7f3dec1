using CallAssistant.Conformance;

namespace CallAssistant.EfCore.Tests.OwnContext;

public sealed class SqliteOwnContextCommits : CommitSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextConflicts : ConflictSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextLeases : LeaseSuite<SqliteOwnContextHost>;

public sealed class SqliteOwnContextTwoUsers : TwoUsersSuite<SqliteOwnContextHost>;

public sealed class PostgreSqlOwnContextCommits : CommitSuite<PostgreSqlOwnContextHost>;

public sealed class PostgreSqlOwnContextConflicts : ConflictSuite<PostgreSqlOwnContextHost>;

public sealed class PostgreSqlOwnContextLeases : LeaseSuite<PostgreSqlOwnContextHost>;

public sealed class PostgreSqlOwnContextTwoUsers : TwoUsersSuite<PostgreSqlOwnContextHost>;
