using CsCheck;

namespace CallAssistant.Simulation.Hearing;

public sealed class UtteranceTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static Utterance Hear(string text, bool evening = false) => Utterance.Understand(text, Monday, evening);

    [Theory]
    [InlineData("Wednesday, November 25th at 10:30 AM", "2026-11-25", "10:30")]
    [InlineData("on the 25th of November at half past ten", "2026-11-25", "10:30")]
    [InlineData("November twenty fifth, ten thirty a.m.", "2026-11-25", "10:30")]
    [InlineData("the 25th, 10:30am", "2026-11-25", "10:30")]
    [InlineData("tomorrow at noon", "2026-11-24", "12:00")]
    [InlineData("today at quarter to three", "2026-11-23", "14:45")]
    [InlineData("next Tuesday at 7 p.m.", "2026-12-01", "19:00")]
    [InlineData("the day after tomorrow at 3 o'clock", "2026-11-25", "15:00")]
    [InlineData("January 5 at 9", "2027-01-05", "09:00")]
    [InlineData("Thu at 2:15 PM", "2026-11-26", "14:15")]
    public void Understand_Moment_FindsDayAndTime(string text, string day, string time)
    {
        var heard = Hear(text);
        Assert.Equal(day, Assert.Single(heard.Days).ToString("yyyy-MM-dd"));
        Assert.Equal(time, Assert.Single(heard.Times).ToString("HH:mm"));
    }

    [Theory]
    [InlineData("after 3 PM", "15:00", null)]
    [InlineData("not before 4", "16:00", null)]
    [InlineData("no later than 2 PM", null, "14:00")]
    [InlineData("before noon", null, "12:00")]
    [InlineData("between 2 and 4 PM", "14:00", "16:00")]
    [InlineData("from 9 AM to 11 AM", "09:00", "11:00")]
    [InlineData("8 PM at the latest", null, "20:00")]
    [InlineData("5 PM or later", "17:00", null)]
    [InlineData("in the morning", null, "11:59")]
    [InlineData("Good morning, in the evening please", "17:00", null)]
    public void Understand_Bounds_AreRead(string text, string? notBefore, string? notAfter)
    {
        var wish = Hear(text).Wish;
        Assert.Equal((notBefore, notAfter), (wish.NotBefore?.ToString("HH:mm"), wish.NotAfter?.ToString("HH:mm")));
    }

    [Theory]
    [InlineData("this week", "2026-11-23", "2026-11-29")]
    [InlineData("next week", "2026-11-30", "2026-12-06")]
    [InlineData("this weekend", "2026-11-28", "2026-11-29")]
    [InlineData("next month", "2026-12-01", "2026-12-31")]
    [InlineData("before Thursday", null, "2026-11-25")]
    [InlineData("by Friday", null, "2026-11-27")]
    [InlineData("after Wednesday", "2026-11-26", null)]
    [InlineData("between Tuesday and Thursday", "2026-11-24", "2026-11-26")]
    [InlineData("within the next 10 days", "2026-11-23", "2026-12-03")]
    public void Understand_Range_IsRead(string text, string? from, string? to)
    {
        var wish = Hear(text).Wish;
        Assert.Equal((from, to), (wish.From?.ToString("yyyy-MM-dd"), wish.To?.ToString("yyyy-MM-dd")));
    }

    [Theory]
    [InlineData("The name is Dana Reed.", false, "Dana Reed")]
    [InlineData("Please put it under Reed.", false, "Reed")]
    [InlineData("Sure, it's for Dana Reed, thank you.", true, "Dana Reed")]
    [InlineData("Dana", true, "Dana")]
    [InlineData("my name is dana reed", false, "dana reed")]
    [InlineData("Yes, please.", true, null)]
    [InlineData("Yes, please book Wednesday at 10:30 AM.", true, null)]
    [InlineData("Yes, please book Friday, November 27 at 7 PM for $85.00.", true, null)]
    [InlineData("Certainly. It's Mr. Reed.", true, "Reed")]
    [InlineData("Absolutely, that would be Dana Reed, R E E D.", true, "Dana Reed")]
    public void Name_Said_IsFound(string text, bool asked, string? name) => Assert.Equal(name, Hear(text).Name(asked));

    [Theory]
    [InlineData("a table for four", 4)]
    [InlineData("party of 6 on Friday", 6)]
    [InlineData("two people at 7 PM", 2)]
    [InlineData("at 7 PM for $4", null)]
    public void Party_Said_IsFound(string text, int? party) => Assert.Equal(party, Hear(text, evening: true).Party);

    [Theory]
    [InlineData("order number A 1 0 4 2 please", "A1042")]
    [InlineData("it is A1042.", "A1042")]
    [InlineData("confirmation number B S four seven two nine", "BS4729")]
    [InlineData("on November 25th at 10:30 AM", null)]
    public void Code_Said_IsFound(string text, string? code) => Assert.Equal(code, Hear(text).Code);

    [Theory]
    [InlineData("Yes, that works.", true, false)]
    [InlineData("That works too, thanks.", true, false)]
    [InlineData("No problem, that's fine.", true, false)]
    [InlineData("No, sorry.", false, true)]
    [InlineData("That is outside of what I may agree to.", true, true)]
    [InlineData("That's too late for us.", false, true)]
    public void Tone_YesAndNo_AreTold(string text, bool agrees, bool declines)
    {
        Assert.Equal((agrees, declines), (CallerTone.Agrees(Hear(text)), CallerTone.Declines(Hear(text))));
    }

    [Fact]
    public void Understand_AnyText_NeverThrows()
    {
        var words = Gen.OneOf(new[] { "the", "at", "to", "25th", "November", "10:30", "pm", "p.m.", "between", "and", "half", "past", "next", "week", "$", "12,000.50", "twenty", "first", "name", "is", "Reed", "'s", "?", ".", "of", "31", "February", "for", "99:99", "next few days" }.Select(word => (IGen<string>)Gen.Const(word)).ToArray());
        Gen.OneOf(words.Array[0, 30].Select(parts => string.Join(' ', parts)), Gen.String).Sample(text =>
        {
            var heard = Hear(text);
            _ = heard.Name(asked: true);
            return heard.Words.Count >= 0;
        }, iter: 20_000);
    }
}
