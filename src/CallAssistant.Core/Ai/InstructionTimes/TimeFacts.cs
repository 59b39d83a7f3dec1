namespace CallAssistant.Ai.InstructionTimes;

/// <summary>What an instruction says about the time that is wanted. Null members were not said.</summary>
internal sealed record TimeFacts
{
    /// <summary>First moment of the acceptable days.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>End of the acceptable days, exclusive.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The words for the days.</summary>
    public string? Words { get; init; }

    /// <summary>The day when it is exactly one.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The time of day that was named.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>True for "around 7".</summary>
    public bool IsAround { get; init; }

    /// <summary>True for "at 7 sharp": no other time will do.</summary>
    public bool IsExact { get; init; }

    /// <summary>True when the time is only a wish: "preferably at 3".</summary>
    public bool IsWish { get; init; }

    /// <summary>Earliest time of day, inclusive.</summary>
    public TimeOnly? NotBefore { get; init; }

    /// <summary>Latest time of day, inclusive.</summary>
    public TimeOnly? NotAfter { get; init; }

    /// <summary>Which of several times is best.</summary>
    public SlotPreference Preference { get; init; }

    /// <summary>True when a day or a range of days is known.</summary>
    public bool HasDay => From is not null || To is not null;

    /// <summary>True when a time of day is known.</summary>
    public bool HasTimeOfDay => At is not null || NotBefore is not null || NotAfter is not null || IsPartOfDay;

    /// <summary>True when the range itself is shorter than a day: "tomorrow afternoon".</summary>
    public bool IsPartOfDay => From is { } from && To is { } to && to - from < TimeSpan.FromHours(20);

    /// <summary>True when nothing was said.</summary>
    public bool IsEmpty => !HasDay && !HasTimeOfDay && Preference == SlotPreference.Any;

    /// <summary>These facts, with what they lack taken from others.</summary>
    public TimeFacts Or(TimeFacts other) => new()
    {
        From = HasDay ? From : other.From,
        To = HasDay ? To : other.To,
        Words = HasDay ? Words : other.Words,
        Day = HasDay ? Day : other.Day,
        At = HasTimeOfDay ? At : other.At,
        IsAround = HasTimeOfDay ? IsAround : other.IsAround,
        IsExact = HasTimeOfDay ? IsExact : other.IsExact,
        IsWish = HasTimeOfDay ? IsWish : other.IsWish,
        NotBefore = HasTimeOfDay ? NotBefore : other.NotBefore,
        NotAfter = HasTimeOfDay ? NotAfter : other.NotAfter,
        Preference = Preference != SlotPreference.Any ? Preference : other.Preference,
    };
}
