using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CallAssistant.EfCore;

/// <summary>Stores a moment as UTC in whole microseconds, rounded down: the type of the database holds no more, and refuses other offsets.</summary>
internal sealed class UtcMicroseconds() : ValueConverter<DateTimeOffset, DateTimeOffset>(value => Floor(value), value => value)
{
    public static DateTimeOffset Floor(DateTimeOffset value) => new(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
