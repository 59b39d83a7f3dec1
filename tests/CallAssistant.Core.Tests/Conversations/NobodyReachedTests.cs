namespace CallAssistant.Core.Tests.Conversations;

/// <summary>Lines on which nobody can help.</summary>
public sealed class NobodyReachedTests
{
    private static readonly DateTime Wednesday = new(2026, 11, 25, 11, 0, 0);

    [Theory]
    [InlineData("Book an appointment at the City Passport Office this week", "+12025550171", CallOutcome.Busy)]
    [InlineData("Call Lakeside Cabin Rentals and book a cabin next week, max $300", "+12025550172", CallOutcome.NoAnswer)]
    [InlineData("Call my plumber and book an appointment tomorrow, up to $200", "+12025550173", CallOutcome.VoicemailNoMessage)]
    [InlineData("Ask Northside Plumbing how much a new tap costs", "+12025550173", CallOutcome.VoicemailNoMessage)]
    [InlineData("Call my gym and cancel my appointment on Friday", "+12025550174", CallOutcome.WrongNumber)]
    [InlineData("Ask Old Town Gym for their opening hours", "+12025550174", CallOutcome.WrongNumber)]
    public void Conversations_WithNobodyWhoCanHelp_SayWhyAndGiveNothingAway(string instruction, string number, CallOutcome outcome)
    {
        for (var seed = 1; seed <= 6; seed++)
        {
            var call = ConversationLab.Hold(new ConversationCase(instruction, default, number, Wednesday.AddDays(seed % 3), seed));
            Assert.True(call.Session.Outcome == outcome && !ConversationChecks.Flaws(call).Any(), call.ToString());
            Assert.DoesNotContain(call.Verified, fact => fact.Key is "appointment" or "price");
            if (outcome == CallOutcome.VoicemailNoMessage)
            {
                Assert.Empty(call.AssistantWords);
            }

            if (outcome == CallOutcome.WrongNumber)
            {
                Assert.Contains(call.AssistantWords, words => words.Contains("sorry", StringComparison.OrdinalIgnoreCase));
                Assert.Single(call.FollowUps);
            }
        }
    }
}
