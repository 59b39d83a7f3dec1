using CallAssistant.EfCore.Tests.Contracts;

namespace CallAssistant.EfCore.Tests.Sqlite;

public sealed class SqliteListTests : ListContract
{
    protected override async ValueTask<StoreHost> CreateAsync() => await SqliteStoreHost.CreateAsync();
}
