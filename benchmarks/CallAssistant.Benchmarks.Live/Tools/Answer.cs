using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CallAssistant.Benchmarks.Live;

/// <summary>What the model says in a turn: twenty tokens, cut as models cut English, that agree to nothing and name no number.</summary>
internal sealed partial class Answer
{
    public const int TokenCount = 20;

    private static readonly Answer[] _answers =
    [
        new("Thank you, that is kind of you. I am just writing it down here. Go on."),
        new("I see, that helps a lot. Let me just make a note of that here. Thanks."),
        new("One moment, I am listening to you. It is a little loud here. Sorry for that."),
    ];

    private readonly List<string> _tokens;

    private Answer(string text)
    {
        Text = text;
        _tokens = [.. Token().Matches(text).Select(match => match.Value)];
        Chunks = [.. _tokens.Select(Chunk)];
        if (_tokens.Count != TokenCount)
        {
            throw new InvalidOperationException($"An answer has {_tokens.Count} tokens: {text}");
        }
    }

    /// <summary>What ends a stream.</summary>
    public static ReadOnlyMemory<byte> End { get; } = Encoding.UTF8.GetBytes("""
        data: {"id":"chatcmpl-bench","object":"chat.completion.chunk","created":1700000000,"model":"bench","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

        data: [DONE]


        """);

    public string Text { get; }

    /// <summary>The server-sent events, one for each token.</summary>
    public IReadOnlyList<byte[]> Chunks { get; }

    public static Answer Of(int turn) => _answers[turn % _answers.Length];

    /// <summary>The token that completes words which the answer begins with; null when it does not begin with them.</summary>
    public int? TokenThatCompletes(string words)
    {
        var wanted = Squeeze(words);
        var text = new StringBuilder();
        for (var token = 0; token < _tokens.Count && wanted.Length > 0; token++)
        {
            text.Append(Squeeze(_tokens[token]));
            if (text.ToString().StartsWith(wanted, StringComparison.Ordinal))
            {
                return token;
            }
        }

        return null;
    }

    /// <summary>True when the words end with the whole answer: before the first one a relay may have said who is calling. White space does not count.</summary>
    public bool IsWholeIn(string words) => Squeeze(words).EndsWith(Squeeze(Text), StringComparison.Ordinal);

    private static string Squeeze(string words) => string.Concat(words.Where(character => !char.IsWhiteSpace(character)));

    private static byte[] Chunk(string token) => Encoding.UTF8.GetBytes($$$"""
        data: {"id":"chatcmpl-bench","object":"chat.completion.chunk","created":1700000000,"model":"bench","choices":[{"index":0,"delta":{"role":"assistant","content":"{{{JsonEncodedText.Encode(token)}}}"},"finish_reason":null}]}


        """);

    [GeneratedRegex(@" ?\w+|[.,?!]")]
    private static partial Regex Token();
}
