using System.Collections.Concurrent;

namespace CallAssistant.Benchmarks.Live;

/// <summary>The turns by their markers. Markers are words without digits: numbers mean something to those who listen.</summary>
internal sealed class TurnBook
{
    private const string Prefix = "zq";
    private const int Letters = 6;

    private readonly ConcurrentDictionary<string, Turn> _turns = new();
    private int _count;

    public Turn Open(int number)
    {
        var turn = new Turn(MarkerOf(Interlocked.Increment(ref _count)), Answer.Of(number));
        _turns[turn.Marker] = turn;
        return turn;
    }

    /// <summary>The turn that the last marker in a request names; null for none.</summary>
    public Turn? FindLast(ReadOnlySpan<byte> request)
    {
        var at = request.LastIndexOf("zq"u8);
        var length = Prefix.Length + Letters;
        return at >= 0 && at + length <= request.Length ? _turns.GetValueOrDefault(System.Text.Encoding.ASCII.GetString(request.Slice(at, length))) : null;
    }

    private static string MarkerOf(int number)
    {
        Span<char> letters = stackalloc char[Letters];
        for (var i = Letters - 1; i >= 0; i--, number /= 16)
        {
            letters[i] = (char)('a' + (number % 16));
        }

        return Prefix + new string(letters);
    }
}
