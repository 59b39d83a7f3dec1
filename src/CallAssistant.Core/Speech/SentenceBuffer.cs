using System.Text;

namespace CallAssistant.Speech;

/// <summary>Joins an agent's pieces and gives them out as whole sentences.</summary>
internal sealed class SentenceBuffer
{
    private readonly StringBuilder _text = new();
    private int _scanned;

    /// <summary>The sentence that was begun; empty where none was, and where only the space after its mark is missing.</summary>
    public string Begun => _text.Length == 0 || _text[^1] is '.' or '!' or '?' ? "" : _text.ToString();

    /// <summary>Adds a piece and takes the sentences that are whole now.</summary>
    public IEnumerable<string> Add(string piece)
    {
        _text.Append(_text.Length == 0 ? piece.AsSpan().TrimStart() : piece);
        while (TakeSentence() is { } sentence)
        {
            if (sentence.Length > 0)
            {
                yield return sentence;
            }
        }
    }

    /// <summary>Takes what is left; null when nothing is.</summary>
    public string? Flush()
    {
        var rest = _text.ToString().Trim();
        Clear();
        return rest.Length == 0 ? null : rest;
    }

    public void Clear()
    {
        _text.Clear();
        _scanned = 0;
    }

    /// <summary>A sentence ends at <c>. ! ?</c> before white space, so that "10.30" and "$85.00" stay whole, and not after a short title or a single letter ("Dr.", "7 p.m. today").</summary>
    private string? TakeSentence()
    {
        for (; _scanned < _text.Length - 1; _scanned++)
        {
            var c = _text[_scanned];
            if (c is '\n' || (c is '.' or '!' or '?' && char.IsWhiteSpace(_text[_scanned + 1]) && !(c == '.' && EndsWithAbbreviation(_scanned))))
            {
                var sentence = _text.ToString(0, _scanned + 1).Trim();
                RemoveStart(_scanned + 1);
                return sentence;
            }
        }

        return null;
    }

    private void RemoveStart(int length)
    {
        while (length < _text.Length && char.IsWhiteSpace(_text[length]))
        {
            length++;
        }

        _text.Remove(0, length);
        _scanned = 0;
    }

    private bool EndsWithAbbreviation(int dot)
    {
        var start = dot;
        while (start > 0 && (char.IsLetter(_text[start - 1]) || _text[start - 1] == '.'))
        {
            start--;
        }

        var word = _text.ToString(start, dot - start);
        return word.Length == 1 && char.IsLetter(word[0])
            || word.Contains('.', StringComparison.Ordinal)
            || word is "Dr" or "Mr" or "Mrs" or "Ms" or "St" or "Prof" or "No";
    }
}
