namespace CallAssistant.EndToEnd.Hosting;

/// <summary>The reference host as a process of its own, on a free port of this machine.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly RunningProgram _program;

    private HostProcess(RunningProgram program, Uri address) => (_program, Address) = (program, address);

    public Uri Address { get; }

    public IReadOnlyList<string> Lines => _program.Lines;

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="file">The database file.</param>
    /// <param name="settings">Further settings, <c>key=value</c>.</param>
    public static Task<HostProcess> StartAsync(string file, params IEnumerable<string> settings) => StartOnAsync($"Data Source={file}", settings);

    /// <summary>Starts it on any database and waits until it listens.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="settings">Further settings, <c>key=value</c>.</param>
    public static async Task<HostProcess> StartOnAsync(string connectionString, params IEnumerable<string> settings)
    {
        var program = Launch([$"urls=http://127.0.0.1:0", $"CallAssistant:Database={connectionString}", .. Fast, .. settings]);
        try
        {
            var address = await program.ReadBehindAsync("Now listening on:");
            return new HostProcess(program, new Uri(address.Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal)));
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it with these settings only.</summary>
    public static RunningProgram Launch(IEnumerable<string> settings) => RunningProgram.Start(Built.Sample("CallAssistant.Host"), settings.Select(setting => "--" + setting));

    /// <summary>Starts one of its commands with these settings only.</summary>
    public static RunningProgram Command(string name, IEnumerable<string> settings) => RunningProgram.Start(Built.Sample("CallAssistant.Host"), settings.Select(setting => "--" + setting).Prepend(name));

    /// <summary>A client of a user; null takes the demo user.</summary>
    public ApiClient Client(string? userId = null) => new(Address, userId is null ? [] : [("X-User-Id", userId)]);

    public ApiClient ClientWith(params IEnumerable<(string Name, string Value)> headers) => new(Address, headers);

    /// <summary>Waits for a line of its log that holds this text.</summary>
    public Task WaitForAsync(string text) => _program.ReadBehindAsync(text);

    public Task KillAsync() => _program.KillAsync();

    /// <summary>Asks it to stop and waits for it.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> StopAsync()
    {
        _program.SendTerminate();
        return _program.WaitForExitAsync();
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();

    private static readonly string[] Fast =
    [
        "CallAssistant:Simulation:Speed=12",
        "CallAssistant:Worker:SweepInterval=00:00:00.200",
        "CallAssistant:Worker:LeaseDuration=00:00:05",
        "CallAssistant:Policy:SettleWindow=00:00:30",
    ];
}
