namespace CallAssistant.Core.Tests.Conversations;

/// <summary>What users say, for every errand, to every kind of callee, on every day of the week.</summary>
internal static class ConversationGrid
{
    public const string General = "+12025550188";
    private static readonly DateTime FirstDay = new(2026, 11, 23);
    private static readonly double[] Hours = [8.25, 9, 10.5, 12, 14.25, 16.5, 19, 20.25];

    private static readonly (CallErrand Errand, string Number, string Instruction)[] Instructions =
    [
        (CallErrand.BookAppointment, ConversationCase.Dentist, "Call my dentist and get the earliest appointment this week, up to $100"),
        (CallErrand.BookAppointment, ConversationCase.Dentist, "Book a cleaning at Bright Smile Dental next week, not before 2pm, max $120"),
        (CallErrand.BookAppointment, ConversationCase.Dentist, "Please schedule a check-up with my dentist tomorrow afternoon"),
        (CallErrand.BookAppointment, ConversationCase.Dentist, "Get me a whitening appointment at Bright Smile Dental next week, no more than $200"),
        (CallErrand.BookAppointment, ConversationCase.Dentist, "I need a cleaning at my dentist as soon as possible"),
        (CallErrand.BookAppointment, ConversationCase.Salon, "Book a haircut at Shear Delight Salon on Friday between 2 and 5 pm, under 60 dollars"),
        (CallErrand.BookAppointment, ConversationCase.Salon, "Call my hairdresser and book the latest slot on Thursday for a haircut"),
        (CallErrand.BookAppointment, ConversationCase.Salon, "Book a color at Shear Delight Salon next Tuesday at 3 PM, budget is 150 dollars"),
        (CallErrand.BookAppointment, ConversationCase.Salon, "Book a haircut on Saturday morning at Shear Delight Salon"),
        (CallErrand.BookAppointment, General, "Call +12025550188 and book a massage for next week in the morning, up to $150"),
        (CallErrand.BookAppointment, General, "Schedule an oil change within the next ten days, call 202-555-0188, max $80"),
        (CallErrand.ReserveTable, ConversationCase.Restaurant, "Reserve a table for four at Trattoria Roma on Friday at 7"),
        (CallErrand.ReserveTable, ConversationCase.Restaurant, "Book a table for 2 tomorrow at 8pm at my favourite Italian restaurant"),
        (CallErrand.ReserveTable, ConversationCase.Restaurant, "Reserve a table for six next Friday between 7 and 8 pm at Trattoria Roma"),
        (CallErrand.ReserveTable, ConversationCase.Restaurant, "Dinner reservation for me and my wife on Saturday at 7:30 PM at Trattoria Roma, not after 8:30"),
        (CallErrand.ReserveTable, General, "Call +12025550188 and reserve a table for 3 people on Sunday at 1 pm"),
        (CallErrand.MoveAppointment, ConversationCase.Dentist, "Move my dentist appointment from Friday at 3pm to next week, in the afternoon"),
        (CallErrand.MoveAppointment, ConversationCase.Salon, "Reschedule my haircut at Shear Delight Salon from Thursday to Saturday"),
        (CallErrand.MoveAppointment, ConversationCase.Restaurant, "Move my reservation at Trattoria Roma from Friday at 7pm to Saturday at 7pm"),
        (CallErrand.CancelAppointment, ConversationCase.Dentist, "Cancel my appointment with my dentist on Friday at 3 PM"),
        (CallErrand.CancelAppointment, ConversationCase.Restaurant, "Cancel our table at Trattoria Roma on Saturday at 8pm"),
        (CallErrand.CancelAppointment, General, "Call +12025550188 and cancel my appointment next Monday"),
        (CallErrand.AskPrice, ConversationCase.Salon, "Ask Shear Delight Salon how much a haircut costs"),
        (CallErrand.AskPrice, ConversationCase.Dentist, "Call my dentist and ask what a whitening costs"),
        (CallErrand.AskPrice, ConversationCase.Shop, "Find out the price of an atlas at Harbor Books"),
        (CallErrand.AskPrice, General, "Call +12025550188 and ask how much a massage is"),
        (CallErrand.AskOpeningHours, ConversationCase.Shop, "When is Harbor Books open?"),
        (CallErrand.AskOpeningHours, ConversationCase.Restaurant, "Ask Trattoria Roma for their opening hours"),
        (CallErrand.AskOpeningHours, ConversationCase.Salon, "Call my hairdresser and ask until when they are open on Saturday"),
        (CallErrand.CheckOrder, ConversationCase.Shop, "Call Harbor Books and ask where my order A1042 is"),
        (CallErrand.CheckOrder, ConversationCase.Shop, "Check the status of order 77315 at Harbor Books"),
        (CallErrand.CheckOrder, General, "Call +12025550188 and check whether my order B2210 has shipped"),
        (CallErrand.LeaveMessage, ConversationCase.Dentist, "Tell Dr. Patel at Bright Smile Dental that I will be ten minutes late"),
        (CallErrand.LeaveMessage, ConversationCase.Shop, "Leave a message at Harbor Books: I will pick up the book on Friday"),
        (CallErrand.AskQuestion, ConversationCase.Dentist, "Ask my dentist whether they accept Delta Dental insurance"),
        (CallErrand.AskQuestion, ConversationCase.Restaurant, "Ask Trattoria Roma if they have vegan dishes"),
        (CallErrand.AskQuestion, General, "Call +12025550188 and ask if dogs are allowed"),
    ];

    /// <summary>Every instruction, in as many rounds as asked for; each time on another day, at another hour, with another seed.</summary>
    public static IEnumerable<ConversationCase> Rounds(int rounds, int first = 0)
    {
        for (var round = first; round < first + rounds; round++)
        {
            for (var i = 0; i < Instructions.Length; i++)
            {
                var (errand, number, instruction) = Instructions[i];
                var turn = (round * Instructions.Length) + i;
                // Days and hours go round at their own pace, so that every instruction meets many of both.
                var day = FirstDay.AddDays(((round * 3) + i) % 7);
                yield return new ConversationCase(instruction, errand, number, day.AddHours(Hours[((round * 5) + (i * 3)) % Hours.Length]), 1 + turn);
            }
        }
    }
}
