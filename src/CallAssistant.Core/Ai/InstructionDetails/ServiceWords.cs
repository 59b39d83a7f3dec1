using System.Collections.Frozen;

namespace CallAssistant.Ai.InstructionDetails;

/// <summary>Words that say nothing about what is wanted.</summary>
internal static class ServiceWords
{
    private static readonly FrozenSet<string> Generic = FrozenSet.ToFrozenSet(
        [
            "appointment", "appointments", "appt", "slot", "time", "times", "booking", "bookings", "reservation", "reservations", "opening", "earliest", "latest", "available",
            "possible", "next", "first", "new", "another", "one", "date", "day", "table", "visit", "session", "free", "soonest", "last", "regular", "existing", "upcoming", "it", "some",
            "appointment's", "something", "anything", "me", "us", "number", "price", "prices", "rates",
        ],
        StringComparer.Ordinal);

    /// <summary>True for words like "appointment" and "slot".</summary>
    public static bool IsGeneric(string word) => Generic.Contains(word);
}
