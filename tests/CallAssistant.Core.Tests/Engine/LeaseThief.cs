using CallAssistant.EfCore;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace CallAssistant.Core.Tests.Engine;

/// <summary>Takes a lease while it is held: what happens to a host that sleeps through its lease.</summary>
internal static class LeaseThief
{
    public static async Task StealAsync(EngineHost host, string userId)
    {
        await using var connection = new SqliteConnection(host.Get<IOptions<SqliteStoreOptions>>().Value.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE call_sessions SET lease_owner = 'thief', lease_epoch = lease_epoch + 1 WHERE user_id = $user";
        command.Parameters.AddWithValue("$user", userId);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
