using System.ComponentModel.DataAnnotations;

namespace CallAssistant;

/// <summary>How the assistant behaves on the line.</summary>
public sealed class LiveCallOptions
{
    /// <summary>How long the callee may take to say something after picking up before the assistant speaks first, 500 ms to 10 s.</summary>
    /// <value>1.4 s by default: who waits longer is taken for nobody.</value>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:00:10")]
    public TimeSpan GreetingWait { get; set; } = TimeSpan.FromSeconds(1.4);

    /// <summary>How long both may be silent before the agent is asked again, 2 s to 1 minute.</summary>
    /// <value>8 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:02", "00:01:00")]
    public TimeSpan SilenceWait { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long nobody may say anything, neither the callee nor the assistant, before it says goodbye, 10 s to 10 minutes. Not while on hold.</summary>
    /// <value>90 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:10", "00:10:00")]
    public TimeSpan MaxSilence { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>Most turns of the assistant on one call, 5 to 500. Then it says goodbye.</summary>
    /// <value>60 by default.</value>
    [Range(5, 500)]
    public int MaxTurns { get; set; } = 60;

    /// <summary>
    /// How long the callee is kept waiting when the user is asked in the middle of a call, 0 to 5 minutes; zero asks nobody: what the mandate does not allow is then left for after the call. When nobody answers, the callee hears
    /// that somebody will call back.
    /// </summary>
    /// <value>1 minute by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan PrincipalWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Most exchanges in a row that only repeat, on both sides, what was said before, 2 to 100. Then the assistant says goodbye.</summary>
    /// <value>6 by default.</value>
    [Range(2, 100)]
    public int MaxTurnsWithoutProgress { get; set; } = 6;

    /// <summary>How long the assistant may be kept on hold on one call, all holds together, 10 s to 4 hours. Then it says goodbye. <see cref="DialOptions.MaxCallDuration"/> ends a call all the same.</summary>
    /// <value>10 minutes by default.</value>
    [Range(typeof(TimeSpan), "00:00:10", "04:00:00")]
    public TimeSpan MaxHold { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a call that has to end (host stops, time is over) may take for its goodbye, 0 to 30 s.</summary>
    /// <value>8 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan GoodbyeTime { get; set; } = TimeSpan.FromSeconds(8);
}
