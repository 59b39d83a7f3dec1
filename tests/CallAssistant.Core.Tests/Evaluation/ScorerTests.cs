using CallAssistant.Evaluation;
using CallAssistant.Evaluation.Scoring;

namespace CallAssistant.Core.Tests.Evaluation;

public sealed class ScorerTests
{
    [Theory]
    [InlineData("price", "25.00 USD", "$25")]
    [InlineData("price", "25.00", "25 GBP")]
    [InlineData("time", "17:30", "5:30 pm")]
    [InlineData("time", "00:00", "24:00")]
    [InlineData("date", "XXXX-WXX-5", "2019-03-08")]
    [InlineData("date", "2019-03-08", "2019-03-08")]
    [InlineData("appointment", "2019-03-08T17:30", "2019-03-08T17:30")]
    [InlineData("appointment", "XXXX-WXX-5T17:30", "2019-03-08T17:30")]
    [InlineData("appointment", "2019-03-08", "2019-03-08T10:00")]
    [InlineData("phone_number", "+442079460018", "020 7946 0018")]
    [InlineData("confirmation_number", "BS4729", "bs-47 29")]
    [InlineData("business_name", "The Lensfield Hotel", "lensfield")]
    [InlineData("person_name", "Dr. Ali A. Zaki, MD", "Ali A Zaki")]
    [InlineData("address", "401 Kenilworth Drive, suite 610", "401 Kenilworth Dr")]
    [InlineData("party_size", "4", "4 people")]
    public void IsSame_EqualValue_IsTrue(string type, string expected, string predicted) => Assert.True(Comparison.IsSame(type, expected, predicted));

    [Theory]
    [InlineData("price", "25.00 USD", "25.00 GBP")]
    [InlineData("time", "17:30", "05:30")]
    [InlineData("date", "XXXX-WXX-5", "2019-03-09")]
    [InlineData("appointment", "2019-03-08T17:30", "2019-03-08")]
    [InlineData("phone_number", "+442079460018", "+442079460019")]
    [InlineData("business_name", "Great Clips", "Great Salon")]
    [InlineData("address", "401 Kenilworth Drive", "104 Kenilworth Place West")]
    public void IsSame_OtherValue_IsFalse(string type, string expected, string predicted) => Assert.False(Comparison.IsSame(type, expected, predicted));

    [Fact]
    public void Add_WrongMissedRepeatedAndOptional_AreCountedOnce()
    {
        var record = new CallAssistant.Evaluation.Record
        {
            Id = "1", Text = "at 5 pm for $25 at Nopa, on Friday",
            Expected = [new() { Type = "time", Value = "17:00" }, new() { Type = "price", Value = "25.00 USD" }, new() { Type = "date", Value = "2019-03-08", Optional = true }],
        };
        var scorer = new Scorer([record]);
        scorer.Add(record, [new("time", "17:00", "5 pm"), new("time", "5 pm", "5 pm"), new("price", "26.00 USD", "$26"), new("date", "2019-03-08", "Friday"), new("place", "Nopa", "Nopa")]);

        Assert.Equal((1, 1, 1), (scorer.Micro.Hits, scorer.Micro.Wrong, scorer.Micro.Missed));
        Assert.Equal(0.75, scorer.Grounded);
    }
}
