using CallAssistant.EfCore.Tests.PostgreSql;
using Npgsql;

namespace CallAssistant.EndToEnd.PostgreSql;

/// <summary>A database on a server of the test's own, and the role that hosts connect with.</summary>
internal sealed class CallsDatabase : IAsyncDisposable
{
    private CallsDatabase(PrivateCluster cluster) => Cluster = cluster;

    public PrivateCluster Cluster { get; }

    public string ConnectionString => new NpgsqlConnectionStringBuilder(Cluster.ConnectionString) { Username = "app", Password = "app", Database = "calls" }.ToString();

    public static async Task<CallsDatabase> CreateAsync()
    {
        var cluster = await PrivateCluster.StartAsync();
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync();
        foreach (var statement in new[] { "CREATE ROLE app LOGIN PASSWORD 'app'", "CREATE DATABASE calls OWNER app" })
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }

        return new CallsDatabase(cluster);
    }

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
