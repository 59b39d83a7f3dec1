using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CallAssistant.Twilio.Tests.Relay;

/// <summary>Recordings of real calls: what was heard of what was sent, to the word.</summary>
public sealed partial class RecordedCallTests
{
    private const string Greeting = "This is the spike. Say something, or press a key.";
    private const string Fox = "the quick brown fox jumps over the lazy dog while the spike keeps talking so you can interrupt it.";

    [Theory]
    [InlineData("interrupt", Greeting, $"Sentence 1 of twelve: {Fox} Sentence 2 of|", "I heard: Stop. Stop. Stop. I am interrupting you now.")]
    [InlineData("greeting-dtmf", "This|", "Key 9.", "Key 8.")]
    [InlineData("queued-digits", Greeting, "This is a short reply of about eight seconds, so that digits queued behind it can still be heard by the gather on the caller leg before it times out.")]
    [InlineData("socket-drop", Greeting, "I heard: Holding.")]
    [InlineData("malformed-frames", Greeting, "I heard: Holding.")]
    [InlineData("end-then-say-hangup", Greeting, "I heard: Holding.")]
    [InlineData("long-silence", Greeting, "Okay. I will stay quiet now.", "I heard: Still here.")]
    public void Replay_RecordedCall_HeardIsRightToTheWord(string name, params string[] expected)
    {
        var call = new ReplayedCall(File.ReadAllLines(SharedFiles.Require($"reference/relay-recordings/{name}.jsonl")));

        Assert.Equal(expected, call.Heard);
    }

    /// <summary>Plays a recording: what was sent is sent, what came comes.</summary>
    private sealed partial class ReplayedCall
    {
        private readonly Playback _playback = new();
        private readonly Dictionary<long, string> _sent = [];
        private readonly StringBuilder _reply = new();
        private TimeSpan _at;

        public ReplayedCall(IEnumerable<string> lines)
        {
            foreach (var line in lines.Select(line => JsonNode.Parse(line)!))
            {
                _at = TimeSpan.FromMilliseconds(line["ms"]!.GetValue<int>());
                switch (line["dir"]!.GetValue<string>())
                {
                    case "http" when line["response"] is JsonNode twiml && WelcomeGreeting().Match(twiml.GetValue<string>()) is { Success: true } greeting:
                        Send(greeting.Groups[1].Value);
                        break;
                    case "out" when line["frame"] is JsonObject frame && frame["token"] is JsonNode token:
                        _reply.Append(token.GetValue<string>());
                        if (frame["last"]!.GetValue<bool>())
                        {
                            Send(_reply.ToString());
                            _reply.Clear();
                        }

                        break;
                    case "in":
                        Take(RelayFrame.Read(Encoding.UTF8.GetBytes(line["frame"]!.ToJsonString()))!);
                        break;
                }
            }

            Note(_playback.DropRest(_at));
        }

        /// <summary>What was heard of each utterance, white space normalised; a bar marks that it was cut.</summary>
        public List<string> Heard { get; } = [];

        private void Take(RelayFrame frame)
        {
            switch (frame)
            {
                case { Type: RelayFrame.Info, Name: "agentSpeaking" }:
                    _playback.Speak(frame.Value == "on", _at);
                    break;
                case { Type: RelayFrame.Info, Name: "tokensPlayed" }:
                    Note(_playback.Hear(frame.Value!, _at));
                    break;
                case { Type: RelayFrame.Interrupt } when _playback.Interrupt(frame.UtteranceUntilInterrupt!, _at) is { } cut:
                    Note([cut]);
                    break;
            }
        }

        private void Send(string text)
        {
            _sent.Add(_sent.Count, text);
            _playback.Send(_sent.Count - 1, text);
        }

        private void Note(IEnumerable<CallSignal> ended)
        {
            foreach (var signal in ended)
            {
                Heard.Add(signal is CallSignal.Interrupted cut ? $"{Normalise(cut.HeardText)}|" : Normalise(_sent[((CallSignal.Played)signal).UtteranceId]));
            }
        }

        private static string Normalise(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        [GeneratedRegex("welcomeGreeting=\"([^\"]*)\"")]
        private static partial Regex WelcomeGreeting();
    }
}
