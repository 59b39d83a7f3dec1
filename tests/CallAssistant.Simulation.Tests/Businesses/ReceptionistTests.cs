using CallAssistant.Simulation.Calls;

namespace CallAssistant.Simulation.Businesses;

public sealed class ReceptionistTests
{
    private const string Hello = "Hello, this is an AI assistant calling on behalf of Dana Reed.|";

    private static Business Dentist(CalleeHabits habits = CalleeHabits.None, double taken = 0.6) =>
        new(new BusinessProfile { Name = "Bright Smile Dental", Skills = BusinessSkills.Appointments, Services = [new("cleaning", 85), new("check-up", 60)], Habits = habits, Taken = taken });

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Booking_EarliestThisWeek_IsBookedAsOfferedAndReadBackIsConfirmed(int seed)
    {
        var dentist = Dentist();
        var caller = TestNetwork.Call(
            dentist, seed, Hello + "I would like to book a cleaning this week, at the earliest time you have.", "Yes, please book that.", "The name is Dana Reed.", "Let me read that back: $85.00. Is that right?", "Thank you very much for your help. Goodbye.");

        var booking = Assert.Single(dentist.Bookings);
        Assert.Equal(("Dana Reed", "cleaning", 85m), (booking.Name, booking.Subject, booking.Price));
        Assert.InRange(booking.At, new DateTime(2026, 11, 23), new DateTime(2026, 11, 29));
        var said = Spoken.Moment(booking.At);
        Assert.Contains(said, caller.Heard[1], StringComparison.Ordinal);
        Assert.Matches(@"\$85|85 dollars", caller.Heard[1]);
        Assert.Contains("name", caller.Heard[2], StringComparison.Ordinal);
        Assert.Contains($"Dana Reed is booked for {said}. Your confirmation number is {Spoken.Code(booking.Code)}.", caller.Heard[3], StringComparison.Ordinal);
        Assert.Matches("right|correct|exactly|got it", caller.Heard[4]);
        Assert.Matches("(?i)bye", caller.Heard[5]);
    }

    [Fact]
    public void Booking_AcceptedAndReadBackInFull_IsUnderstood()
    {
        var dentist = Dentist(taken: 0);
        var caller = TestNetwork.Call(
            dentist, 1, Hello + "I would like to book a cleaning on Wednesday at 10:30 AM.", "Yes, please book Wednesday, November 25 at 10:30 AM for $85.00.", "The name is Dana Reed.",
            "Let me read that back: Wednesday, November 25 at 10:30 AM, $85.00. Is that right?", "Goodbye.");
        Assert.Contains("Wednesday, November 25th at 10:30 AM is free. A cleaning is", caller.Heard[1], StringComparison.Ordinal);
        Assert.Equal(new DateTime(2026, 11, 25, 10, 30, 0), Assert.Single(dentist.Bookings).At);
        Assert.Matches("right|correct|exactly|got it", caller.Heard[4]);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ReadBack_Wrong_IsCorrected(int seed)
    {
        var dentist = Dentist();
        var caller = TestNetwork.Call(
            dentist, seed, Hello + "Do you have an opening for a cleaning tomorrow?", "That works, thanks.", "It's for Dana Reed.", "So that is Sunday at 4:15 AM, is that correct?", "Goodbye.");

        var booking = Assert.Single(dentist.Bookings);
        Assert.StartsWith($"No, it's {Spoken.Moment(booking.At)}, $85, and the number is {Spoken.Code(booking.Code)}.", caller.Heard[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Could I get an appointment tomorrow afternoon?", 24, 24, 12, 18)]
    [InlineData("We'd love to come in on Wednesday after 3 PM if that's possible - any appointment free?", 25, 25, 15, 18)]
    [InlineData("Is there an appointment available on Thursday before noon?", 26, 26, 9, 12)]
    [InlineData("I need a check-up between Wednesday and Friday, no later than 2 PM.", 25, 27, 9, 14)]
    [InlineData("Please schedule a cleaning on November 27th, in the morning.", 27, 27, 9, 12)]
    [InlineData("Can you fit me in this week, not before 4 PM?", 23, 28, 16, 18)]
    [InlineData("I would like to book a cleaning by Tuesday, at the latest time you have.", 24, 24, 15, 18)]
    public void Offer_Wish_IsInsideIt(string wish, int fromDay, int toDay, int fromHour, int toHour)
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var dentist = Dentist(taken: 0.2);
            TestNetwork.Call(dentist, seed, Hello + wish, "Yes, please.", "Dana Reed", "Goodbye.");
            var booking = Assert.Single(dentist.Bookings);
            Assert.InRange(booking.At.Day, fromDay, toDay);
            Assert.InRange(booking.At.TimeOfDay.TotalHours, fromHour, toHour);
        }
    }

    [Fact]
    public void Offer_Refused_OthersFollowUntilTheCallerLeaves()
    {
        var dentist = Dentist();
        var refusal = "That is outside of what I may agree to. Do you have anything else this week?";
        var caller = TestNetwork.Call(dentist, 3, Hello + "I would like to book a cleaning this week.", refusal, refusal, "I have to check with Dana Reed and we will call back. Thank you, goodbye.");

        var offers = caller.Heard.Skip(1).Take(3).ToList();
        Assert.Equal(3, offers.Distinct().Count());
        Assert.All(offers, offer => Assert.Matches(@"day, November \d+(st|nd|rd|th) at \d", offer));
        Assert.Empty(dentist.Bookings);
        Assert.Equal("The caller hung up.", Assert.IsType<CallSignal.Ended>(caller.Signals[^1]).Detail);
    }

    [Fact]
    public void Offer_FullyBooked_SaysThatNothingIsLeft()
    {
        var caller = TestNetwork.Call(Dentist(taken: 1), 1, Hello + "I would like to book a cleaning this week.", "Goodbye.");
        Assert.Contains(caller.Heard[1], Phrases.NothingLeft);
    }

    [Fact]
    public void Booking_SecondCall_TheTimeIsTaken()
    {
        var dentist = Dentist(taken: 0);
        string[] turns = [Hello + "I would like to book a cleaning at the earliest time you have.", "Yes, please.", "Dana Reed.", "Goodbye."];
        TestNetwork.Call(dentist, 1, turns);
        TestNetwork.Call(dentist, 1, turns);
        Assert.Equal(2, dentist.Bookings.Select(booking => booking.At).Distinct().Count());
    }

    [Fact]
    public void Name_Refused_NothingIsBooked()
    {
        var dentist = Dentist();
        var caller = TestNetwork.Call(dentist, 1, Hello + "I would like to book a cleaning this week.", "Yes, please.", "I am not able to give that out.", "I am not able to give that out.", "Goodbye.");
        Assert.Contains(caller.Heard[3], Phrases.NeedName);
        Assert.Empty(dentist.Bookings);
    }

    [Fact]
    public void Move_BookedEarlier_TheBookingIsMovedAndItsTimeIsFreeAgain()
    {
        var dentist = Dentist(taken: 0);
        TestNetwork.Call(dentist, 1, Hello + "I would like to book a cleaning on Tuesday at 3 PM.", "Yes, please.", "Dana Reed.", "Goodbye.");
        var before = Assert.Single(dentist.Bookings);
        Assert.Equal(new DateTime(2026, 11, 24, 15, 0, 0), before.At);

        var caller = TestNetwork.Call(dentist, 1, Hello + "I would like to move Dana Reed's appointment on Tuesday at 3 PM to Thursday at 2:15 PM.", "Yes, please.", "Goodbye.");

        var after = Assert.Single(dentist.Bookings);
        Assert.Equal((new DateTime(2026, 11, 26, 14, 15, 0), before.Code), (after.At, after.Code));
        Assert.Equal("Done, I've moved you to Thursday, November 26th at 2:15 PM.", caller.Heard[2]);
    }

    [Theory]
    [InlineData("cancel Dana Reed's appointment on Thursday at 3 PM")]
    [InlineData("move Dana Reed's appointment on Thursday at 3 PM to Monday")]
    [InlineData("cancel Ann Other's appointment on Friday at 3 PM")]
    public void Change_OfWhatIsNotInTheBook_SaysSoAndChangesNothing(string wish)
    {
        var dentist = new Business(new BusinessProfile { Name = "Bright Smile Dental", Skills = BusinessSkills.Appointments, Services = [new("cleaning", 85)], Bookings = [new("Dana Reed", "cleaning", DayOfWeek.Friday, new TimeOnly(15, 0))] });
        var caller = TestNetwork.Call(dentist, 1, Hello + $"I would like to {wish}.", "Goodbye.");
        Assert.Contains(caller.Heard[1], Phrases.NotInTheBook.Select(line => string.Format(null, line, "appointment")));

        var cancelled = TestNetwork.Call(dentist, 1, Hello + "I would like to cancel Dana Reed's appointment on Friday at 3 PM.", "Goodbye.");
        Assert.Contains("cancelled", cancelled.Heard[1], StringComparison.Ordinal);
        var again = TestNetwork.Call(dentist, 1, Hello + "I would like to cancel Dana Reed's appointment on Friday at 3 PM.", "Goodbye.");
        Assert.DoesNotContain("cancelled", again.Heard[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Cancel_WithoutAName_AsksForItThenCancels()
    {
        var dentist = Dentist(taken: 0);
        TestNetwork.Call(dentist, 1, Hello + "I would like to book a cleaning on Tuesday at 3 PM.", "Yes, please.", "Dana Reed.", "Goodbye.");

        var caller = TestNetwork.Call(dentist, 1, Hello + "I would like to cancel the appointment on Tuesday at 3 PM.", "The name is Dana Reed.", "Goodbye.");

        Assert.Equal("Sure. What name is it under?", caller.Heard[1]);
        Assert.Contains("cancelled", caller.Heard[2], StringComparison.Ordinal);
        Assert.Empty(dentist.Bookings);
    }

    [Theory]
    [InlineData("How much is a check-up?", "check-up is")]
    [InlineData("What does a cleaning cost?", "cleaning is")]
    [InlineData("What are your opening hours?", "Monday to Friday from 9 AM to 6 PM, and Saturday from 10 AM to 4 PM")]
    [InlineData("Are you open on Sunday?", "On Sunday we're closed")]
    [InlineData("Are you open on Saturday?", "from 10 AM to 4 PM")]
    public void Question_PriceOrHours_IsAnswered(string question, string answer)
    {
        var caller = TestNetwork.Call(Dentist(), 2, Hello + question, "Goodbye.");
        Assert.Contains(answer, caller.Heard[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Habits_Each_AreShown()
    {
        const string Wish = Hello + "I would like to book a cleaning this week.";
        Assert.Equal("Sorry, could you repeat that?", TestNetwork.Call(Dentist(CalleeHabits.AsksToRepeat), 1, Wish, Wish, "Goodbye.").Heard[1]);
        Assert.Equal(["Can you hold for a moment?"], TestNetwork.Call(Dentist(CalleeHabits.AsksToHold), 1, Wish, "Of course.").Heard.Skip(1).Take(1));
        var robot = TestNetwork.Call(Dentist(CalleeHabits.AsksIfRobot), 1, Wish, "Yes, I am an AI assistant calling on behalf of Dana Reed.", "Goodbye.");
        Assert.Contains("robot", robot.Heard[1], StringComparison.Ordinal);
        Assert.Contains("November", robot.Heard[2], StringComparison.Ordinal);
        var refuses = TestNetwork.Call(Dentist(CalleeHabits.RefusesRobots), 1, Wish, "I am sorry.", "Goodbye.");
        Assert.Contains("Please don't call again.", refuses.Heard[1], StringComparison.Ordinal);
        Assert.Contains(" or ", TestNetwork.Call(Dentist(CalleeHabits.OffersTwoTimes, 0), 1, Wish, "Goodbye.").Heard[1], StringComparison.Ordinal);
        Assert.DoesNotContain("85", TestNetwork.Call(Dentist(CalleeHabits.KeepsPrices), 1, Wish, "Goodbye.").Heard[1], StringComparison.Ordinal);
        var details = Dentist(CalleeHabits.AsksDateOfBirth | CalleeHabits.AsksInsurance);
        var asked = TestNetwork.Call(details, 1, Wish, "Yes, please.", "Dana Reed.", "I am not able to give that out.", "I am not able to give that out.", "Goodbye.");
        Assert.Contains("date of birth", asked.Heard[3], StringComparison.Ordinal);
        Assert.Contains("insurance", asked.Heard[4], StringComparison.Ordinal);
        Assert.Single(details.Bookings);
    }

    [Fact]
    public void KeepsHours_AtNight_AsksToCallBack()
    {
        var heard = VirtualTime.Run(TestNetwork.Monday.AddHours(12), async time =>
        {
            var network = new SimulatedTelephony(new SimulatedTelephonyOptions(), TestNetwork.With(Dentist(CalleeHabits.KeepsHours)), time);
            return (await TestNetwork.CallAsync(network, TestNetwork.Request())).Heard;
        });
        Assert.Equal("We're closed right now, please call back tomorrow after 9 AM.", Assert.Single(heard));
    }

    [Fact]
    public void OfferOfTwo_SecondChosen_SecondIsBooked()
    {
        var dentist = Dentist(CalleeHabits.OffersTwoTimes, 0);
        var caller = TestNetwork.Call(dentist, 1, Hello + "I would like to book a cleaning on Wednesday.", "The second one works, please book it.", "Dana Reed.", "Goodbye.");
        Assert.Contains($"or {Spoken.Moment(dentist.Bookings.Single().At)}", caller.Heard[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_OfAnyKind_NeverBreakTheTalk()
    {
        var hostile = new[] { new string('9', 5000), "at at at to to to the the", "$ $ 12:99 PM 25:61 0:0", "the 31st of February at 99", "\u0000\uFFFF'''’’’", "name is under the name of", "move to to to to", "between and between", string.Concat(Enumerable.Repeat("A 1 ", 3000)) };
        foreach (var words in hostile)
        {
            var caller = TestNetwork.Call(Dentist(), 1, words, "I would like to book a cleaning. " + words, words, words, "Goodbye.");
            Assert.Equal(CallSessionStatus.Completed, Assert.IsType<CallSignal.Ended>(caller.Signals[^1]).Status);
            Assert.DoesNotContain("failed", caller.Transcript, StringComparison.Ordinal);
        }
    }
}
