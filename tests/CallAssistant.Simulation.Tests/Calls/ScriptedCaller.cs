using System.Text;

namespace CallAssistant.Simulation.Calls;

/// <summary>A caller that says its lines in turn, one turn after each time that the callee has finished, and keeps the transcript. A turn of digits alone is pressed; an empty one waits.</summary>
internal sealed class ScriptedCaller(ILiveChannel channel, params string[] turns)
{
    private readonly Queue<string> _turns = new(turns);
    private readonly StringBuilder _transcript = new();
    private readonly Dictionary<long, string> _said = [];
    private long _utterance;

    public List<CallSignal> Signals { get; } = [];

    public List<string> Heard { get; } = [];

    public string Transcript => _transcript.ToString();

    public async Task TalkAsync()
    {
        await foreach (var signal in channel.ReadSignalsAsync(default))
        {
            Signals.Add(signal);
            Write(signal);
            if (signal is CallSignal.Heard heard)
            {
                Heard.Add(heard.Text);
                await NextAsync();
            }
        }
    }

    private async Task NextAsync()
    {
        if (!_turns.TryDequeue(out var turn))
        {
            await channel.PerformAsync(new CallAction.HangUp(), default);
            return;
        }

        if (turn.Length > 0 && turn.All(char.IsAsciiDigit))
        {
            await channel.PerformAsync(new CallAction.SendDigits(turn), default);
            return;
        }

        foreach (var sentence in turn.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            _said[++_utterance] = sentence;
            await channel.PerformAsync(new CallAction.Say(_utterance, sentence), default);
        }
    }

    private void Write(CallSignal signal) => _transcript.AppendLine(signal switch
    {
        CallSignal.Heard heard => $"[{heard.Start.TotalSeconds:0.000}-{heard.End.TotalSeconds:0.000}] H: {heard.Text}",
        CallSignal.Played played => $"[{played.Start.TotalSeconds:0.000}-{played.End.TotalSeconds:0.000}] A: {_said[played.UtteranceId]}",
        CallSignal.Interrupted cut => $"[{cut.Start.TotalSeconds:0.000}-{cut.End.TotalSeconds:0.000}] A: {cut.HeardText}--",
        CallSignal.Ended ended => $"[{ended.At.TotalSeconds:0.000}] {ended.Status}: {ended.Detail}",
        _ => signal.ToString(),
    });
}
