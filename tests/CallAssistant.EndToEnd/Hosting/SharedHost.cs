using CallAssistant.EndToEnd.Hosting;

[assembly: AssemblyFixture(typeof(SharedHost))]

namespace CallAssistant.EndToEnd.Hosting;

/// <summary>One host for all tests that do nothing to it; each of them is a user of its own.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    private readonly TestFolder _folder = new();

    internal HostProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await HostProcess.StartAsync(_folder.Database);

    public async ValueTask DisposeAsync()
    {
        if (Process is not null)
        {
            await Process.DisposeAsync();
        }

        _folder.Dispose();
    }
}
