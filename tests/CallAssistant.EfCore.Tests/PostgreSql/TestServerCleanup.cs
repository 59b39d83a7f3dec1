using CallAssistant.EfCore.Tests.PostgreSql;

[assembly: AssemblyFixture(typeof(TestServerCleanup))]

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>Leaves a server that others own as it was found.</summary>
public sealed class TestServerCleanup : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        if (TestServer.IsThere)
        {
            await DatabasePool.CleanAsync();
        }
    }
}
