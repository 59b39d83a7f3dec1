namespace CallAssistant;

/// <summary>What the user wants done by phone: the instruction, the plan, the mandate and the status.</summary>
/// <remarks>An immutable snapshot. A change is a copy with <see cref="Version"/> raised by one, committed with <see cref="ICallStore.CommitAsync"/>.</remarks>
public sealed record CallTask
{
    /// <summary>Longest <see cref="RawInstruction"/> in UTF-16 code units.</summary>
    public const int MaxInstructionLength = 4000;

    /// <summary>Longest <see cref="Title"/> in UTF-16 code units.</summary>
    public const int MaxTitleLength = 200;

    /// <summary>Most entries in <see cref="HardConstraints"/>, and in <see cref="SoftPreferences"/>.</summary>
    public const int MaxConstraints = 50;

    /// <summary>Longest single constraint, preference or answer in UTF-16 code units.</summary>
    public const int MaxConstraintLength = 500;

    /// <summary>Identifier, unique for the user.</summary>
    public required Guid Id { get; init; }

    /// <summary>The user that the task belongs to.</summary>
    public required string UserId { get; init; }

    /// <summary>Number of the stored state: 1 when first stored, raised by one with each change. The store compares and swaps on it.</summary>
    public long Version { get; init; } = 1;

    /// <summary>Short name for lists, made by the planner.</summary>
    public string Title { get; init; } = "";

    /// <summary>The user's own words. Never changed after creation.</summary>
    public required string RawInstruction { get; init; }

    /// <summary>Where the task stands.</summary>
    public CallTaskStatus Status { get; init; }

    /// <summary>Why it stands there, in a sentence for the user; null when the status says it all.</summary>
    public string? StatusReason { get; init; }

    /// <summary>How urgent it is.</summary>
    /// <value><see cref="CallPriority.Medium"/> by default.</value>
    public CallPriority Priority { get; init; } = CallPriority.Medium;

    /// <summary>How the assistant speaks; null takes <see cref="AssistantSettings.DefaultCallTone"/>.</summary>
    public CallTone? Tone { get; init; }

    /// <summary>Highest price that the user agrees to; null when none was given.</summary>
    public Money? MaxPrice { get; init; }

    /// <summary>The contact to call; null when the number was given in words or is not known yet.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>The number to dial in E.164 form; null while it is not known.</summary>
    public string? TargetPhoneNumber { get; init; }

    /// <summary>Conditions that must hold, in the user's words.</summary>
    public IReadOnlyList<string> HardConstraints { get; init; } = [];

    /// <summary>Wishes that may be given up, in the user's words.</summary>
    public IReadOnlyList<string> SoftPreferences { get; init; } = [];

    /// <summary>The user's answers to <see cref="CallPlan.Missing"/>, by <see cref="MissingFact.Field"/>.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    /// <summary>The plan; null until the planner has run.</summary>
    public CallPlan? Plan { get; init; }

    /// <summary>What the assistant may disclose, commit to and spend; null until the planner has run.</summary>
    public Mandate? Mandate { get; init; }

    /// <summary>How many attempts have been started.</summary>
    public int AttemptCount { get; init; }

    /// <summary>The task whose call proposed this one; null for a task of the user's own.</summary>
    public Guid? ParentTaskId { get; init; }

    /// <summary>When the engine has to look at the task next by itself (planning left over, a scheduled retry); null when only the user can move it.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When it was stored first.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was changed last.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
