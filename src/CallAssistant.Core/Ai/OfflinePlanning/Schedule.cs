using CallAssistant.Ai.Instructions;
using CallAssistant.Ai.InstructionTimes;

namespace CallAssistant.Ai.OfflinePlanning;

/// <summary>The times that are acceptable, as absolute values.</summary>
/// <param name="Window">The acceptable range; null for any time.</param>
/// <param name="PreferredAt">The best moment.</param>
/// <param name="NotBefore">Earliest time of day.</param>
/// <param name="NotAfter">Latest time of day.</param>
/// <param name="Preference">Which time is best.</param>
/// <param name="IsPast">True when the time that was said is over; the other members then are empty.</param>
internal sealed record Schedule(TimeWindow? Window, DateTimeOffset? PreferredAt, TimeOnly? NotBefore, TimeOnly? NotAfter, SlotPreference Preference, bool IsPast)
{
    /// <summary>Makes a schedule. A named time stands for a little room around it; the wider the vaguer it was said.</summary>
    public static Schedule From(TimeFacts facts, DateTimeOffset now, TimeZoneInfo zone, bool isTable)
    {
        var room = Room(facts, isTable);
        var (notBefore, notAfter) = (facts.NotBefore, facts.NotAfter);
        var (from, to) = (facts.From, facts.To);
        DateTimeOffset? preferred = null;

        if (facts is { Day: { } day, At: { } at })
        {
            preferred = ZonedTime.At(day, at, zone);
            if (!facts.IsWish && preferred.Value.Year is > 1 and < 9998)
            {
                from = notBefore is { } early && early < at ? ZonedTime.At(day, early, zone) : preferred - room;
                to = (notAfter is { } late && late > at ? ZonedTime.At(day, late, zone) : preferred + room) + TimeSpan.FromMinutes(1);
            }
        }
        else if (facts is { At: { } time, IsWish: false } && notBefore is null && notAfter is null)
        {
            // No single day: the time of day limits every day of the range.
            notBefore = time.ToTimeSpan() > room ? time.Add(-room) : TimeOnly.MinValue;
            notAfter = time.ToTimeSpan() + room < TimeSpan.FromDays(1) ? time.Add(room) : new TimeOnly(23, 59);
        }

        var preference = facts.Preference != SlotPreference.Any ? facts.Preference : preferred is null ? SlotPreference.Any : SlotPreference.Closest;
        if (from is null || to is null)
        {
            return new Schedule(null, preferred, notBefore, notAfter, preference, IsPast: false);
        }

        var start = from.Value < now ? TimeZoneInfo.ConvertTime(now, zone) : from.Value;
        return to.Value <= start
            ? new Schedule(null, null, null, null, SlotPreference.Any, IsPast: true)
            : new Schedule(new TimeWindow(start, to.Value, facts.Words), preferred, notBefore, notAfter, preference, IsPast: false);
    }

    private static TimeSpan Room(TimeFacts facts, bool isTable) => TimeSpan.FromMinutes((facts.IsExact, facts.IsAround, isTable) switch
    {
        (true, _, _) => 0,
        (_, true, true) => 90,
        (_, true, false) => 60,
        (_, false, true) => 60,
        (_, false, false) => 30,
    });
}
