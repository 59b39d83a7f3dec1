using System.Diagnostics;

namespace CallAssistant.EfCore.Tests.PostgreSql;

/// <summary>A PostgreSQL server of a test's own, which it may kill. Made by <c>eng/test-postgres.sh</c>.</summary>
internal sealed class PrivateCluster : IAsyncDisposable
{
    private const int NoPostgres = 3;
    private static readonly string Script = Path.Combine(FindRoot(), "eng", "test-postgres.sh");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("callassistant-postgres-");

    private PrivateCluster()
    {
    }

    /// <summary>How its superuser connects. Stays the same after <see cref="ResumeAsync"/>.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Where the server keeps its files; they belong to its account. Not there when it runs in a container.</summary>
    public string Data => Path.Combine(_folder.FullName, "cluster", "data");

    /// <summary>Makes and starts it. The test is skipped where there is no PostgreSQL.</summary>
    public static async Task<PrivateCluster> StartAsync()
    {
        var cluster = new PrivateCluster();
        try
        {
            cluster.ConnectionString = (await cluster.RunAsync("start")).Trim();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops it at once, as a crash does: what is not on the disk is lost.</summary>
    public Task KillAsync() => RunAsync("kill");

    /// <summary>Starts it again and waits until it has recovered.</summary>
    public Task ResumeAsync() => RunAsync("resume");

    /// <summary>Makes a folder that goes with the cluster. The server's account may pass through those above it.</summary>
    public string MakeFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    public async ValueTask DisposeAsync()
    {
        await RunAsync("stop");
        _folder.Delete(recursive: true);
    }

    private async Task<string> RunAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Script, command, Path.Combine(_folder.FullName, "cluster")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.SkipWhen(process.ExitCode == NoPostgres, await errors);
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CallAssistant.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside a checkout.");
    }
}
