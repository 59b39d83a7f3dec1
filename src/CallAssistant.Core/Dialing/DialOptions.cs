using System.ComponentModel.DataAnnotations;

namespace CallAssistant;

/// <summary>How calls are dialled.</summary>
public sealed class DialOptions
{
    /// <summary>How long it may ring, 5 s to 2 minutes.</summary>
    /// <value>30 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:05", "00:02:00")]
    public TimeSpan RingTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest call, 30 s to 4 hours. The provider is told, so that a call ends even when this host is gone.</summary>
    /// <value>15 minutes by default.</value>
    [Range(typeof(TimeSpan), "00:00:30", "04:00:00")]
    public TimeSpan MaxCallDuration { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long the provider's answer to a dial is waited for, 1 s to 1 minute. After it the dial counts as unknown.</summary>
    /// <value>10 s by default.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After how long a dial with an unknown answer that the provider knows nothing of counts as not placed, 30 s to 1 hour. Longer than a lost request can still be on its way.</summary>
    /// <value>2 minutes by default.</value>
    [Range(typeof(TimeSpan), "00:00:30", "01:00:00")]
    public TimeSpan SettleWindow { get; set; } = TimeSpan.FromMinutes(2);
}
