using System.ComponentModel.DataAnnotations;

namespace CallAssistant;

/// <summary>How the assistant behaves on the line.</summary>
public sealed class LiveCallOptions
{
    /// <summary>How long the callee may take to say something after picking up before the assistant speaks first, 500 ms to 10 s.</summary>
    /// <value>2.5 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:00.500", "00:00:10")]
    public TimeSpan GreetingWait { get; set; } = TimeSpan.FromSeconds(2.5);

    /// <summary>How long both may be silent before the agent is asked again, 2 s to 1 minute.</summary>
    /// <value>8 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:02", "00:01:00")]
    public TimeSpan SilenceWait { get; set; } = TimeSpan.FromSeconds(8);

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

    /// <summary>How long a call that has to end (host stops, time is over) may take for its goodbye, 0 to 30 s.</summary>
    /// <value>8 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan GoodbyeTime { get; set; } = TimeSpan.FromSeconds(8);
}
