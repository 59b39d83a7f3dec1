namespace CallAssistant.Benchmarks.Live;

/// <summary><see cref="BareRelay"/> in a process of its own: nobody dials, callees are there at once.</summary>
internal sealed class BareUnderTest : RelayUnderTest
{
    private readonly string _socket;

    private BareUnderTest(MeasuredProcess process, Uri address)
        : base("bare relay", process) => _socket = $"ws://{address.Authority}/relay";

    public static async Task<BareUnderTest> StartAsync(Arguments arguments, Uri tools, CancellationToken cancellationToken)
    {
        var (process, address) = await MeasuredProcess.StartAsync(arguments, typeof(BareRelay).Assembly.Location, [BareRelay.Command, tools.ToString()], cancellationToken);
        return new BareUnderTest(process, address);
    }

    public override async Task CallAsync(Talk talk, Barrier barrier)
    {
        using var socket = new RelaySocket();
        await socket.OpenAsync(_socket);
        await socket.SendSetupAsync("VX", "CA", new Dictionary<string, string>());
        await talk.RunAsync(socket, barrier);
        await socket.CloseAsync();
    }

    /// <summary>It keeps nothing.</summary>
    public override Task CheckAsync(Talk talk) => Task.CompletedTask;
}
