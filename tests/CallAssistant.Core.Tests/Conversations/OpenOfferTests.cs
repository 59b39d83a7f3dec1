using CallAssistant.Core.Tests.Engine;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Conversations;

/// <summary>An offer that the mandate forbids comes back to the user, who may allow it and call again.</summary>
public sealed class OpenOfferTests
{
    private static readonly DateTime Monday = new(2026, 11, 23, 10, 0, 0);

    [Theory]
    [InlineData("Book a cleaning at my dentist next week", 1, 85)]
    [InlineData("Call my dentist and get the earliest cleaning this week", 2, 85)]
    [InlineData("Get me a whitening appointment at Bright Smile Dental on Thursday", 3, 250)]
    [InlineData("Book the latest slot on Friday for a check-up at my dentist", 4, 60)]
    public void Booking_WithoutALimit_IsLeftToTheUserAndBookedOnceTheyAllowIt(string instruction, int seed, int price)
    {
        var @case = new ConversationCase(instruction, CallErrand.BookAppointment, ConversationCase.Dentist, Monday, seed) { AutoApprove = 0 };
        ConversationLab.Run(@case, async desk =>
        {
            var first = await desk.HoldAsync(instruction);
            Assert.True(first.Session.Outcome == CallOutcome.NeedsUser && !ConversationChecks.Flaws(first).Any(), first.ToString());
            Assert.Equal((CallTaskStatus.WaitingForUser, 0), (first.Task.Status, desk.Business.Bookings.Count));
            var offer = Assert.IsType<Offer>(first.Session.Summary!.OpenOffer);
            Assert.Equal(new Money(price, "USD"), offer.Price);
            Assert.Contains($"${price}.00", first.Session.Summary.Text, StringComparison.Ordinal);

            var raised = await desk.Host.Assistant.UpdateTaskAsync(EngineHost.User, first.Task.Id, new CallTaskChanges { MaxPrice = price });
            Assert.True(raised.IsDone, raised.Problem?.Detail);
            Assert.Contains(raised.Value.Plan!.Script.KeyQuestions, question => question.Contains("On our last call you offered", StringComparison.Ordinal));

            var second = await desk.HoldAsync(raised.Value);
            Assert.True(second.IsAchieved && !ConversationChecks.Flaws(second).Any(), first + "\n" + second);
            var booking = Assert.Single(desk.Business.Bookings);
            Assert.Equal((offer.At!.Value.DateTime, price), (booking.At, (int)booking.Price!.Value));
        });
    }

    [Fact]
    public void Booking_WithoutALimit_IsNotMadeBeforeThePriceIsKnown()
    {
        var dentist = new BusinessProfile { Name = "Bright Smile Dental", Skills = BusinessSkills.Appointments, Services = [new("cleaning", 85)], Habits = CalleeHabits.KeepsPrices };
        for (var seed = 1; seed <= 5; seed++)
        {
            var call = ConversationLab.Hold(new ConversationCase("Book a cleaning with my dentist next week", CallErrand.BookAppointment, ConversationCase.Dentist, Monday, seed) { AutoApprove = 0, Callee = dentist });
            Assert.True(call.Session.Outcome == CallOutcome.NeedsUser && call.Truth!.Added.Count == 0 && !ConversationChecks.Flaws(call).Any(), call.ToString());
            Assert.Contains("How much will that be?", call.AssistantWords);
            Assert.Equal(new Money(85, "USD"), call.Session.Summary!.OpenOffer!.Price);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Appointment_BookedThenMovedThenCancelled_LeavesTheBookEmpty(int seed)
    {
        var @case = new ConversationCase("Book a cleaning with my dentist on Thursday, up to $100", CallErrand.BookAppointment, ConversationCase.Dentist, Monday, seed);
        ConversationLab.Run(@case, async desk =>
        {
            var booked = await desk.HoldAsync(@case.Instruction);
            Assert.True(booked.IsAchieved, booked.ToString());
            var at = Assert.Single(desk.Business.Bookings).At;

            var moved = await desk.HoldAsync($"Move my dentist appointment on {at:MMMM d} at {at:h:mm tt} to next week");
            Assert.True(moved.IsAchieved && !ConversationChecks.Flaws(moved).Any(), moved.ToString());
            var later = Assert.Single(desk.Business.Bookings).At;
            Assert.NotEqual(at, later);

            var cancelled = await desk.HoldAsync($"Cancel my dentist appointment on {later:MMMM d} at {later:h:mm tt}");
            Assert.True(cancelled.IsAchieved && !ConversationChecks.Flaws(cancelled).Any(), cancelled.ToString());
            Assert.Empty(desk.Business.Bookings);
        });
    }
}
