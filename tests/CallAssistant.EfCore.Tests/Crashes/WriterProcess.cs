using System.Diagnostics;
using CallAssistant.EfCore.Writer;

namespace CallAssistant.EfCore.Tests.Crashes;

/// <summary>A process of its own that commits until it is killed.</summary>
internal sealed class WriterProcess : IAsyncDisposable
{
    private const int KilledBySignal = 128 + 9;

    private readonly Process _process;
    private readonly Task<string> _errors;

    private WriterProcess(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    public static WriterProcess Start(string connectionString, string user, int writers)
    {
        var assembly = typeof(ScriptedCall).Assembly.Location;
        return new WriterProcess(Process.Start(new ProcessStartInfo("dotnet", ["exec", assembly, connectionString, user, $"{writers}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!);
    }

    /// <summary>Kills it while it writes: no handler runs, nothing is flushed.</summary>
    /// <param name="after">How many acknowledgements to await before.</param>
    /// <param name="spins">How long to spin after the last of them.</param>
    /// <returns>All that it acknowledged.</returns>
    public async Task<IReadOnlyList<Acknowledgement>> KillAsync(int after, int spins)
    {
        var acknowledged = new List<Acknowledgement>();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            acknowledged.Add(Acknowledgement.Parse(line));
            if (acknowledged.Count == after)
            {
                Thread.SpinWait(spins);
                _process.Kill();
            }
        }

        await _process.WaitForExitAsync();
        Assert.True(_process.ExitCode == KilledBySignal, $"The writer ended by itself with {_process.ExitCode} after {acknowledged.Count} commits: {await _errors}");
        return acknowledged;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
