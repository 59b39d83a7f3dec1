using System.Diagnostics;

namespace CallAssistant.Benchmarks.Store;

/// <summary>The server that the environment names, or a private one that is gone when it is disposed.</summary>
/// <param name="superuser">The connection string of its superuser.</param>
/// <param name="directory">The private server's directory; null for one that was there before.</param>
internal sealed class PostgreSqlServer(string superuser, string? directory) : IAsyncDisposable
{
    public string Superuser => superuser;

    public static async Task<PostgreSqlServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("CALLASSISTANT_TEST_POSTGRES") is { Length: > 0 } named)
        {
            return new PostgreSqlServer(named, directory: null);
        }

        var directory = Path.Combine(Path.GetTempPath(), $"callassistant-bench-{Guid.NewGuid():n}");
        return new PostgreSqlServer(await RunAsync("start", directory), directory);
    }

    public async ValueTask DisposeAsync()
    {
        if (directory is not null)
        {
            await RunAsync("stop", directory);
        }
    }

    private static async Task<string> RunAsync(string verb, string directory)
    {
        using var script = Process.Start(new ProcessStartInfo("bash", [FindScript(), verb, directory]) { RedirectStandardOutput = true })!;

        // Read by the line: the server that the script starts keeps the pipe open.
        var answer = await script.StandardOutput.ReadLineAsync();
        await script.WaitForExitAsync();
        return script.ExitCode == 0 ? answer ?? "" : throw new InvalidOperationException("There is no PostgreSQL. CALLASSISTANT_TEST_POSTGRES can name one: a superuser's connection string.");
    }

    private static string FindScript()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "eng", "test-postgres.sh");
            if (File.Exists(script))
            {
                return script;
            }
        }

        throw new InvalidOperationException("eng/test-postgres.sh was not found above the program.");
    }
}
