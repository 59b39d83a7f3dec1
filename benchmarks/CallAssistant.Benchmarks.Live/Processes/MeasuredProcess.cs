using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CallAssistant.Benchmarks.Live;

/// <summary>A program on a core of its own, which says on its output where it listens.</summary>
internal sealed partial class MeasuredProcess : IAsyncDisposable
{
    /// <summary>Makes a process of .NET go on with what a socket brought on the thread that waits for sockets.</summary>
    public const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    private const string Listening = "Now listening on:";
    private const int Terminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly Queue<string> _lastLines = new();
    private readonly Task _reading;

    private MeasuredProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    /// <summary>Memory that is resident, in bytes.</summary>
    public long ResidentBytes => Refresh().WorkingSet64;

    /// <summary>Processor time that it used.</summary>
    public TimeSpan Processor => Refresh().TotalProcessorTime;

    /// <summary>Lines of its log that are worse than a notice.</summary>
    public int Complaints { get; private set; }

    /// <summary>Starts an assembly of .NET and waits until it listens.</summary>
    public static async Task<(MeasuredProcess Process, Uri Address)> StartAsync(Arguments arguments, string assembly, IEnumerable<string> args, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", assembly, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };

        // What the machine happens to have set must not reach the program, nor what is meant for the tools.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("CallAssistant__", StringComparison.Ordinal) || name is "URLS" or "DOTNET_URLS" or InlineCompletions).ToList())
        {
            start.Environment.Remove(name);
        }

        var process = new MeasuredProcess(Cores.On(arguments.HostCore, arguments.ToolsCore, () => Process.Start(start)!));
        try
        {
            return (process, await process._address.Task.WaitAsync(Patience, cancellationToken));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>The last lines of its log.</summary>
    public IReadOnlyList<string> LastLines()
    {
        lock (_lastLines)
        {
            return [.. _lastLines];
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _ = Kill(_process.Id, Terminate);
            try
            {
                await _process.WaitForExitAsync().WaitAsync(Patience);
            }
            catch (TimeoutException)
            {
                _process.Kill();
            }
        }

        await _reading;
        _process.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);

    private Process Refresh()
    {
        _process.Refresh();
        return _process;
    }

    private async Task ReadAsync(StreamReader output)
    {
        const int Kept = 40;
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
            }

            lock (_lastLines)
            {
                var isComplaint = line.StartsWith("warn:", StringComparison.Ordinal) || line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal);
                Complaints += isComplaint ? 1 : 0;
                if (isComplaint || !line.StartsWith("info:", StringComparison.Ordinal))
                {
                    _lastLines.Enqueue(line);
                    if (_lastLines.Count > Kept)
                    {
                        _lastLines.Dequeue();
                    }
                }
            }
        }

        _address.TrySetException(new InvalidOperationException($"The program ended before it listened:\n{string.Join('\n', LastLines())}"));
    }
}
