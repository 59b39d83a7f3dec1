using System.Text;

namespace CallAssistant.Speech;

/// <summary>A sentence on the line: handed over in one piece or in several, each an utterance of its own, and reported in as many.</summary>
internal sealed class SpokenSentence
{
    private readonly Queue<(long Id, string Text)> _pieces = new();
    private readonly StringBuilder _heard = new();

    /// <summary>How much of the sentence was handed over, in UTF-16 code units.</summary>
    public int Length { get; private set; }

    /// <summary>True when no more of it follows.</summary>
    public bool IsWhole { get; set; }

    /// <summary>True when it ended before its end, because we had to stop.</summary>
    public bool IsCutShort { get; set; }

    /// <summary>True when all of it was played.</summary>
    public bool IsPlayed => IsWhole && _pieces.Count == 0;

    /// <summary>What was handed over and not reported yet.</summary>
    public IEnumerable<(long Id, string Text)> Unreported => _pieces;

    /// <summary>What was heard of it so far.</summary>
    public string Heard => _heard.ToString().Trim();

    public TimeSpan Start { get; private set; }

    public TimeSpan End { get; private set; }

    public void Add(long id, string text)
    {
        _pieces.Enqueue((id, text));
        Length += text.Length;
    }

    /// <summary>Takes note of how much of a piece was heard.</summary>
    /// <param name="id">The utterance.</param>
    /// <param name="heard">What the line says was heard; null for all of it. The callee cannot have heard more than we said.</param>
    /// <param name="start">Start of the playback.</param>
    /// <param name="end">End of the playback, or when it was cut.</param>
    /// <returns>False when the utterance is none of its pieces, or was reported before.</returns>
    public bool Hear(long id, string? heard, TimeSpan start, TimeSpan end)
    {
        if (!_pieces.Any(piece => piece.Id == id))
        {
            return false;
        }

        // Pieces are reported in order; one that was passed over was not heard.
        var piece = _pieces.Dequeue();
        while (piece.Id != id)
        {
            piece = _pieces.Dequeue();
        }

        var text = heard is null ? piece.Text : piece.Text.StartsWith(heard, StringComparison.Ordinal) ? heard : "";
        if (text.Length > 0)
        {
            Start = _heard.Length == 0 ? start : Start;
            End = end;
            _heard.Append(text);
        }

        return true;
    }
}
