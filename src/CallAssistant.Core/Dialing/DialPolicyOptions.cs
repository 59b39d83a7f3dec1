using System.ComponentModel.DataAnnotations;
using CallAssistant.Numbers;

namespace CallAssistant;

/// <summary>When calls may be made. Numbers have options of their own.</summary>
public sealed class DialPolicyOptions
{
    /// <summary>For how long after a call somebody who calls from that number counts as calling back, 1 hour to 90 days.</summary>
    /// <value>7 days by default.</value>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan CallBackWindow { get; set; } = TimeSpan.FromDays(7);

    /// <summary>False makes calls at any hour. For tests and demonstrations; numbers are checked all the same.</summary>
    /// <value>True by default.</value>
    public bool EnforceCallingHours { get; set; } = true;

    /// <summary>Earliest time of day, where the callee is, inclusive.</summary>
    /// <value>08:00 by default (47 CFR 64.1200(c)(1)).</value>
    public TimeOnly CallingHoursStart { get; set; } = new(8, 0);

    /// <summary>Latest time of day, where the callee is, exclusive. After <see cref="CallingHoursStart"/>.</summary>
    /// <value>21:00 by default (47 CFR 64.1200(c)(1)).</value>
    public TimeOnly CallingHoursEnd { get; set; } = new(21, 0);

    internal CallingHours CallingHours => new(CallingHoursStart, CallingHoursEnd);

    /// <summary>Most attempts of one task, retries and the user's own together, 1 to 100.</summary>
    /// <value>10 by default.</value>
    [Range(1, 100)]
    public int MaxAttemptsPerTask { get; set; } = 10;

    /// <summary>Most calls of a user's tasks to one number within 24 hours, all attempts together, 1 to 200. For real phones only.</summary>
    /// <value>10 by default.</value>
    [Range(1, 200)]
    public int MaxCallsPerNumberPerDay { get; set; } = 10;

    /// <summary>Wait before the first automatic retry, 1 minute to 1 day; doubled with each further one, with up to a quarter of jitter.</summary>
    /// <value>10 minutes by default.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMinutes(10);
}
