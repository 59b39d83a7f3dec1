namespace CallAssistant.Simulation;

/// <summary>A business with a person on the phone: keeps a real calendar, knows prices, hours and orders, takes bookings and messages.</summary>
/// <remarks>
/// Safe for concurrent use. What is free at the start follows from the seed and the number alone; bookings are kept for as long as the object lives. It listens
/// to English, in whatever words. What it moves or cancels has to be in its book: taken on the phone, or one of <see cref="BusinessProfile.Bookings"/>.
/// </remarks>
public sealed class Business : ICallee
{
    private readonly Diary _diary;
    private readonly List<string> _messages = [];
    private readonly Lock _gate = new();

    /// <summary>Makes a business.</summary>
    /// <param name="profile">What it is like.</param>
    /// <exception cref="ArgumentException">The name is blank, or a number is out of its range.</exception>
    public Business(BusinessProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentException.ThrowIfNullOrWhiteSpace(profile.Name, nameof(profile));
        if (!(profile.Taken >= 0 && profile.Taken <= 1) || profile.DaysAhead is < 1 or > 365)
        {
            throw new ArgumentException($"Taken must be from 0 to 1 (is {profile.Taken}) and DaysAhead from 1 to 365 (is {profile.DaysAhead}).", nameof(profile));
        }

        Profile = profile;
        _diary = new Diary(profile);
    }

    /// <summary>What it is like.</summary>
    public BusinessProfile Profile { get; }

    /// <summary>The bookings that were made on the phone and not cancelled, in that order; a snapshot.</summary>
    public IReadOnlyList<SimulatedBooking> Bookings => _diary.Bookings;

    /// <summary>The messages that were left, in that order; a snapshot.</summary>
    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>A practice or salon that books appointments.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="services">What it does, and for how much; the first is the usual one.</param>
    public static Business Receptionist(string name, params IReadOnlyList<SimulatedService> services) =>
        new(new BusinessProfile { Name = name, Skills = BusinessSkills.Appointments, Services = services });

    /// <summary>A restaurant that is open in the evening.</summary>
    /// <param name="name">Its name.</param>
    public static Business Restaurant(string name) =>
        new(new BusinessProfile { Name = name, Skills = BusinessSkills.Tables, Hours = OpeningHours.Evenings, Taken = 0.4 });

    /// <summary>A shop that sends orders.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="goods">What it sells, and for how much.</param>
    public static Business Shop(string name, params IReadOnlyList<SimulatedService> goods) =>
        new(new BusinessProfile { Name = name, Skills = BusinessSkills.Orders, Services = goods });

    /// <inheritdoc/>
    public CalleeAnswer Answer(CalleeCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        _diary.Open(call);
        return new CalleeAnswer.PickUp(new BusinessTalk(this, _diary, call));
    }

    /// <summary>The times that are free at the moment of a call, in order.</summary>
    internal IReadOnlyList<DateTime> FreeTimes(CalleeCall call, bool table)
    {
        _diary.Open(call);
        return [.. _diary.Free(call, table)];
    }

    /// <summary>The booking that words speak of; null when the book has none.</summary>
    internal SimulatedBooking? Find(string name, Utterance words) => _diary.Find(name, words);

    internal void TakeMessage(string message)
    {
        lock (_gate)
        {
            _messages.Add(message);
        }
    }
}
