using System.Text;

namespace CallAssistant.Simulation;

/// <summary>Puts tokens together into the pieces that are spoken: as in the recordings, up to the end of a sentence or a long clause.</summary>
internal sealed class SpeechFragments
{
    private const int LongClause = 8;
    private readonly StringBuilder _text = new();

    public bool IsEmpty => _text.Length == 0;

    /// <summary>White space as it is spoken: single spaces.</summary>
    public static string Normalise(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Adds a token, and returns the pieces that are complete with it. The white space between two pieces begins the second.</summary>
    public IReadOnlyList<string> Add(string token)
    {
        var pieces = new List<string>();
        foreach (var character in token)
        {
            if (char.IsWhiteSpace(character) && _text.Length > 0 && EndsHere(_text[^1]))
            {
                pieces.Add(Take()!);
            }

            _text.Append(character);
        }

        return pieces;
    }

    /// <summary>Takes what is left; null when there are no words in it.</summary>
    public string? Take()
    {
        var text = _text.ToString();
        _text.Clear();
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private bool EndsHere(char last) => last is '.' or '!' or '?' or ':' or ';' || (last == ',' && SpokenText.CountWords(_text.ToString()) >= LongClause);
}
