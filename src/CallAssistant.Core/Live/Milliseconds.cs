namespace CallAssistant.Live;

/// <summary>Times of a call as the journal has them.</summary>
internal static class Milliseconds
{
    public static long Of(TimeSpan time) => Math.Max(0, (long)time.TotalMilliseconds);
}
