namespace CallAssistant.Simulation;

/// <summary>Checks what the caller reads back.</summary>
internal static class ReadBack
{
    /// <summary>Confirms it and adds the reminder, or says what is right.</summary>
    public static string Answer(SimulatedBooking booking, Utterance words, string? reminder, Random random)
    {
        var wrong = (words.Days.Count > 0 && !words.Days.Contains(DateOnly.FromDateTime(booking.At)))
            || (words.Times.Count > 0 && !words.Times.Contains(TimeOnly.FromDateTime(booking.At)))
            || (words.Code is { } code && code != booking.Code)
            || (words.Party is { } party && booking.Party is { } people && party != people)
            || (words.Prices.Count > 0 && booking.Price is { } price && !words.Prices.Contains(price));
        if (!wrong)
        {
            return $"{random.Pick(Phrases.Right)} {reminder ?? random.Pick(Phrases.Tips)}";
        }

        var cost = booking.Price is { } amount ? $", {Spoken.Price(amount)}" : "";
        return booking.Party is { } guests
            ? $"No, it's {Spoken.Moment(booking.At)}, for {Spoken.Number(guests)}."
            : $"No, it's {Spoken.Moment(booking.At)}{cost}, and the number is {Spoken.Code(booking.Code)}.";
    }
}
