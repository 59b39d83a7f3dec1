using System.Globalization;

namespace CallAssistant.Simulation;

/// <summary>The book of a business: which times exist, which are taken, who has booked. Safe for concurrent use.</summary>
internal sealed class Diary(BusinessProfile profile)
{
    private const int SlotMinutes = 45;
    private const int TableMinutes = 15;
    private static readonly TimeSpan LastSitting = TimeSpan.FromMinutes(90);
    private static readonly TimeSpan Notice = TimeSpan.FromMinutes(45);
    private readonly List<SimulatedBooking> _bookings = [];
    private List<SimulatedBooking>? _earlier;
    private readonly Lock _gate = new();

    public IReadOnlyList<SimulatedBooking> Bookings
    {
        get
        {
            lock (_gate)
            {
                return [.. _bookings];
            }
        }
    }

    /// <summary>Gives the bookings of the profile their dates, on the first call.</summary>
    public void Open(CalleeCall call)
    {
        lock (_gate)
        {
            _earlier ??= [.. profile.Bookings.Select(booking => Enter(booking, call.Now.DateTime))];
        }
    }

    /// <summary>The free times from now on, in order.</summary>
    public IEnumerable<DateTime> Free(CalleeCall call, bool table)
    {
        var now = call.Now.DateTime;
        for (var day = now.Date; day <= now.Date.AddDays(profile.DaysAhead); day = day.AddDays(1))
        {
            if (profile.Hours.On(day.DayOfWeek) is not { } hours)
            {
                continue;
            }

            var last = day + hours.To.ToTimeSpan() - (table ? LastSitting : TimeSpan.FromMinutes(SlotMinutes));
            for (var at = day + hours.From.ToTimeSpan(); at <= last; at = at.AddMinutes(table ? TableMinutes : SlotMinutes))
            {
                if (at >= now + Notice && IsFree(call, at, table))
                {
                    yield return at;
                }
            }
        }
    }

    /// <summary>Books a time. False when somebody was faster.</summary>
    public bool TryBook(CalleeCall call, SimulatedBooking booking)
    {
        lock (_gate)
        {
            if (!IsFree(call, booking.At, booking.Party is not null))
            {
                return false;
            }

            _bookings.Add(booking);
            return true;
        }
    }

    /// <summary>The booking under a name, at a time where one was said; null when the book has none.</summary>
    public SimulatedBooking? Find(string? name, Utterance words)
    {
        lock (_gate)
        {
            return (_earlier ?? []).Concat(_bookings).LastOrDefault(booking =>
                (words.Code is not null && words.Code == booking.Code)
                || (name is not null && SharesName(booking.Name, name)
                    && (words.Days.Count == 0 || words.Days.Contains(DateOnly.FromDateTime(booking.At)))
                    && (words.Times.Count == 0 || words.Times.Contains(TimeOnly.FromDateTime(booking.At)))));
        }
    }

    public void Remove(SimulatedBooking booking)
    {
        lock (_gate)
        {
            _bookings.Remove(booking);
            _earlier?.Remove(booking);
        }
    }

    private SimulatedBooking Enter(EarlierBooking booking, DateTime now)
    {
        var at = now.Date.AddDays(((int)booking.Day - (int)now.DayOfWeek + 7) % 7) + booking.Time.ToTimeSpan();
        at = at > now ? at : at.AddDays(7);
        var isTable = booking.Subject == "table";
        return new SimulatedBooking(booking.Name, booking.Subject, at, $"E{1000 + StableRandom.Pick(0, $"{profile.Name}|{at:O}", 9000)}", isTable ? null : profile.Services.FirstOrDefault(service => service.Name == booking.Subject)?.Price, isTable ? 2 : null);
    }

    private static bool SharesName(string booked, string said) =>
        booked.Split(' ')[^1].Equals(said.Split(' ')[^1], StringComparison.OrdinalIgnoreCase);

    private bool IsFree(CalleeCall call, DateTime at, bool table)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{call.PhoneNumber}|{at:yyyyMMddHHmm}|{table}");
        if (StableRandom.Pick(call.Seed, key, 1000) < profile.Taken * 1000)
        {
            return false;
        }

        lock (_gate)
        {
            return !(_earlier ?? []).Concat(_bookings).Any(booking => booking.At == at && (table == (booking.Party is not null)));
        }
    }
}
