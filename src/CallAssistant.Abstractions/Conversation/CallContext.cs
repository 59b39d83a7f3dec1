using System.Text.Json.Serialization;

namespace CallAssistant;

/// <summary>What an agent is given for its next turn. All of it comes from the journal, so that a turn can be made on any host.</summary>
public sealed record CallContext
{
    /// <summary>The plan.</summary>
    public required CallPlan Plan { get; init; }

    /// <summary>What may be disclosed, agreed to and spent. The gate enforces it whatever the agent says.</summary>
    public required Mandate Mandate { get; init; }

    /// <summary>How to speak.</summary>
    public required CallTone Tone { get; init; }

    /// <summary>The name of the user on whose behalf the call is made; "my client" when none is set.</summary>
    public required string PrincipalName { get; init; }

    /// <summary>The private values that the mandate allows to disclose, by field. No others are ever shown to an agent.</summary>
    public IReadOnlyDictionary<string, string> DisclosableValues { get; init; } = new Dictionary<string, string>();

    /// <summary>The moment of the turn, in the callee's zone.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Region for numbers and dates without one, as an ISO 3166 code, for example <c>US</c>.</summary>
    public required string Region { get; init; }

    /// <summary>Who picked up, as far as the provider can tell by now. A hint: it may be wrong.</summary>
    public AnsweredBy AnsweredBy { get; init; }

    /// <summary>True once a voicemail's tone was heard.</summary>
    public bool BeepHeard { get; init; }

    /// <summary>The turns so far, oldest first. Empty before anybody has spoken.</summary>
    public IReadOnlyList<ConversationTurn> Turns { get; init; } = [];

    /// <summary>The offer that was accepted on this call; null when none was.</summary>
    public Offer? Accepted { get; init; }

    /// <summary>What the user was asked on this call, oldest first. An offer that was approved may be accepted although the mandate does not allow it.</summary>
    public IReadOnlyList<PrincipalRequest> Requests { get; init; } = [];

    /// <summary>True when the user can be asked now (<see cref="AgentOutput.AskPrincipal"/>).</summary>
    public bool MayAskPrincipal { get; init; }

    /// <summary>What the user told the agent during the call, oldest first.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>How long the callee has been silent after our last words; zero when it is the callee who spoke last.</summary>
    public TimeSpan Silence { get; init; }

    /// <summary>True while the call is recorded. Asked about it, the agent says so; raising it is the engine's part.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>Is told what each request to a model used, as soon as it is known and from any thread; null where nobody counts. Whoever makes no requests to models need not look at it.</summary>
    [JsonIgnore]
    public Action<ModelUsage>? ModelUsed { get; init; }
}
