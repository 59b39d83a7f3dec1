using CallAssistant.Language;

namespace CallAssistant.Numbers;

/// <summary>The local hours in which people may be called.</summary>
/// <param name="From">First moment, inclusive.</param>
/// <param name="To">End, exclusive. Before <paramref name="From"/>, the window runs over midnight; equal, it is the whole day.</param>
internal sealed record CallingHours(TimeOnly From, TimeOnly To)
{
    private const int DaysAhead = 9;

    /// <summary>08:00 to 21:00, which the law of the United States allows.</summary>
    public static CallingHours Default { get; } = new(new TimeOnly(8, 0), new TimeOnly(21, 0));

    /// <summary>Whether a call may be made now, and if not, when.</summary>
    /// <param name="IsAllowed">True when it is inside the hours in every zone.</param>
    /// <param name="NextAllowed">The first such moment from now on: now itself when allowed; null when there is none, or when no zone is known.</param>
    internal sealed record Verdict(bool IsAllowed, DateTimeOffset? NextAllowed);

    /// <summary>Checks the hours in every zone that the callee may be in.</summary>
    /// <param name="zones">The zones. When empty, nothing is allowed: where somebody is called must be known.</param>
    /// <param name="now">The moment of the call.</param>
    public Verdict Check(IReadOnlyCollection<TimeZoneInfo> zones, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(zones);
        if (zones.Count == 0)
        {
            return new Verdict(false, null);
        }

        if (IsInside(zones, now))
        {
            return new Verdict(true, now);
        }

        // All zones are inside from a moment at which one of them opens: each opening of the days ahead is tried in turn.
        foreach (var opening in zones.SelectMany(zone => Openings(zone, now)).Where(opening => opening > now).Order())
        {
            if (IsInside(zones, opening))
            {
                return new Verdict(false, TimeZoneInfo.ConvertTime(opening, zones.First()));
            }
        }

        return new Verdict(false, null);
    }

    private bool IsInside(IReadOnlyCollection<TimeZoneInfo> zones, DateTimeOffset moment) =>
        zones.All(zone => IsInside(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime)));

    private bool IsInside(TimeOnly local) => From == To || local.IsBetween(From, To);

    private IEnumerable<DateTimeOffset> Openings(TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        for (var day = 0; day < DaysAhead; day++)
        {
            yield return LocalCalendar.At(zone, today.AddDays(day), From);
        }
    }
}
