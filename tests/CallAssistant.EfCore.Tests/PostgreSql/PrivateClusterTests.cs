using Npgsql;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>What the tests of the PostgreSQL store rely on.</summary>
public sealed class PrivateClusterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task KillAsync_AfterACommit_TheRowIsThereWhenItResumes()
    {
        await using var cluster = await PrivateCluster.StartAsync();
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        Assert.Equal("on", await ScalarAsync(source, "SHOW fsync"));
        await ScalarAsync(source, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");

        await cluster.KillAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => ScalarAsync(source, "SELECT id FROM kept"));
        await cluster.ResumeAsync();
        source.Clear();

        Assert.Equal(7, await ScalarAsync(source, "SELECT id FROM kept"));
    }

    private static async Task<object?> ScalarAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Token);
    }
}
