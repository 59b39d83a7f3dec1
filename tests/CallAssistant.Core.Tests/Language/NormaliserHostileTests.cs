using System.Diagnostics;
using CallAssistant.Language;
using CsCheck;

namespace CallAssistant.Core.Tests.Language;

/// <summary>Texts made to break or to slow the normaliser.</summary>
public sealed class NormaliserHostileTests
{
    private const int Million = 1_000_000;

    public static TheoryData<string, string> Pieces => new()
    {
        { "digits", "7" },
        { "spaced digits", "4 " },
        { "groups of digits", "415 " },
        { "dashed digits", "4-" },
        { "digit words", "five " },
        { "doubled digits", "double " },
        { "open brackets", "(" },
        { "bracketed digits", "(415) " },
        { "plus signs", "+" },
        { "thousands", "thousand " },
        { "groups of thousands", "1,000," },
        { "decimals", "1.1." },
        { "slashes", "1/2/" },
        { "colons", "1:23:" },
        { "quarters", "quarter to " },
        { "days", "Monday to " },
        { "limits", "before by after " },
        { "announced codes", "reference number is " },
        { "spelled letters", "b s " },
        { "one word", "a" },
        { "currency", "$" },
        { "prices", "price is " },
        { "emoji", "\U0001F4DE" },
        { "lone surrogates", "\uD83D" },
        { "combining marks", "e\u0301" },
        { "right to left", "\u202E١٢٣ " },
        { "wide digits", "１２" },
        { "zero width", "1\u200B2" },
        { "control characters", "\u0000\u0001" },
        { "apostrophes", "o'" },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Find_AMillionCharactersOfOnePiece_TakesLinearTime(string name, string piece)
    {
        Assert.NotEmpty(name);
        var small = Repeat(piece, Million / 10);
        var large = Repeat(piece, Million);
        Normaliser.Find(small, Contexts.NewYork);

        var timeOfSmall = Time(small);
        var timeOfLarge = Time(large);

        // Ten times the text: linear work takes about ten times as long, quadratic work a hundred times. The floor keeps tiny times out of the ratio.
        Assert.True(timeOfLarge < TimeSpan.FromMilliseconds(300) + (40 * timeOfSmall), $"{timeOfSmall} for a tenth, {timeOfLarge} for the whole");
    }

    [Fact]
    public void Find_AnyText_ReturnsOrderedMentionsThatStandInTheText()
    {
        var words = Gen.OneOfConst(
            "5", "0", "31", "2026", "12", ":", "/", "-", ".", ",", "$", "(", ")", "+", "am", "pm", "a", "m", "the", "of", "this", "next", "month", "week", "march", "may", "february",
            "Tuesday", "sun", "twenty", "two", "one", "oh", "double", "hundred", "thousand", "million", "point", "and", "half", "quarter", "past", "to", "in", "days", "weeks",
            "dollars", "cents", "pounds", "for", "people", "between", "before", "by", "after", "evening", "morning", "night", "tonight", "tomorrow", "noon", "midnight", "x", "ray",
            "alpha", "reference", "number", "is", "A1", "B2C", "9999999", "th", "nd", "\U0001F600", "é", "\uD83D", "K", "ı", "İ");
        Gen.Select(words, Gen.OneOfConst(" ", "", " ", "  ", "\n")).Array[0, 40].Sample(pieces =>
        {
            var text = string.Concat(pieces.Select(piece => piece.Item1 + piece.Item2));
            var end = 0;
            foreach (var mention in Normaliser.Find(text, Contexts.NewYork))
            {
                Assert.True(mention.Start >= end && mention.Length > 0 && mention.End <= text.Length, text);
                Assert.Equal(text.Substring(mention.Start, mention.Length), mention.Text);
                end = mention.End;
            }
        }, iter: 20_000, seed: "0000KOIQUgN3", threads: 1);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9998-12-31T23:59:59Z")]
    public void Find_ReferenceAtTheEdgeOfTheCalendar_DoesNotThrow(string reference)
    {
        var context = new TextContext(DateTimeOffset.Parse(reference), TimeZoneInfo.Utc, "US", "USD");

        Assert.NotEmpty(Normaliser.Find("yesterday this week next month last Monday to Friday in 27 days before Friday by the 2nd after 5 pm tomorrow", context));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("…")]
    public void Find_NothingToRead_IsEmpty(string text) => Assert.Empty(Normaliser.Find(text, Contexts.NewYork));

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static TimeSpan Time(string text)
    {
        var start = Stopwatch.GetTimestamp();
        Normaliser.Find(text, Contexts.NewYork);
        return Stopwatch.GetElapsedTime(start);
    }
}
