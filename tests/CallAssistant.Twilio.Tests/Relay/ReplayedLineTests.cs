using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallAssistant.Twilio.Tests.Fakes;

namespace CallAssistant.Twilio.Tests.Relay;

/// <summary>Recordings of real calls through the whole line: webhooks and frames in, signals out, in order and right to the word.</summary>
public sealed partial class ReplayedLineTests
{
    private const string Fox = "the quick brown fox jumps over the lazy dog while the spike keeps talking so you can interrupt it.";
    private const string Said0 = "said 0";

    [Theory]
    [InlineData("interrupt", "answered", Said0, "key 1", "cut 1: Sentence 1 of twelve: " + Fox + " Sentence 2 of", "heard: Stop. Stop. Stop. I am interrupting you now.", "said 2", "ended Completed")]
    [InlineData("greeting-dtmf", "answered", "key 9", "cut 0: This", "said 1", "key 8", "said 2", "ended Completed")]
    [InlineData("queued-digits", "answered", Said0, "said 1", "ended Completed")]
    [InlineData("long-silence", "answered", Said0, "heard: Silence.", "said 1", "heard: Still here.", "said 2", "ended Completed")]
    [InlineData("end-then-say-hangup", "answered", Said0, "heard: Holding.", "said 1", "ended Completed")]
    [InlineData("socket-drop", "answered", Said0, "heard: Holding.", "said 1", "ended Completed")]
    [InlineData("malformed-frames", "answered", Said0, "heard: Holding.", "said 1", "ended Completed")]
    public async Task Replay_RecordedCall_SignalsAreInOrderAndRightToTheWord(string name, params string[] expected)
    {
        await using var replay = new Replay();

        var signals = await replay.RunAsync(File.ReadAllLines(SharedFiles.Require($"reference/relay-recordings/{name}.jsonl")));

        // Speaking is asserted by its rule: once before the words, or of nothing that became words.
        var told = signals.Where(signal => signal is not CallSignal.Speaking and not CallSignal.Ringing).Select(Tell).ToList();
        Assert.Equal(string.Join('\n', expected), string.Join('\n', told));
        Assert.All(signals.OfType<CallSignal.Heard>(), heard => Assert.Contains(new CallSignal.Speaking(heard.Start), signals));
        Assert.Equal(signals.Select(EndOf).Order(), signals.Select(EndOf));
    }

    /// <summary>What the recording's server answered and ours does: a lost socket is connected again.</summary>
    [Theory]
    [InlineData("socket-drop", "Connect")]
    [InlineData("malformed-frames", "Connect")]
    [InlineData("end-then-say-hangup", "Hangup")]
    [InlineData("interrupt", "")]
    public async Task Replay_RelayEnded_IsAnswered(string name, string verbs)
    {
        await using var replay = new Replay();
        await replay.RunAsync(File.ReadAllLines(SharedFiles.Require($"reference/relay-recordings/{name}.jsonl")));

        Assert.Equal(verbs, replay.AfterRelay);
    }

    private static string Tell(CallSignal signal) => signal switch
    {
        CallSignal.Answered => "answered",
        CallSignal.Heard heard => $"heard: {heard.Text}",
        CallSignal.Played played => string.Create(CultureInfo.InvariantCulture, $"said {played.UtteranceId}"),
        CallSignal.Interrupted cut => string.Create(CultureInfo.InvariantCulture, $"cut {cut.UtteranceId}: {string.Join(' ', cut.HeardText.Split(' ', StringSplitOptions.RemoveEmptyEntries))}"),
        CallSignal.Digits digits => $"key {digits.Keys}",
        CallSignal.Ended ended => $"ended {ended.Status}",
        _ => signal.ToString(),
    };

    private static TimeSpan EndOf(CallSignal signal) => signal switch
    {
        CallSignal.Speaking speaking => speaking.Start,
        CallSignal.Heard heard => heard.End,
        CallSignal.Played played => played.End,
        CallSignal.Interrupted cut => cut.End,
        CallSignal.Digits digits => digits.At,
        CallSignal.Ended ended => ended.At,
        _ => TimeSpan.Zero,
    };

    /// <summary>Plays the leg of a recording that had the relay, by the recording's clock.</summary>
    private sealed partial class Replay : IAsyncDisposable
    {
        private const string Leg = "CA00000000000000000000000000000001";

        private readonly TestCall _call = new();
        private readonly StringBuilder _reply = new();
        private TestLine? _line;
        private TestSocket? _socket;
        private string? _greeting;
        private int? _now;
        private int _said;

        /// <summary>The verbs that the end of the socket was answered with.</summary>
        public string? AfterRelay { get; private set; }

        public async Task<List<CallSignal>> RunAsync(IEnumerable<string> lines)
        {
            _line = await _call.DialAsync();
            foreach (var line in lines.Select(line => JsonNode.Parse(line)!))
            {
                var ms = line["ms"]!.GetValue<int>();
                _call.Time.Advance(TimeSpan.FromMilliseconds(Math.Max(0, ms - (_now ?? ms))));
                _now = ms;
                await PlayAsync(line);
            }

            return await _line.RestAsync();
        }

        public ValueTask DisposeAsync() => _call.DisposeAsync();

        private Task PlayAsync(JsonNode line) => (line["dir"]!.GetValue<string>(), line["path"]?.GetValue<string>()) switch
        {
            ("http", "/voice") when line["form"] is null => PickUpAsync(line["response"]!.GetValue<string>()),
            ("http", "/action") when line["form"] is JsonObject form => EndRelayAsync(form),
            ("http", "/status") when line["form"] is JsonObject form && form["CallSid"]!.GetValue<string>() == Leg => SendAsync("call-status", form),
            ("in", _) => FrameAsync(line["frame"]!),
            ("out", _) when line["frame"] is JsonObject frame => OutAsync(frame),
            ("ws", _) when line["event"]!.GetValue<string>() == "close" => CloseAsync(line["code"]!.GetValue<int>()),
            _ => Task.CompletedTask,
        };

        private async Task PickUpAsync(string twiml)
        {
            _greeting = WelcomeGreeting().Match(twiml).Groups[1].Value;
            await _call.AskAsync("answer", ("CallStatus", "in-progress"));
        }

        private async Task FrameAsync(JsonNode frame)
        {
            if (frame["type"]!.GetValue<string>() != "setup")
            {
                await _socket!.GiveAsync(frame.ToJsonString());
                return;
            }

            // Ours greets with a sentence of its own; the recording's relay was told to.
            _socket = await _call.OpenSocketAsync(callSid: frame["callSid"]!.GetValue<string>());
            await _line!.SayAsync(_said++, _greeting!);
        }

        private async Task OutAsync(JsonObject frame)
        {
            switch (frame["type"]!.GetValue<string>())
            {
                case "text":
                    _reply.Append(frame["token"]!.GetValue<string>());
                    if (frame["last"]!.GetValue<bool>())
                    {
                        await _line!.SayAsync(_said++, _reply.ToString());
                        _reply.Clear();
                    }

                    break;
                case "sendDigits":
                    await _line!.SendDigitsAsync(frame["digits"]!.GetValue<string>());
                    break;
                case "end":
                    await _line!.HangUpAsync();
                    break;
            }
        }

        private Task CloseAsync(int code)
        {
            if (code == 1006)
            {
                return _socket!.BreakAsync();
            }

            _socket!.Socket.GiveClose();
            return _socket.Running;
        }

        private async Task EndRelayAsync(JsonObject form) =>
            AfterRelay = string.Join(' ', TestCall.Twiml((await SendAsync("relay-ended", form))!).Elements().Select(verb => verb.Name.LocalName));

        private async Task<WebhookVerdict> SendAsync(string name, JsonObject form) => await _call.SendAsync(
            name, [.. form.Where(field => field.Key != "SessionId").Select(field => (field.Key, ValueOf(field))), ("SessionId", _socket!.Session)]);

        /// <summary>Twilio gives back the data that was sent with the end: ours, not that of the recording's server.</summary>
        private static string ValueOf(KeyValuePair<string, JsonNode?> field) => field.Key == "HandoffData" ? HandOff.HangUp.ToString() : field.Value!.GetValue<string>();

        [GeneratedRegex("welcomeGreeting=\"([^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
        private static partial Regex WelcomeGreeting();
    }
}
