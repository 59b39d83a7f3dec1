using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CallAssistant.EndToEnd.Hosting;

/// <summary>A program that a test has started. It never outlives the test.</summary>
internal sealed partial class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private const int Terminate = 15;

    private readonly TestFolder _temporary;
    private readonly Process _process;
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly List<(string Prefix, TaskCompletionSource<string> Found)> _waits = [];
    private readonly Task _reading;

    private RunningProgram(Process process, TestFolder temporary)
    {
        (_process, _temporary) = (process, temporary);
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError)).ContinueWith(_ => GiveUp(), TaskScheduler.Default);
    }

    /// <summary>All that it wrote so far, on both outputs.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    public static RunningProgram Start(string assembly, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(assembly);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        // What the machine happens to have set must not reach the program.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("CallAssistant__", StringComparison.Ordinal) || name is "URLS" or "DOTNET_URLS").ToList())
        {
            start.Environment.Remove(name);
        }

        // A program that is killed leaves its temporary files behind; these go with the test.
        var temporary = new TestFolder();
        start.Environment["TMPDIR"] = temporary.Path;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new RunningProgram(process, temporary);
    }

    /// <summary>Waits for a line that holds this text, and returns what stands behind it.</summary>
    public Task<string> ReadBehindAsync(string text)
    {
        lock (_gate)
        {
            if (_lines.Select(line => Behind(line, text)).FirstOrDefault(rest => rest is not null) is { } found)
            {
                return Task.FromResult(found);
            }

            var wait = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_process.HasExited && _reading.IsCompleted)
            {
                wait.SetException(Gone(text));
            }

            _waits.Add((text, wait));
            return wait.Task.WaitAsync(Patience);
        }
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(limit.Token);
        await _reading;
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop, as a service manager does.</summary>
    public void SendTerminate() => Assert.Equal(0, Kill(_process.Id, Terminate));

    /// <summary>Kills it at once: no handler runs.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await WaitForExitAsync();
        _process.Dispose();
        _temporary.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int processId, int signal);

    private static string? Behind(string line, string text) => line.IndexOf(text, StringComparison.Ordinal) is >= 0 and var at ? line[(at + text.Length)..].Trim() : null;

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            lock (_gate)
            {
                _lines.Add(line);
                foreach (var (text, found) in _waits)
                {
                    if (Behind(line, text) is { } rest)
                    {
                        found.TrySetResult(rest);
                    }
                }
            }
        }
    }

    private void GiveUp()
    {
        lock (_gate)
        {
            foreach (var (text, found) in _waits)
            {
                found.TrySetException(Gone(text));
            }
        }
    }

    private InvalidOperationException Gone(string text) => new($"The program ended without writing \"{text}\":\n{string.Join('\n', _lines)}");
}
