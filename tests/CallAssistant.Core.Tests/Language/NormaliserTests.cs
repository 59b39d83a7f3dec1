using System.Globalization;
using CallAssistant.Language;

namespace CallAssistant.Core.Tests.Language;

/// <summary>Times, money, numbers and codes, as written and as a speech recogniser writes them.</summary>
public sealed class NormaliserTests
{
    [Theory]
    [InlineData("at 10:30 AM", "10:30")]
    [InlineData("at 10:30 a.m.", "10:30")]
    [InlineData("07:45PM", "19:45")]
    [InlineData("5pm", "17:00")]
    [InlineData("5 p.m", "17:00")]
    [InlineData("five p m", "17:00")]
    [InlineData("8:00Pm", "20:00")]
    [InlineData("12 am", "00:00")]
    [InlineData("12:15 pm", "12:15")]
    [InlineData("10.30 am", "10:30")]
    [InlineData("5 30 pm", "17:30")]
    [InlineData("19:00", "19:00")]
    [InlineData("00:15", "00:15")]
    [InlineData("07:15", "07:15")]
    [InlineData("seventeen forty five", "17:45")]
    [InlineData("twenty oh six", "20:06")]
    [InlineData("twenty two thirty", "22:30")]
    [InlineData("six oh seven pm", "18:07")]
    [InlineData("evening 4:45", "16:45")]
    [InlineData("evening at 7:30", "19:30")]
    [InlineData("morning ten forty five", "10:45")]
    [InlineData("seven in the evening", "19:00")]
    [InlineData("7 o'clock in the evening", "19:00")]
    [InlineData("1 o\"clock in the afternoon", "13:00")]
    [InlineData("twelve in the afternoon", "12:00")]
    [InlineData("half past 3 in the afternoon", "15:30")]
    [InlineData("quarter to twelve in the morning", "11:45")]
    [InlineData("quarter past one in the afternoon", "13:15")]
    [InlineData("nine at night", "21:00")]
    [InlineData("noon", "12:00")]
    [InlineData("midnight", "00:00")]
    public void Find_ClockWithItsHalfOfTheDay_IsExact(string phrase, string expected)
    {
        var clock = Single<Mention.Clock>($"Can you do {phrase}?");

        Assert.Equal(TimeOnly.Parse(expected), clock.Value);
        Assert.False(clock.IsAmbiguous);
    }

    [Theory]
    [InlineData("4:45", "16:45")]
    [InlineData("ten thirty", "10:30")]
    [InlineData("twelve forty", "12:40")]
    [InlineData("half past six", "18:30")]
    [InlineData("quarter to 3", "14:45")]
    [InlineData("7 o'clock", "07:00")]
    [InlineData("seven o'clock", "07:00")]
    [InlineData("at 6", "18:00")]
    [InlineData("at eleven", "11:00")]
    public void Find_ClockWithoutHalfOfTheDay_IsAmbiguousAndInBusinessHours(string phrase, string expected)
    {
        var clock = Single<Mention.Clock>($"we could see you {phrase}");

        Assert.Equal(TimeOnly.Parse(expected), clock.Value);
        Assert.True(clock.IsAmbiguous);
    }

    [Theory]
    [InlineData("tomorrow evening at 8", "20:00")]
    [InlineData("at 8 tonight", "20:00")]
    [InlineData("7:30 tomorrow evening", "19:30")]
    [InlineData("on Friday night, at 9:30", "21:30")]
    public void Find_ClockBesideAPartOfTheDay_TakesItsHalf(string phrase, string expected)
    {
        var clock = Normaliser.Find(phrase, Contexts.NewYork).OfType<Mention.Clock>().Single();

        Assert.Equal((TimeOnly.Parse(expected), false), (clock.Value, clock.IsAmbiguous));
    }

    [Theory]
    [InlineData("it is at 12 Granville Street")]
    [InlineData("we are at ten eighteen granville street")]
    [InlineData("a table at one of these")]
    [InlineData("room number one oh five")]
    [InlineData("it takes about 5 days")]
    [InlineData("a rating of 4.5")]
    [InlineData("the first available")]
    [InlineData("give me a second")]
    [InlineData("you may come")]
    [InlineData("I sat there in the sun")]
    [InlineData("good morning")]
    [InlineData("may 5 people come")]
    [InlineData("for one night")]
    [InlineData("from 2 to 4 people")]
    [InlineData("between 5 and 10 dollars")]
    public void Find_WordsThatOnlyLookLikeATime_AreNone(string phrase) =>
        Assert.DoesNotContain(Normaliser.Find(phrase, Contexts.NewYork), mention => mention is Mention.Clock or Mention.Day or Mention.DayPart or Mention.Range);

    [Theory]
    [InlineData("between 2 and 4 pm", "14:00", "16:00")]
    [InlineData("from 9 to 5", "09:00", "17:00")]
    [InlineData("from 8 to 9 pm", "20:00", "21:00")]
    [InlineData("between eleven and two pm", "11:00", "14:00")]
    [InlineData("9 am - 11 am", "09:00", "11:00")]
    [InlineData("before noon", "00:00", "12:00")]
    [InlineData("by 6 pm", "00:00", "18:00")]
    [InlineData("in the afternoon", "12:00", "17:00")]
    [InlineData("no later than 6pm", "00:00", "18:00")]
    public void Find_HoursWithoutADay_AreAPartOfTheDay(string phrase, string from, string to)
    {
        var part = Single<Mention.DayPart>($"I am free {phrase}");

        Assert.Equal((TimeOnly.Parse(from), TimeOnly.Parse(to)), (part.From, part.To));
    }

    [Theory]
    [InlineData("after 5 pm")]
    [InlineData("not before 5 pm")]
    [InlineData("no earlier than five pm")]
    public void Find_AfterAClock_LastsToTheEndOfTheDay(string phrase)
    {
        var part = Single<Mention.DayPart>(phrase);

        Assert.Equal((new TimeOnly(17, 0), TimeOnly.MaxValue), (part.From, part.To));
    }

    [Fact]
    public void FindParts_Range_KeepsItsTimesApart()
    {
        var parts = Normaliser.FindParts("tomorrow between 2 and 4 pm", Contexts.NewYork);

        Assert.Collection(
            parts,
            day => Assert.Equal(new DateOnly(2026, 11, 24), Assert.IsType<Mention.Day>(day).Value),
            from => Assert.Equal(new TimeOnly(14, 0), Assert.IsType<Mention.Clock>(from).Value),
            to => Assert.Equal(new TimeOnly(16, 0), Assert.IsType<Mention.Clock>(to).Value));
    }

    [Theory]
    [InlineData("$85", "85.00 USD")]
    [InlineData("$ 85", "85.00 USD")]
    [InlineData("$1,200.50", "1200.50 USD")]
    [InlineData("$162 dollars", "162.00 USD")]
    [InlineData("$1.5k", "1500.00 USD")]
    [InlineData("85 dollars", "85.00 USD")]
    [InlineData("eighty five dollars", "85.00 USD")]
    [InlineData("eighty-five dollars", "85.00 USD")]
    [InlineData("24 dollars and 99 cents", "24.99 USD")]
    [InlineData("fourteen dollars and eighty nine cents", "14.89 USD")]
    [InlineData("99 cents", "0.99 USD")]
    [InlineData("a hundred bucks", "100.00 USD")]
    [InlineData("one thousand seven hundred and twenty dollars", "1720.00 USD")]
    [InlineData("twelve thousand five hundred nine dollars and thirty six cents", "12509.36 USD")]
    [InlineData("fifteen hundred dollars", "1500.00 USD")]
    [InlineData("two grand", "2000.00 USD")]
    [InlineData("£20", "20.00 GBP")]
    [InlineData("20 pounds", "20.00 GBP")]
    [InlineData("two pounds fifty", "2.50 GBP")]
    [InlineData("seventy five pounds nine", "75.09 GBP")]
    [InlineData("€15", "15.00 EUR")]
    [InlineData("15 euros", "15.00 EUR")]
    [InlineData("USD 25", "25.00 USD")]
    [InlineData("25 USD", "25.00 USD")]
    [InlineData("CA$30", "30.00 CAD")]
    [InlineData("10.24 GBP", "10.24 GBP")]
    public void Find_Money_IsExact(string phrase, string expected) => Assert.Equal(expected, Single<Mention.Amount>($"That will be {phrase}, thank you").Value.ToString());

    [Theory]
    [InlineData("the rent is 4900", "4900.00 USD")]
    [InlineData("it costs two point five zero", "2.50 USD")]
    [InlineData("the total is fourteen fourteen", "14.14 USD")]
    [InlineData("the price would be one twenty", "120.00 USD")]
    [InlineData("three thousand nine hundred fifty a month", "3950.00 USD")]
    public void Find_NumberWhereAPriceIsToldOf_IsMoneyInTheContextsCurrency(string phrase, string expected) => Assert.Equal(expected, Single<Mention.Amount>(phrase).Value.ToString());

    [Fact]
    public void Find_Dollars_AreThoseOfTheContext() =>
        Assert.Equal("85.00 CAD", Assert.IsType<Mention.Amount>(Normaliser.Find("$85", Contexts.In("America/Toronto", "2026-11-23T09:00", "CA", "CAD"))[0]).Value.ToString());

    [Theory]
    [InlineData("(415) 555-0126", "US", "+14155550126")]
    [InlineData("415.555.0126", "US", "+14155550126")]
    [InlineData("4155550126", "US", "+14155550126")]
    [InlineData("1-415-555-0126", "US", "+14155550126")]
    [InlineData("+1 415 555 0126", "US", "+14155550126")]
    [InlineData("+44 20 7946 0018", "US", "+442079460018")]
    [InlineData("020 7946 0018", "GB", "+442079460018")]
    [InlineData("four one five five five five oh one two six", "US", "+14155550126")]
    [InlineData("four one five triple five zero one two six", "US", "+14155550126")]
    [InlineData("plus one four one five five double five oh one two six", "US", "+14155550126")]
    [InlineData("eight hundred five five five oh one nine nine", "US", "+18005550199")]
    [InlineData("oh two oh seven nine four six double oh one eight", "GB", "+442079460018")]
    [InlineData("4 1 5, 5 5 5, 0 1 2 6", "US", "+14155550126")]
    public void Find_PhoneNumber_IsE164(string phrase, string region, string expected)
    {
        var found = Normaliser.Find($"Please call {phrase} for that", Contexts.In("UTC", "2026-11-23T09:00", region));

        Assert.Equal(expected, Assert.IsType<Mention.Phone>(Assert.Single(found)).Value);
    }

    [Theory]
    [InlineData("confirmation number BS4729", "BS4729")]
    [InlineData("your confirmation number is B S 4 7 2 9", "BS4729")]
    [InlineData("the reference is x g one one a six", "XG11A6")]
    [InlineData("code x-ray golf one one alpha six", "XG11A6")]
    [InlineData("order number A1042", "A1042")]
    [InlineData("order number a1042", "A1042")]
    [InlineData("booking number 88213", "88213")]
    [InlineData("reference number is : JCVMJBRZ", "JCVMJBRZ")]
    [InlineData("It is under BS4729", "BS4729")]
    [InlineData("account number is 4417 1234 5678 9113", "4417123456789113")]
    [InlineData("it is b s four seven double two", "BS4722")]
    public void Find_Code_IsInUpperCaseWithoutGaps(string phrase, string expected) => Assert.Equal(expected, Single<Mention.Code>(phrase).Value);

    [Theory]
    [InlineData("a table for four on Friday", 4)]
    [InlineData("a table for 2", 2)]
    [InlineData("table for two please", 2)]
    [InlineData("party of 6", 6)]
    [InlineData("for 3 people at seven in the evening", 3)]
    [InlineData("fir 15 people", 15)]
    [InlineData("the two of us", 2)]
    [InlineData("me and my wife", 2)]
    [InlineData("my husband and I", 2)]
    [InlineData("me and three friends", 4)]
    [InlineData("just myself", 1)]
    [InlineData("for one person", 1)]
    [InlineData("two adults and 3 children", 5)]
    [InlineData("party size is 4", 4)]
    public void Find_People_AreCounted(string phrase, int expected) => Assert.Equal(expected, Normaliser.Find(phrase, Contexts.NewYork).OfType<Mention.People>().Single().Value);

    [Theory]
    [InlineData("for 7 pm")]
    [InlineData("for four thirty")]
    [InlineData("for 10 days")]
    [InlineData("for two dollars")]
    [InlineData("for 2 hours")]
    [InlineData("from 2 to 4 dollars")]
    public void Find_NumberOfSomethingElse_IsNoPeople(string phrase) => Assert.DoesNotContain(Normaliser.Find(phrase, Contexts.NewYork), mention => mention is Mention.People);

    [Theory]
    [InlineData("I have 12 questions", "12")]
    [InlineData("about two thousand three hundred forty nine items", "2349")]
    [InlineData("it weighs two point five kilos", "2.5")]
    [InlineData("a hundred reasons", "100")]
    [InlineData("two million and five", "2000005")]
    [InlineData("1,234,567 stars", "1234567")]
    public void Find_PlainNumber_IsACount(string phrase, string expected) => Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Single<Mention.Count>(phrase).Value);

    [Fact]
    public void Find_WholeInstruction_HasEveryPartInOrder()
    {
        const string Text = "Book a table for four at Sala on Friday at 7:30 pm, up to $120, and call (415) 555-0126.";

        Assert.Collection(
            Normaliser.Find(Text, Contexts.NewYork),
            people => Assert.Equal(4, Assert.IsType<Mention.People>(people).Value),
            day => Assert.Equal(new DateOnly(2026, 11, 27), Assert.IsType<Mention.Day>(day).Value),
            time => Assert.Equal(new TimeOnly(19, 30), Assert.IsType<Mention.Clock>(time).Value),
            money => Assert.Equal(new Money(120, "USD"), Assert.IsType<Mention.Amount>(money).Value),
            phone => Assert.Equal("+14155550126", Assert.IsType<Mention.Phone>(phone).Value));
    }

    private static T Single<T>(string text)
        where T : Mention => Assert.IsType<T>(Assert.Single(Normaliser.Find(text, Contexts.NewYork)));
}
