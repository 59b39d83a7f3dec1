using CallAssistant.Conformance;
using CallAssistant.EfCore.Tests.PostgreSql;

namespace CallAssistant.EfCore.Tests.OwnContext;

/// <summary>The conformance suites find it out when a protection is taken out of the store on a real database.</summary>
public sealed class StoreAlarmTests
{
    private static readonly string[] VersionChecks = [nameof(CommitSuite<>.CommitAsync_TaskVersionIsNotTheNext_IsRefused), nameof(CommitSuite<>.CommitAsync_SessionVersionIsNotTheNext_IsRefused)];
    private static readonly string[] Deduplication = [nameof(ConflictSuite<>.CommitAsync_ProviderCallIdOfAnotherSession_IsRefusedOverAllUsers), nameof(ConflictSuite<>.CommitAsync_SecondOpenSession_IsRefusedAndChangesNothing)];

    public static TheoryData<Sabotage, Type, string[]> Alarms => new()
    {
        { Sabotage.None, typeof(SqliteOwnContextCommits), [] },
        { Sabotage.None, typeof(PostgreSqlOwnContextConflicts), [] },
        { Sabotage.NoVersionCheck, typeof(SqliteOwnContextCommits), VersionChecks },
        { Sabotage.NoVersionCheck, typeof(PostgreSqlOwnContextCommits), VersionChecks },
        { Sabotage.NoDeduplication, typeof(SqliteOwnContextConflicts), Deduplication },
        { Sabotage.NoDeduplication, typeof(PostgreSqlOwnContextConflicts), Deduplication },
    };

    [Theory]
    [MemberData(nameof(Alarms))]
    public async Task Suite_StoreWithoutAProtection_Fails(Sabotage sabotage, Type suite, string[] expected)
    {
        if (suite == typeof(PostgreSqlOwnContextCommits) || suite == typeof(PostgreSqlOwnContextConflicts))
        {
            TestServer.Require();
        }

        Saboteur.Break(sabotage);

        var report = await SuiteRunner.RunAsync(suite, TestContext.Current.CancellationToken);

        var failed = report.Failures.Select(failure => failure.Test).ToList();
        Assert.Empty(expected.Except(failed));
        Assert.Equal(sabotage == Sabotage.None, failed.Count == 0);
    }
}
