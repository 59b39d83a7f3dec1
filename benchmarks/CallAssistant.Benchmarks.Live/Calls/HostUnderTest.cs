using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CallAssistant.Benchmarks.Live;

/// <summary>The sample host: tasks are created and started through its API, and what it dials rings here.</summary>
internal sealed class HostUnderTest : RelayUnderTest
{
    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(0.5);

    private readonly HostApi _api;
    private readonly SemaphoreSlim _starting = new(16);
    private readonly ConcurrentDictionary<string, (Talk Talk, Barrier Barrier, TaskCompletionSource Over)> _expected;
    private readonly ConcurrentDictionary<Talk, string> _sessions = new();

    private HostUnderTest(MeasuredProcess process, Uri address, ConcurrentDictionary<string, (Talk, Barrier, TaskCompletionSource)> expected)
        : base("CallAssistant", process) => (_api, _expected) = (new HostApi(address), expected);

    /// <summary>Starts a host whose calls come to the network of the tools.</summary>
    public static async Task<HostUnderTest> StartAsync(Arguments arguments, Uri tools, TestDatabase database, Action<Action<PhoneCall>> subscribe, CancellationToken cancellationToken)
    {
        var (process, address) = await HostSetup.StartAsync(
            arguments,
            tools,
            database,
            [
                "CallAssistant:Ai:Provider=SemanticKernel",
                $"CallAssistant:Ai:Endpoints:0:BaseUrl={tools}v1",
                "CallAssistant:Ai:Endpoints:0:ApiKey=bench",
                "CallAssistant:Ai:Endpoints:0:Model=bench",

                // Calls that are live wait for the last of them, in silence.
                "CallAssistant:Live:SilenceWait=00:01:00",
                "CallAssistant:Live:MaxTurns=500",
            ],
            cancellationToken);
        var host = new HostUnderTest(process, address, new());
        subscribe(call => _ = host.RingAsync(call));
        return host;
    }

    public override async Task CallAsync(Talk talk, Barrier barrier)
    {
        var number = Fiction.PhoneNumber(talk.Number);
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _expected[number] = (talk, barrier, over);
        await _starting.WaitAsync();
        try
        {
            var taskId = await _api.CreateTaskAsync(Fiction.User(talk.Number), number);
            _sessions[talk] = await _api.StartCallAsync(Fiction.User(talk.Number), taskId);
        }
        finally
        {
            _starting.Release();
        }

        await over.Task;
    }

    /// <summary>The call was completed, and its transcript holds every word that was heard.</summary>
    public override async Task CheckAsync(Talk talk)
    {
        var body = await _api.FinishAsync(Fiction.User(talk.Number), _sessions[talk]);
        var segments = body["transcript"]!["segments"]!.AsArray();
        var said = string.Join(' ', segments.Where(segment => Speaker(segment) == "assistant").Select(segment => segment!["text"]!.GetValue<string>()));
        var isRight = body["call_session"]!["status"]!.GetValue<string>() == "completed"
            && segments.Count(segment => Speaker(segment) == "human") == talk.Turns.Count
            && said.EndsWith(string.Join(' ', talk.Turns.Select(turn => turn.Answer.Text)), StringComparison.Ordinal);
        if (!isRight)
        {
            throw new InvalidOperationException($"Not all of a call is in its transcript, or it did not complete: {body["call_session"]!["status"]}, {segments.Count} segments, \"{said}\"");
        }
    }

    public override async ValueTask DisposeAsync()
    {
        _api.Dispose();
        _starting.Dispose();
        await base.DisposeAsync();
    }

    private static string? Speaker(JsonNode? segment) => segment!["speaker"]!.GetValue<string>();

    private async Task RingAsync(PhoneCall call)
    {
        var (talk, barrier, over) = _expected[call.To];
        try
        {
            var (url, parameters, action) = await call.PickUpAsync();
            var session = $"VX{Guid.NewGuid():n}";
            using (var socket = new RelaySocket())
            {
                await socket.OpenAsync(url);
                await socket.SendSetupAsync(session, call.Sid, parameters);
                await call.JudgeAsync();
                await talk.RunAsync(socket, barrier);
                await socket.CloseAsync();
            }

            // From the close to the action it takes Twilio 0.1 to 1.2 seconds.
            await Task.Delay(CloseTime);
            await call.HangUpAsync(action, session);
            over.SetResult();
        }
#pragma warning disable CA1031 // Told where the call is waited for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            over.SetException(fault);
        }
    }
}
