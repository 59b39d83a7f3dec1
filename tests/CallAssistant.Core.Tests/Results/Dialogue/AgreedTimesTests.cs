using CallAssistant.Core.Tests.Language;
using CallAssistant.Results;
using CallAssistant.Results.Dialogue;

namespace CallAssistant.Core.Tests.Results.Dialogue;

/// <summary>Monday, 23 November 2026. Lines (A: caller, H: callee) parted by bars.</summary>
public sealed class AgreedTimesTests
{
    [Theory]
    [InlineData("A: A table for two on Friday at 7 pm, please.|H: Your table is booked.", "2026-11-27 19:00")]
    [InlineData("A: I'd like Tuesday.|H: What time?|A: 3 pm.|H: All set, you're booked.", "2026-11-24 15:00")]
    [InlineData("A: Tuesday at 3 pm.|H: Sorry, that's taken. How about 4 pm?|A: Fine.|H: Your appointment is confirmed.", "2026-11-24 16:00")]
    [InlineData("A: Tuesday at 3 pm.|H: Please confirm: Tuesday at 3 pm.|A: No, Wednesday.|H: Please confirm: Wednesday at 3 pm.|A: Yes.|H: It's booked!", "2026-11-25 15:00")]
    [InlineData("A: Saturday at 19:45.|H: There is nothing then.|A: An hour earlier?|H: The booking was successful at 18:45.", "2026-11-28 18:45")]
    [InlineData("A: A haircut on Friday at 2 pm.|H: I was able to book it for you.", "2026-11-27 14:00")]
    [InlineData("A: Dinner on Friday at 8 pm.|H: Done. Your reference number is X7K22.", "2026-11-27 20:00")]
    [InlineData("H: So that is Friday at 5:30 pm. Is that correct?|A: Yes, that's right.|H: Anything else?", "2026-11-27 17:30")]
    [InlineData("A: Friday at 9 pm.|H: Nine works, at 9 o'clock. You're booked.", "2026-11-27 21:00")]
    [InlineData("A: I want the car from Friday at 6 pm until Sunday.|H: The car is reserved.", "2026-11-27 18:00")]
    [InlineData("a: i'd like to visit it on the second of december|H: your visit to the property is scheduled", "2026-12-02 ")]
    [InlineData("A: Tuesday at 3 pm.|H: Your appointment is confirmed.|A: Thanks. Until when are you open?|H: We are open until 6 pm. It is all booked.", "2026-11-24 15:00")]
    public void Read_WhatWasAgreed_IsTheLastDayAndTime(string lines, string expected) => Assert.Equal(expected, Assert.Single(Read(lines)));

    [Theory]
    [InlineData("A: A table on Friday at 7 pm, please.|H: I'm sorry, I was unable to book that.")]
    [InlineData("A: Tuesday at 3 pm?|H: We are not booked then. Shall I reserve it?")]
    [InlineData("A: Tuesday at 3 pm?|H: Please confirm: your appointment is scheduled for Tuesday at 3 pm.")]
    [InlineData("A: Tuesday at 3 pm?|H: Would you like it booked?")]
    [InlineData("A: A taxi on Friday at 5 pm.|H: Your taxi is booked.")]
    [InlineData("H: It's Friday at 5 pm, is that correct?|A: Yes.|H: I'm sorry, it did not work.")]
    [InlineData("A: Two tickets for the game on Friday at 5 pm.|H: Your tickets are reserved.")]
    [InlineData("A: Hello.|H: Your appointment is confirmed.")]
    public void Read_NothingAgreed_IsEmpty(string lines) => Assert.Empty(Read(lines));

    [Fact]
    public void Read_TwoBookings_AreBothFound() =>
        Assert.Equal(["2026-11-24 15:00", "2026-11-25 10:00"], Read("A: Tuesday at 3 pm.|H: You're booked.|A: And one for my son on Wednesday at 10 am.|H: That is booked as well."));

    private static List<string> Read(string lines)
    {
        var turns = lines.Split('|').Select(line => new SpokenTurn(line[0] == 'H' ? Speaker.Human : Speaker.Assistant, line[3..])).ToList();
        return [.. AgreedTimes.Read(turns, Contexts.NewYork).Select(agreed => FormattableString.Invariant($"{agreed.Day:yyyy-MM-dd} {agreed.Time:HH:mm}"))];
    }
}
