namespace CallAssistant.Builder;

internal static class TimeProviderExtensions
{
    /// <summary>Now, in whole microseconds: what every store keeps.</summary>
    public static DateTimeOffset Now(this TimeProvider time)
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
