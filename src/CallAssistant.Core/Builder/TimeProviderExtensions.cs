namespace CallAssistant.Builder;

internal static class TimeProviderExtensions
{
    /// <summary>Now, in whole microseconds.</summary>
    public static DateTimeOffset Now(this TimeProvider time) => time.GetUtcNow().ToMicroseconds();

    /// <summary>The moment in whole microseconds, so that any store can keep it exactly.</summary>
    public static DateTimeOffset ToMicroseconds(this DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));
}
