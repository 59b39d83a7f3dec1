using System.Diagnostics;
using CallAssistant.Language;
using CsCheck;

namespace CallAssistant.Core.Tests.Language;

/// <summary>Texts made to break or to slow the normaliser.</summary>
public sealed class NormaliserHostileTests
{
    private const int Million = 1_000_000;
    private const int Tenth = 100_000;

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
    public void Find_OnePieceOverAndOver_TakesLinearTime(string name, string piece) => AssertFast(name, Repeat(piece, Tenth));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Find_FourTimesTheText_TakesFourTimesTheWork(string name, string piece)
    {
        Assert.NotEmpty(name);
        LinearWork.Check(piece, Tenth / 4, text => Normaliser.Find(text, Contexts.NewYork));
    }

    [Theory]
    [InlineData("digits", "7")]
    [InlineData("groups of digits", "415 ")]
    [InlineData("open brackets", "(")]
    [InlineData("bracketed digits", "(415) ")]
    [InlineData("emoji", "\U0001F4DE")]
    public void Find_AMillionCharacters_TakesLinearTime(string name, string piece) => AssertFast(name, Repeat(piece, Million));

    [Fact]
    public void Find_AnyText_ReturnsOrderedMentionsThatStandInTheText()
    {
        var words = Gen.OneOf(
            "5", "0", "31", "2026", "12", ":", "/", "-", ".", ",", "$", "(", ")", "+", "am", "pm", "a", "m", "the", "of", "this", "next", "month", "week", "march", "may", "february",
            "Tuesday", "sun", "twenty", "two", "one", "oh", "double", "hundred", "thousand", "million", "point", "and", "half", "quarter", "past", "to", "in", "days", "weeks",
            "dollars", "cents", "pounds", "for", "people", "between", "before", "by", "after", "evening", "morning", "night", "tonight", "tomorrow", "noon", "midnight", "x", "ray",
            "alpha", "reference", "number", "is", "A1", "B2C", "9999999", "th", "nd", "\U0001F600", "é", "\uD83D", "K", "ı", "İ");
        Gen.Select(words, Gen.OneOf(" ", "", " ", "  ", "\n")).Array[0, 40].Sample(pieces =>
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
    [InlineData("K by tonight Tuesday ohm reference A1by Tuesday of, oh 31 tomorrow 2026 night")]
    [InlineData("reference number A1by Tuesday")]
    public void Find_WordsOfALimitInsideAnotherValue_MakeNoRangeThatOverlaps(string text)
    {
        var mentions = Normaliser.Find(text, Contexts.NewYork);
        Assert.All(mentions.Skip(1).Zip(mentions), pair => Assert.True(pair.First.Start >= pair.Second.End, text));
        Assert.Contains(mentions, mention => mention is Mention.Code);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-25")]
    [InlineData("9999-12-30")]
    [InlineData("9999-12-31")]
    public void Find_AtTheEndsOfTheCalendar_ThrowsNothing(string day)
    {
        string[] words =
        [
            "tomorrow", "yesterday", "next week", "this weekend", "next month", "next year", "Sunday", "next Friday", "last Monday", "the day after tomorrow", "in 3 days", "in 3 weeks", "within two weeks",
            "after tomorrow", "before today at 5 pm", "tonight", "this evening", "the 31st", "the 1st of next month", "December 31st", "Monday to Friday", "by Friday", "tomorrow afternoon", "week of the 30th", "in January", "in December",
            "two weeks from now", "two days from Sunday", "Friday of next week",
        ];
        foreach (var zone in new[] { "Pacific/Kiritimati", "UTC", "America/New_York", "Pacific/Midway" })
        {
            foreach (var hour in new[] { 0, 12, 23 })
            {
                var reference = new DateTimeOffset(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new TimeOnly(hour, 30), TimeSpan.Zero);
                var context = new TextContext(reference, TimeZoneInfo.FindSystemTimeZoneById(zone), "US", "USD");
                Assert.All(words, word => Assert.NotNull(Normaliser.Find(word, context)));
                Assert.NotNull(Normaliser.Find(string.Join(", ", words), context));
            }
        }
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("from 9999-12-31 to 9999-12-30")]
    [InlineData("in 999999999999 days")]
    [InlineData("the next 999999 weeks")]
    [InlineData("99/99/9999")]
    [InlineData("$999999999999.999 and 999 million million dollars")]
    [InlineData("February 30th")]
    public void Find_ValuesBeyondAnyCalendarOrPurse_AreNoDaysAndNoAmounts(string text) =>
        Assert.DoesNotContain(Normaliser.Find(text, Contexts.NewYork), mention => mention is Mention.Day or Mention.Range or Mention.Amount);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("…")]
    public void Find_NothingToRead_IsEmpty(string text) => Assert.Empty(Normaliser.Find(text, Contexts.NewYork));

    // Linear work takes a second or two on a slow machine; quadratic work on these lengths takes minutes to hours.
    private static void AssertFast(string name, string text)
    {
        var start = Stopwatch.GetTimestamp();
        Normaliser.Find(text, Contexts.NewYork);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30), name);
    }

    private static string Repeat(string piece, int length) => LinearWork.Repeat(piece, length);
}
