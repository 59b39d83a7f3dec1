using CallAssistant.Core.Tests.Conversations;
using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Ai.OfflineAnalysis;

/// <summary>What the user reads after a call.</summary>
public sealed class SummaryAndFollowUpTests
{
    private static readonly DateTime Tuesday = new(2026, 11, 24, 10, 0, 0);

    [Fact]
    public void Summary_OfABooking_NamesTimePriceAndNumber()
    {
        var call = Hold("Book a cleaning with my dentist tomorrow, up to $100", CallErrand.BookAppointment, taken: 0);
        var booking = Assert.Single(call.Truth!.Added);
        Assert.Equal($"A cleaning with your dentist is booked for Wednesday, November 25 at 9 AM. The price is $85.00. The confirmation number is {booking.Code}.", call.Session.Summary!.Text);
    }

    [Fact]
    public void Summary_OfAnOfferOverTheLimit_NamesOfferAndLimit()
    {
        var call = Hold("Book a whitening with my dentist tomorrow, up to $100", CallErrand.BookAppointment, taken: 0);
        Assert.Equal(CallOutcome.NeedsUser, call.Session.Outcome);
        Assert.Contains("They offered Wednesday, November 25 at 9 AM for $250.00. That is over your limit of $100.00.", call.Session.Summary!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_OfAFullBook_SaysThatNothingWasFound()
    {
        var call = Hold("Book a cleaning with my dentist tomorrow, up to $100", CallErrand.BookAppointment, taken: 1);
        Assert.Equal((CallOutcome.Declined, 0), (call.Session.Outcome, call.Truth!.Added.Count));
        Assert.StartsWith("Called your dentist to book a cleaning. It could not be done. They said: \"", call.Session.Summary!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void FollowUps_OfARequestToCallTheDayBefore_AreOneDraftInOurWords()
    {
        var calls = Enumerable.Range(1, 20).Select(seed => Hold("Book a cleaning with my dentist tomorrow, up to $100", CallErrand.BookAppointment, taken: 0, seed)).ToList();
        var asked = calls.Where(call => call.CalleeWords.Any(words => words.Contains("call us the day before", StringComparison.Ordinal))).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, call =>
        {
            var draft = Assert.Single(call.FollowUps);
            Assert.Equal("Call your dentist if Wednesday, November 25 at 9 AM no longer suits", draft.Title);
            Assert.Equal("Call my dentist in time if Wednesday, November 25 at 9 AM no longer suits.", draft.RawInstruction);
            Assert.Equal((CallTaskStatus.Pending, call.Task.ContactId), (draft.Status, draft.ContactId));
        });
        Assert.All(calls.Except(asked), call => Assert.DoesNotContain(call.FollowUps, draft => draft.Title.StartsWith("Call", StringComparison.Ordinal)));
    }

    private static Conversation Hold(string instruction, CallErrand errand, double taken, int seed = 1) =>
        ConversationLab.Hold(new ConversationCase(instruction, errand, ConversationCase.Dentist, Tuesday, seed)
        {
            Callee = new BusinessProfile { Name = "Bright Smile Dental", Skills = BusinessSkills.Appointments, Services = [new("cleaning", 85), new("whitening", 250)], Taken = taken },
        });
}
