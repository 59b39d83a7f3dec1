namespace CallAssistant;

/// <summary>The kind of errand that a call is about.</summary>
public enum CallErrand
{
    /// <summary>Ask a question that none of the other kinds covers.</summary>
    AskQuestion,

    /// <summary>Book an appointment.</summary>
    BookAppointment,

    /// <summary>Move an appointment that exists.</summary>
    MoveAppointment,

    /// <summary>Cancel an appointment that exists.</summary>
    CancelAppointment,

    /// <summary>Reserve a table.</summary>
    ReserveTable,

    /// <summary>Ask what something costs.</summary>
    AskPrice,

    /// <summary>Ask when the callee is open.</summary>
    AskOpeningHours,

    /// <summary>Ask how far an order is.</summary>
    CheckOrder,

    /// <summary>Pass on a message.</summary>
    LeaveMessage,
}
