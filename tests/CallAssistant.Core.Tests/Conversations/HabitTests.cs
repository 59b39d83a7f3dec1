using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Conversations;

/// <summary>Callees that are harder to talk to.</summary>
public sealed class HabitTests
{
    private static readonly DateTime Tuesday = new(2026, 11, 24, 10, 0, 0);

    public static TheoryData<CalleeHabits> Habits =>
    [
        CalleeHabits.AsksToHold, CalleeHabits.AsksToRepeat, CalleeHabits.AsksIfRobot, CalleeHabits.AsksDateOfBirth, CalleeHabits.AsksInsurance, CalleeHabits.OffersTwoTimes, CalleeHabits.KeepsPrices,
        CalleeHabits.SmallTalk, CalleeHabits.AsksToHold | CalleeHabits.AsksToRepeat, CalleeHabits.AsksIfRobot | CalleeHabits.AsksToRepeat | CalleeHabits.SmallTalk,
        CalleeHabits.OffersTwoTimes | CalleeHabits.KeepsPrices | CalleeHabits.AsksDateOfBirth | CalleeHabits.AsksInsurance, CalleeHabits.AsksToHold | CalleeHabits.AsksIfRobot | CalleeHabits.KeepsPrices,
    ];

    [Theory]
    [MemberData(nameof(Habits))]
    public void Conversations_WithAHarderCallee_AreSoundAndAchieveWhatCanBeHad(CalleeHabits habits)
    {
        var calls = ConversationLab.HoldAll(Cases(habits));
        Assert.All(calls, call => Assert.True(!ConversationChecks.Flaws(call).Any() && call.IsAchieved == call.Truth!.IsAchievable(call), call.ToString()));
    }

    [Fact]
    public void Conversations_WithACalleeThatRefusesRobots_EndAtOnce()
    {
        var calls = ConversationLab.HoldAll(Cases(CalleeHabits.RefusesRobots));
        Assert.All(calls, call => Assert.True(!ConversationChecks.Flaws(call).Any() && call.Session.Outcome == CallOutcome.OptedOut, call.ToString()));
    }

    [Fact]
    public void Conversations_AfterHours_SayWhenToCallBack()
    {
        var calls = ConversationLab.HoldAll(Cases(CalleeHabits.KeepsHours).Where(c => c.Number == ConversationCase.Dentist).Select(c => c with { Start = Tuesday.AddHours(10.5) }));
        Assert.All(calls, call => Assert.True(!ConversationChecks.Flaws(call).Any() && !call.IsAchieved && call.FollowUps.Count == 1, call.ToString()));
    }

    [Fact]
    public void Conversations_ThatAreCutShort_AreSoundAndMostAchieve()
    {
        var calls = ConversationLab.HoldAll(Enumerable.Range(1, 2).SelectMany(_ => Cases(CalleeHabits.None)).Select((c, i) => c with { Seed = 300 + i, InterruptChance = 0.2 }));
        Assert.All(calls, call => Assert.True(!ConversationChecks.Flaws(call).Any(), call.ToString()));
        var achievable = calls.Where(call => call.Truth!.IsAchievable(call)).ToList();
        var missed = achievable.Where(call => !call.IsAchieved).ToList();
        Assert.True(missed.Count <= 0.1 * achievable.Count, string.Join("\n", missed));
    }

    private static IEnumerable<ConversationCase> Cases(CalleeHabits habits)
    {
        var dentist = new BusinessProfile { Name = "Bright Smile Dental", Skills = BusinessSkills.Appointments, Services = [new("cleaning", 85), new("check-up", 60), new("whitening", 250)], Habits = habits, Bookings = [new("Dana Reed", "cleaning", DayOfWeek.Friday, new TimeOnly(15, 0)), new("Dana Reed", "check-up", DayOfWeek.Thursday, new TimeOnly(9, 0))] };
        var restaurant = new BusinessProfile { Name = "Trattoria Roma", Skills = BusinessSkills.Tables, Hours = OpeningHours.Evenings, Taken = 0.4, Habits = habits };
        (CallErrand, string, string)[] instructions =
        [
            (CallErrand.BookAppointment, ConversationCase.Dentist, "Book a cleaning with my dentist next week, at most $100"),
            (CallErrand.BookAppointment, ConversationCase.Dentist, "Get the earliest check-up at my dentist tomorrow"),
            (CallErrand.BookAppointment, ConversationCase.Dentist, "Book a whitening at my dentist this week, up to $150"),
            (CallErrand.ReserveTable, ConversationCase.Restaurant, "Reserve a table for five at Trattoria Roma on Saturday between 6 and 9 pm"),
            (CallErrand.MoveAppointment, ConversationCase.Dentist, "Move my dentist appointment on Friday at 3pm to Monday"),
            (CallErrand.CancelAppointment, ConversationCase.Dentist, "Cancel my dentist appointment on Thursday at 9am"),
            (CallErrand.AskPrice, ConversationCase.Dentist, "Ask my dentist what a check-up costs"),
            (CallErrand.LeaveMessage, ConversationCase.Dentist, "Tell my dentist that I will be ten minutes late"),
        ];
        return instructions.Select((line, i) => new ConversationCase(line.Item3, line.Item1, line.Item2, Tuesday, 100 + i)
        {
            Callee = line.Item2 == ConversationCase.Restaurant ? restaurant with { Habits = habits & ~CalleeHabits.KeepsHours } : dentist,
        });
    }
}
