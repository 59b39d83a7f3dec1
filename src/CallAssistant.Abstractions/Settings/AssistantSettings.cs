namespace CallAssistant;

/// <summary>How the assistant works for one user.</summary>
public sealed record AssistantSettings
{
    /// <summary>Largest <see cref="MaxRetryAttempts"/>.</summary>
    public const int LargestMaxRetryAttempts = 10;

    /// <summary>The user that the settings belong to.</summary>
    public required string UserId { get; init; }

    /// <summary>Number of the stored state; 0 for defaults that were never stored.</summary>
    public long Version { get; init; }

    /// <summary>Price up to which the assistant may agree when the task names no limit, in <see cref="Currency"/>. Not negative.</summary>
    /// <value>0 by default: nothing.</value>
    public decimal MaxAutoApproveAmount { get; init; }

    /// <summary>Currency of amounts without one, as an ISO 4217 code.</summary>
    /// <value><c>USD</c> by default.</value>
    public string Currency { get; init; } = "USD";

    /// <summary>Tone of tasks that name none.</summary>
    /// <value><see cref="CallTone.Friendly"/> by default.</value>
    public CallTone DefaultCallTone { get; init; } = CallTone.Friendly;

    /// <summary>Names of private fields that may be said to a person on the line, of <see cref="PrivateFields.All"/>.</summary>
    /// <value><c>full_name</c> by default.</value>
    public IReadOnlyList<string> AllowedAuthFields { get; init; } = [PrivateFields.FullName];

    /// <summary>The user's private values, by field of <see cref="PrivateFields.All"/>. Only those in <see cref="AllowedAuthFields"/> are ever shown to an agent.</summary>
    public IReadOnlyDictionary<string, string> Profile { get; init; } = new Dictionary<string, string>();

    /// <summary>True when a call that was busy, not answered or met a voicemail is tried again by itself.</summary>
    /// <value>False by default.</value>
    public bool AutoRetryFailedCalls { get; init; }

    /// <summary>How many further attempts are made by themselves, 0 to <see cref="LargestMaxRetryAttempts"/>.</summary>
    /// <value>2 by default.</value>
    public int MaxRetryAttempts { get; init; } = 2;

    /// <summary>True when a message may be left on a voicemail.</summary>
    /// <value>False by default.</value>
    public bool LeaveVoicemail { get; init; }

    /// <summary>Region of numbers without a country code, as an ISO 3166 code.</summary>
    /// <value><c>US</c> by default.</value>
    public string Region { get; init; } = "US";

    /// <summary>IANA name of the time zone for callees whose zone is not known.</summary>
    /// <value><c>America/New_York</c> by default.</value>
    public string TimeZone { get; init; } = "America/New_York";
}
