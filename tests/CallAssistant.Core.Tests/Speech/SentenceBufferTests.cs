using CallAssistant.Speech;
using CsCheck;

namespace CallAssistant.Core.Tests.Speech;

public sealed class SentenceBufferTests
{
    [Theory]
    [InlineData("Hello. How are you? Fine!", "Hello.|How are you?|Fine!")]
    [InlineData("It is $85.00 at 10.30 a.m. on Tuesday. Thanks.", "It is $85.00 at 10.30 a.m. on Tuesday.|Thanks.")]
    [InlineData("With Dr. Patel. Goodbye.", "With Dr. Patel.|Goodbye.")]
    [InlineData("The code is B. S. 4. Right?", "The code is B. S. 4.|Right?")]
    [InlineData("no end", "no end")]
    [InlineData("   ", "")]
    [InlineData("one\ntwo", "one|two")]
    public void Add_Text_GivesSentences(string text, string expected) => Assert.Equal(expected, string.Join('|', Split([text])));

    [Fact]
    public void Add_AnyPieces_GivesTheSameSentences() =>
        Gen.Select(Gen.Int[0, 1].Select(i => new[] { "Hello there. I am an AI assistant calling for Dana. Is $85.00 right? Yes! Dr. Hale, 9 a.m. please.", "One. Two. Three" }[i]), Gen.Int[1, 9].Array[1, 60])
            .Sample((text, lengths) =>
            {
                var pieces = new List<string>();
                for (int at = 0, i = 0; at < text.Length; i++)
                {
                    var length = Math.Min(lengths[i % lengths.Length], text.Length - at);
                    pieces.Add(text.Substring(at, length));
                    at += length;
                }

                Assert.Equal(Split([text]), Split(pieces));
            });

    [Fact]
    public void Add_WholeSentence_LeavesBeforeTheNextIsWhole()
    {
        var buffer = new SentenceBuffer();
        Assert.Equal(["Hello."], buffer.Add("Hello. How a"));
    }

    private static List<string> Split(IEnumerable<string> pieces)
    {
        var buffer = new SentenceBuffer();
        var sentences = pieces.SelectMany(piece => buffer.Add(piece).ToList()).ToList();
        if (buffer.Flush() is { } rest)
        {
            sentences.Add(rest);
        }

        return sentences;
    }
}
