using System.Diagnostics;
using System.Text;

namespace CallAssistant.Benchmarks.Live;

/// <summary>The callee of one call, and Twilio between: says a sentence, hears the answer to its end, thinks, and so on. A first turn, which is not measured, brings the call alive.</summary>
internal sealed class Talk
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Arguments _arguments;
    private readonly Scheduler _scheduler;
    private readonly TimeSpan _begin;

    /// <param name="number">Which of the calls it is, from 0.</param>
    /// <param name="count">How many there are: they begin one after the other, within the time of one turn.</param>
    public Talk(int number, int count, Arguments arguments, TurnBook book, Scheduler scheduler)
    {
        (Number, _arguments, _scheduler) = (number, arguments, scheduler);
        _begin = (arguments.Think + TimeSpan.FromSeconds(0.6)) * number / count;
        Turns = [.. Enumerable.Range(0, arguments.Turns + 1).Select(book.Open)];
    }

    public int Number { get; }

    public IReadOnlyList<Turn> Turns { get; }

    /// <summary>The turns that count.</summary>
    public IEnumerable<Turn> Measured => Turns.Skip(1);

    /// <summary>Talks until everything is said.</summary>
    /// <param name="socket">An open socket, after its setup.</param>
    /// <param name="barrier">Where the calls wait for each other.</param>
    public async Task RunAsync(RelaySocket socket, Barrier barrier)
    {
        await TakeTurnAsync(socket, Turns[0], "Hello, this is the front desk, who is calling?");
        await barrier.ArriveAndWaitAsync();
        await _scheduler.DelayAsync(_begin);
        foreach (var turn in Measured)
        {
            // Partial words come while the callee speaks, long before the final ones.
            await _scheduler.DelayAsync(_arguments.Think / 2);
            await socket.SendInfoAsync("clientSpeaking", "on");
            await socket.SendAsync("prompt", last: false, ("voicePrompt", "I am just"), ("lang", "en"));
            await _scheduler.DelayAsync(_arguments.Think / 2);
            await socket.SendInfoAsync("clientSpeaking", "off");
            await TakeTurnAsync(socket, turn, "I am just looking for our list, it must be somewhere on this desk.");
        }
    }

    private async Task TakeTurnAsync(RelaySocket socket, Turn turn, string words)
    {
        turn.Asked = Stopwatch.GetTimestamp();
        await socket.SendAsync("prompt", last: true, ("voicePrompt", $"{words} They call it {turn.Marker}."), ("lang", "en"));
        var heard = new StringBuilder();
        try
        {
            await HearAsync(socket, turn, heard).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException($"Instead of \"{turn.Answer.Text}\" was said, in {Patience.TotalSeconds} seconds: \"{heard}\"; the model was asked {turn.Requests} times.");
        }
    }

    /// <summary>Speaks what comes, by fragments that end with a sentence as Twilio does, and tells what was spoken.</summary>
    private async Task HearAsync(RelaySocket socket, Turn turn, StringBuilder heard)
    {
        var fragment = new StringBuilder();
        while (!turn.Answer.IsWholeIn(heard.ToString()))
        {
            var (token, isLast, at) = await socket.ReadTextAsync();
            if (token.Length > 0)
            {
                turn.NoteHeard(token, at);
            }

            fragment.Append(token);
            if (!isLast && !(token.TrimEnd() is [.., '.' or '?' or '!']))
            {
                continue;
            }

            var words = fragment.ToString();
            fragment.Clear();
            heard.Append(words);
            if (words.Trim().Length > 0)
            {
                await SpeakAsync(socket, words);
            }
        }
    }

    private async Task SpeakAsync(RelaySocket socket, string words)
    {
        await socket.SendInfoAsync("agentSpeaking", "on");
        if (_arguments.SpeechRate > 0)
        {
            await _scheduler.DelayAsync(TimeSpan.FromSeconds((double)words.Length / _arguments.SpeechRate));
        }

        await socket.SendInfoAsync("tokensPlayed", words);
        await socket.SendInfoAsync("agentSpeaking", "off");
    }
}
