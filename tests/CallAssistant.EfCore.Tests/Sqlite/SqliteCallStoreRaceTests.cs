using CallAssistant.EfCore.Tests.Contracts;

namespace CallAssistant.EfCore.Tests.Sqlite;

public sealed class SqliteCallStoreRaceTests : CallStoreRaceContract
{
    protected override async ValueTask<StoreHost> CreateAsync() => await SqliteStoreHost.CreateAsync();
}
