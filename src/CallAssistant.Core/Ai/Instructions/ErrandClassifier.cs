namespace CallAssistant.Ai.Instructions;

/// <summary>Tells the kind of errand from the words.</summary>
internal static class ErrandClassifier
{
    private const string Booking = "appointment|appointments|appt|reservation|booking|table|visit|session|slot|checkup|check-up|haircut|cleaning|lesson|meeting";
    private const string Parcel = "order|package|parcel|delivery|shipment|prescription|refund|repair|purchase";

    /// <summary>From the surest to the vaguest: the first that occurs decides.</summary>
    private static readonly (CallErrand Errand, WordPattern Pattern)[] Rules =
    [
        Rule(CallErrand.LeaveMessage, "leave .. message|voicemail"),
        Rule(CallErrand.LeaveMessage, "pass on|along"),
        Rule(CallErrand.LeaveMessage, "message for|to|saying|that"),
        Rule(CallErrand.LeaveMessage, "call|phone|ring|contact .. and|to tell|inform|notify|remind him|her|them|my|the|dr|that"),
        Rule(CallErrand.LeaveMessage, "call|phone|ring|contact .. and|to let him|her|them|my|the know"),
        Rule(CallErrand.AskQuestion, "ask|get|negotiate|request|find|for .. lower|better|cheaper|reduced price|rate|deal|plan|bill|fee"),
        Rule(CallErrand.AskQuestion, "negotiate|discount|dispute|complain"),
        Rule(CallErrand.AskPrice, $"how much .. book|reserve|{Booking}"),
        Rule(CallErrand.AskQuestion, "ask|find|know|check|see .. if|whether|how|about .. cancel|cancelling|canceling|cancellation|reschedule|move|change"),
        Rule(CallErrand.AskQuestion, "cancellation policy|fee|fees"),
        Rule(CallErrand.AskQuestion, "if there is|are .. booking|reservation|appointment"),
        Rule(CallErrand.MoveAppointment, "reschedule|rebook|postpone|rescheduled|postponed"),
        Rule(CallErrand.MoveAppointment, $"move|change|push|shift|delay|switch|bring|swap .. {Booking}|it"),
        Rule(CallErrand.MoveAppointment, "move|push|shift .. to|back|forward"),
        Rule(CallErrand.MoveAppointment, "cancel .. and book|rebook|schedule|get another|new|a"),
        Rule(CallErrand.CancelAppointment, $"cancel .. {Booking}|membership|subscription|order|service|contract|class|reservations|bookings"),
        Rule(CallErrand.CancelAppointment, "call off"),
        Rule(CallErrand.CancelAppointment, "cancel"),
        Rule(CallErrand.ReserveTable, "reserve|book|get|make|need|want|find|like|arrange|have|reserved|booked .. table"),
        Rule(CallErrand.ReserveTable, "table for|of|to|at"),
        Rule(CallErrand.ReserveTable, "dinner|lunch|brunch|breakfast|restaurant|supper reservation|reservations|booking"),
        Rule(CallErrand.ReserveTable, "reservation|reservations|book|reserve|booking .. restaurant|dinner|lunch|brunch|breakfast|bistro|pizzeria|supper"),
        Rule(CallErrand.BookAppointment, $"book|schedule|make|get|arrange|reserve|fix|find|grab|set .. appointment|appointments|appt|slot|visit|session|consultation|haircut|cleaning|checkup|check-up|lesson"),
        Rule(CallErrand.BookAppointment, "need|want|like|have|wish .. an? .. appointment|appt|haircut|cleaning|checkup|check-up"),
        Rule(CallErrand.BookAppointment, "earliest|first|next|soonest|latest available? appointment|slot|opening|availability"),
        Rule(CallErrand.BookAppointment, "get|fit|squeeze|put me|us|him|her in|down"),
        Rule(CallErrand.BookAppointment, "want|need|like|have to see|visit .. dr|doctor|dentist|vet|specialist"),
        Rule(CallErrand.CheckOrder, $"status .. {Parcel}"),
        Rule(CallErrand.CheckOrder, $"{Parcel} status"),
        Rule(CallErrand.CheckOrder, $"where|where's|track|check|tracking .. {Parcel}"),
        Rule(CallErrand.CheckOrder, $"{Parcel} .. ready|arrive|arrives|arrived|arriving|shipped|ship|late|delivered|come|coming|in|here|due"),
        Rule(CallErrand.CheckOrder, "is|if|whether my|our .. ready|done|finished"),
        Rule(CallErrand.CheckOrder, $"about|when my|our|the .. {Parcel}"),
        Rule(CallErrand.AskOpeningHours, "opening|business|store|shop|office|holiday|their|your|visiting hours|times"),
        Rule(CallErrand.AskOpeningHours, "when|what|how|until|till|whether|if|are|is|find|ask .. open|close|closes|opens|closed|closing"),
        Rule(CallErrand.AskOpeningHours, "open|closed on|today|tomorrow|tonight|until|till|this|at|over|for|late"),
        Rule(CallErrand.AskOpeningHours, "hours on|for|of"),
        Rule(CallErrand.AskPrice, "how much"),
        Rule(CallErrand.AskPrice, "what .. cost|costs|price|prices|charge|rate|rates|fee|fees"),
        Rule(CallErrand.AskPrice, "price|prices|cost|costs|rate|rates|quote|estimate|fee of|for|to|on"),
        Rule(CallErrand.AskPrice, "ask|get|check|find|know|compare .. price|prices|cost|costs|quote|estimate|rates|fee|fees"),
        Rule(CallErrand.LeaveMessage, "tell|inform|notify|remind him|her|them|my|the|our|dr|mr|mrs|ms"),
        Rule(CallErrand.LeaveMessage, "let him|her|them|my|the|our .. know"),
        Rule(CallErrand.LeaveMessage, "tell|inform|notify|remind .. that"),
        Rule(CallErrand.AskQuestion, "ask|find|check|see|know .. if|whether|about|which|what|who|why|how|when"),
        Rule(CallErrand.AskQuestion, "do|does|can|is|are they|it|there|you have|accept|take|offer|any|a|still|sell|carry|deliver"),
        Rule(CallErrand.BookAppointment, "book|schedule|reserve|rent"),
        Rule(CallErrand.BookAppointment, "sign|put me|us .. up|for|down"),
        Rule(CallErrand.BookAppointment, "appointment|appt"),
        Rule(CallErrand.ReserveTable, "reservation|reservations|booking|booked"),
    ];

    /// <summary>Words that make a reservation something else than a table.</summary>
    private static readonly WordPattern NoTable = WordPattern.Parse("hotel|car|flight|bus|train|ticket|tickets|rental|court|cabin|campsite|suite");

    /// <summary>The kind of errand; <see cref="CallErrand.AskQuestion"/> where no rule fits.</summary>
    public static CallErrand Classify(Instruction instruction)
    {
        foreach (var (errand, pattern) in Rules)
        {
            if (pattern.TryFind(instruction.Words, 0, out var start, out _) && !IsAboutMe(instruction, errand, start))
            {
                return errand == CallErrand.ReserveTable && NoTable.IsIn(instruction.Words) ? CallErrand.BookAppointment : errand;
            }
        }

        return CallErrand.AskQuestion;
    }

    /// <summary>"message me", "tell me": the user is told, not the callee.</summary>
    private static bool IsAboutMe(Instruction instruction, CallErrand errand, int start) =>
        errand == CallErrand.LeaveMessage && start + 1 < instruction.Words.Length && instruction.Words[start + 1].Lower is "me" or "us";

    private static (CallErrand Errand, WordPattern Pattern) Rule(CallErrand errand, string pattern) => (errand, WordPattern.Parse(pattern));
}
