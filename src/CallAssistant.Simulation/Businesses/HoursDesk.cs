namespace CallAssistant.Simulation;

/// <summary>Tells when a business is open.</summary>
internal sealed class HoursDesk(OpeningHours hours, CalleeCall call)
{
    public string ClosedNow()
    {
        var now = call.Now.DateTime;
        for (var days = 0; days < 8; days++)
        {
            if (hours.On(now.AddDays(days).DayOfWeek) is { } day && (days > 0 || TimeOnly.FromDateTime(now) < day.From))
            {
                var when = days switch { 0 => "today", 1 => "tomorrow", _ => "on " + now.AddDays(days).DayOfWeek };
                return $"We're closed right now, please call back {when} after {Spoken.Time(day.From)}.";
            }
        }

        return "We're closed right now.";
    }

    public string Tell(Utterance words)
    {
        if (words.Days is [var day, ..])
        {
            var name = day == DateOnly.FromDateTime(call.Now.DateTime) ? "Today" : $"On {day.DayOfWeek}";
            return hours.On(day.DayOfWeek) is { } open
                ? $"{name} we're open from {Spoken.Time(open.From)} to {Spoken.Time(open.To)}."
                : $"{name} we're closed, I'm sorry.";
        }

        return call.Random.Pick(["We're open {0}.", "Our hours are {0}.", "Sure, we're open {0}."], Describe());
    }

    private string Describe()
    {
        if (hours.Weekdays is { } all && hours.Saturday == all && hours.Sunday == all)
        {
            return $"every day from {Range(all)}";
        }

        var parts = new List<string>();
        var weekdays = hours.Weekdays is { } week ? $"Monday to {(hours.Saturday == week ? "Saturday" : "Friday")} from {Range(week)}" : null;
        var saturday = hours.Saturday is { } sat && hours.Saturday != hours.Weekdays ? $"Saturday from {Range(sat)}" : null;
        var sunday = hours.Sunday is { } sun ? $"Sunday from {Range(sun)}" : null;
        parts.AddRange(new[] { weekdays, saturday, sunday }.OfType<string>());
        return parts.Count == 0 ? "by appointment only" : string.Join(", and ", parts);

        static string Range((TimeOnly From, TimeOnly To) open) => $"{Spoken.Time(open.From)} to {Spoken.Time(open.To)}";
    }
}
