using CallAssistant.Simulation.Calls;

namespace CallAssistant.Simulation.Businesses;

public sealed class RestaurantAndShopTests
{
    private const string Hello = "Hello, this is an AI assistant calling on behalf of Dana Reed.|";

    [Fact]
    public void Table_AtATime_IsReservedThereOrNearby()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var restaurant = Business.Restaurant("Trattoria Roma");
            var caller = TestNetwork.Call(
                restaurant, seed, Hello + "I would like to reserve a table for four on Friday, November 27 at 7 PM.", "Yes, please book Friday, November 27 for four.", "The name is Dana Reed.", "The name is Dana Reed.", "Goodbye.");

            var booking = Assert.Single(restaurant.Bookings);
            Assert.Equal((4, "Dana Reed"), (booking.Party, booking.Name));
            Assert.InRange(booking.At, new DateTime(2026, 11, 27, 18, 15, 0), new DateTime(2026, 11, 27, 19, 45, 0));
            Assert.Contains(caller.Heard, line => line == $"All right, a table for four on {Spoken.Moment(booking.At)} under Reed. See you then!");
            Assert.Equal(booking.At.Hour != 19 || booking.At.Minute != 0, caller.Heard[1].Contains("I'm full, but I could do", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Table_NothingSaid_AsksForPartyAndTime()
    {
        var restaurant = Business.Restaurant("Trattoria Roma");
        var caller = TestNetwork.Call(restaurant, 1, Hello + "I would like to reserve a table.", "For two.", "Tomorrow evening, not after 8 PM.", "Sounds good.", "Reed.", "Goodbye.");
        Assert.Contains("how many people", caller.Heard[1], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("day and time", caller.Heard[2], StringComparison.Ordinal);
        var booking = Assert.Single(restaurant.Bookings);
        Assert.Equal(2, booking.Party);
        Assert.InRange(booking.At, new DateTime(2026, 11, 24, 17, 0, 0), new DateTime(2026, 11, 24, 20, 0, 0));
    }

    [Fact]
    public void Shop_PriceOrderAndMessage_AreAnsweredAndKept()
    {
        var shop = Business.Shop("Harbor Books", new("atlas", 49), new("paperback", 12.99m));
        var caller = TestNetwork.Call(
            shop, 1, Hello + "How much is an atlas?", "And what does a paperback cost?", "I would like to ask about the status of an order.", "The order number is A 1 0 4 2.", "Could I leave a message for Tom?", "Please call Dana back.", "Goodbye.");

        Assert.Matches(@"^An atlas is (\$49|49 dollars)\.$", caller.Heard[1]);
        Assert.Matches(@"^A paperback is (\$12\.99|12 dollars and 99 cents)\.$", caller.Heard[2]);
        Assert.Contains(caller.Heard[3], Phrases.AskOrder);
        Assert.StartsWith("Order A 1 0 4 2 ", caller.Heard[4], StringComparison.Ordinal);
        Assert.Contains(caller.Heard[5], Phrases.GoAhead);
        Assert.Contains(caller.Heard[6], Phrases.PassOn);
        Assert.Equal(["Please call Dana back."], shop.Messages);
    }

    [Fact]
    public void ReadBack_OfAPrice_IsConfirmedOrCorrected()
    {
        var shop = Business.Shop("Harbor Books", new SimulatedService("atlas", 49));
        Assert.Contains(TestNetwork.Call(shop, 1, Hello + "How much is an atlas?", "So it is $49. Is that right?", "Goodbye.").Heard[2], Phrases.Right);
        Assert.StartsWith("No, not quite. An atlas is", TestNetwork.Call(shop, 1, Hello + "How much is an atlas?", "So it is $39. Is that right?", "Goodbye.").Heard[2], StringComparison.Ordinal);
    }

    [Fact]
    public void OtherQuestion_AskedTwice_IsAnsweredTheSame()
    {
        var answers = new HashSet<string>();
        for (var seed = 1; seed <= 20; seed++)
        {
            var question = Hello + "I would like to ask about gift wrapping.";
            var answer = TestNetwork.Call(Business.Shop("Harbor Books"), seed, question, "Goodbye.").Heard[1];
            Assert.Equal(answer, TestNetwork.Call(Business.Shop("Harbor Books"), seed, question, "Goodbye.").Heard[1]);
            answers.Add(answer);
        }

        Assert.True(answers.Count > 2);
        Assert.All(answers, answer => Assert.True(answer.StartsWith("Yes", StringComparison.Ordinal) || answer.StartsWith("No", StringComparison.Ordinal) || Phrases.DontKnow.Contains(answer)));
    }

    [Fact]
    public void Shop_SameOrderAskedTwice_SaysTheSame()
    {
        var shop = Business.Shop("Harbor Books");
        var first = TestNetwork.Call(shop, 5, Hello + "Where is my order B2077?", "Goodbye.").Heard[1];
        Assert.Equal(first, TestNetwork.Call(shop, 5, Hello + "I'd like to check on order number B 2 0 7 7, please.", "Goodbye.").Heard[1]);
    }

    [Fact]
    public void UnknownNumber_AnySeed_IsABusinessThatCanDoAllOfIt()
    {
        for (var seed = 1; seed <= 15; seed++)
        {
            var directory = new SimulatedDirectory();
            var caller = TestNetwork.Call(directory, "+442071838750", seed, Hello + "I would like to book an oil change next week.", "Of course. Yes, please book it.", "Yes, please book it.", "The name is Dana Reed.", "The name is Dana Reed.", "Goodbye.");
            Assert.Contains("Dana Reed is booked for", caller.Transcript, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(-0.1, 10)]
    [InlineData(double.NaN, 10)]
    [InlineData(0.5, 0)]
    [InlineData(0.5, 366)]
    public void Business_WrongProfile_Throws(double taken, int days)
    {
        Assert.Throws<ArgumentException>(() => new Business(new BusinessProfile { Name = "x", Taken = taken, DaysAhead = days }));
    }
}
