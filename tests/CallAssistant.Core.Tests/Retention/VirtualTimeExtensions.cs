using CallAssistant.Simulation;

namespace CallAssistant.Core.Tests.Retention;

internal static class VirtualTimeExtensions
{
    /// <summary>A single delay takes at most 49 days.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(40);

    /// <summary>Lets time pass until a moment; at once when it is over.</summary>
    public static async Task PassUntilAsync(this VirtualTime time, DateTimeOffset moment)
    {
        for (var left = moment - time.GetUtcNow(); left > TimeSpan.Zero; left = moment - time.GetUtcNow())
        {
            await Task.Delay(left < LongestDelay ? left : LongestDelay, time);
        }
    }
}
