namespace CallAssistant;

/// <summary>A kind of promise that the assistant may make in the user's name.</summary>
public enum Commitment
{
    /// <summary>Book an appointment or a table.</summary>
    Book,

    /// <summary>Move a booking.</summary>
    Move,

    /// <summary>Cancel a booking.</summary>
    Cancel,
}
