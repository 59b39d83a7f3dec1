namespace CallAssistant.Simulation;

/// <summary>When the caller would like something, as far as it was said.</summary>
internal sealed record Wish
{
    /// <summary>First acceptable day; null when none was said.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last acceptable day, inclusive; null when none was said.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Earliest acceptable time of day.</summary>
    public TimeOnly? NotBefore { get; init; }

    /// <summary>Latest acceptable time of day, inclusive.</summary>
    public TimeOnly? NotAfter { get; init; }

    /// <summary>The time of day that was asked for.</summary>
    public TimeOnly? At { get; init; }

    /// <summary>True when the latest is best.</summary>
    public bool Latest { get; init; }

    /// <summary>True when the caller asks for the earliest there is.</summary>
    public bool Earliest { get; init; }

    public bool HasDay => From is not null || To is not null;

    public bool HasTime => At is not null || NotBefore is not null || NotAfter is not null;

    public bool IsEmpty => !HasDay && !HasTime && !Latest && !Earliest;

    /// <summary>What was said later counts; what it leaves open stays as before.</summary>
    public Wish Refine(Wish later)
    {
        var result = later.HasDay ? this with { From = later.From, To = later.To } : this;
        if (later.HasTime)
        {
            result = result with { At = later.At, NotBefore = later.NotBefore, NotAfter = later.NotAfter };
        }
        else if (later.HasDay)
        {
            result = result with { At = null };
        }

        return later.Latest || later.Earliest ? result with { Latest = later.Latest, Earliest = later.Earliest } : result;
    }

    /// <summary>True when a moment is acceptable. A time that was asked for is not a bound.</summary>
    public bool Allows(DateTime moment)
    {
        var day = DateOnly.FromDateTime(moment);
        var time = TimeOnly.FromDateTime(moment);
        return !(day < From || day > To || time < NotBefore || time > NotAfter);
    }
}
