using CallAssistant.EfCore.Tests.PostgreSql;
using CallAssistant.EfCore.Tests.Sqlite;

namespace CallAssistant.EfCore.Tests.Load;

/// <summary>A thousand commits at once; ten thousand in a soak.</summary>
public sealed class WebhookStormTests
{
    [Fact]
    public async Task CommitsAtOnce_OnSqlite_LoseNothingAndRepeatNothing()
    {
        await using var host = await SqliteStoreHost.CreateAsync();
        await WebhookStorm.RunAsync(host);
    }

    [Fact]
    public async Task CommitsAtOnce_OnPostgreSql_LoseNothingAndRepeatNothing()
    {
        await using var host = await PostgreSqlStoreHost.CreateAsync();
        await WebhookStorm.RunAsync(host);
    }
}
