using System.ComponentModel.DataAnnotations;

namespace CallAssistant;

/// <summary>How long is kept what was said on calls. Sessions, their facts and their outcomes stay until the user is erased.</summary>
/// <remarks>A setting of null (in configuration: an empty text) keeps for ever.</remarks>
public sealed class RetentionOptions
{
    /// <summary>How long a transcript is kept after its call ended, 1 day to 100 years; null keeps it for ever.</summary>
    /// <value>90 days by default.</value>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan? Transcripts { get; set; } = TimeSpan.FromDays(90);

    /// <summary>
    /// How long the recordings of a call are kept at a telephony provider that records, after the call ended, 1 day to 100 years; null keeps them for ever. A changed value is applied to an
    /// earlier call when its recordings would have been due by the old one; never to one that was processed while this was null.
    /// </summary>
    /// <value>30 days by default.</value>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan? Recordings { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a journal is kept after it began, 1 day to 100 years; null keeps it for ever. Transcripts are made from journals: not shorter than <see cref="Transcripts"/>.</summary>
    /// <value>365 days by default.</value>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00")]
    public TimeSpan? Journals { get; set; } = TimeSpan.FromDays(365);

    /// <summary>How often it is looked for transcripts and journals that were kept long enough, 1 minute to 1 day. The first look is at the start of the host.</summary>
    /// <value>1 hour by default.</value>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromHours(1);
}
