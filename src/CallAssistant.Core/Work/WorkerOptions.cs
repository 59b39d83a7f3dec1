using System.ComponentModel.DataAnnotations;

namespace CallAssistant;

/// <summary>How due work is looked for and held.</summary>
public sealed class WorkerOptions
{
    /// <summary>How long a host holds work without a sign of life, 3 s to 10 minutes. Renewed every third of it.</summary>
    /// <value>15 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:03", "00:10:00")]
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often due work is looked for, 100 ms to 1 minute.</summary>
    /// <value>5 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Most pieces of work that one look takes, 1 to 1,000.</summary>
    /// <value>50 by default.</value>
    [Range(1, 1000)]
    public int BatchSize { get; set; } = 50;

    /// <summary>How long a request waits for a plan, 0 to 1 minute; then the task is returned as preparing and the worker plans it.</summary>
    /// <value>5 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan PlanningWait { get; set; } = TimeSpan.FromSeconds(5);
}
