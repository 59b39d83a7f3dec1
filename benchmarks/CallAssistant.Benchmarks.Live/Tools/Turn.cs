using System.Diagnostics;

namespace CallAssistant.Benchmarks.Live;

/// <summary>One turn of a call: when which of its moments was. Timestamps of <see cref="Stopwatch"/>; 0 for what has not happened.</summary>
/// <param name="Marker">A word in the callee's sentence, by which the model server knows the turn.</param>
/// <param name="Answer">What the model says.</param>
internal sealed record Turn(string Marker, Answer Answer)
{
    private readonly long[] _written = new long[Answer.TokenCount];

    /// <summary>The callee's words were about to be sent.</summary>
    public long Asked { get; set; }

    /// <summary>The model was asked; the first time counts.</summary>
    public long Requested { get; private set; }

    /// <summary>How often the model was asked.</summary>
    public int Requests { get; private set; }

    /// <summary>The first words of the answer were there.</summary>
    public long Heard { get; private set; }

    /// <summary>Those words.</summary>
    public string FirstWords { get; private set; } = "";

    /// <summary>From the callee's words to ours, without the time that the model itself took to its first token.</summary>
    public double Overhead => Milliseconds(Asked, Heard) - Milliseconds(Requested, _written[0]);

    /// <summary>From the token that completed our first words, or the last character of them, to their arrival; null when they are not the model's.</summary>
    public double? Behind => Answer.TokenThatCompletes(FirstWords) is { } token ? Milliseconds(_written[token], Heard) : null;

    public void NoteRequest(long at)
    {
        Requests++;
        Requested = Requests == 1 ? at : Requested;
    }

    public void NoteToken(int token, long at) => _written[token] = Requests == 1 ? at : _written[token];

    public void NoteHeard(string words, long at)
    {
        if (Heard == 0)
        {
            (FirstWords, Heard) = (words, at);
        }
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}
