using System.Text.Json.Serialization;

namespace CallAssistant;

/// <summary>What a planner may look at beside the task.</summary>
public sealed record PlanningContext
{
    /// <summary>The moment of planning. Calendar words count from it.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The user's settings.</summary>
    public required AssistantSettings Settings { get; init; }

    /// <summary>The user's contacts, at most 1,000. The task's own contact is always among them.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>What the last attempt of this task left open; null when there was none.</summary>
    public Offer? OpenOffer { get; init; }

    /// <summary>Is told what each request to a model used, as soon as it is known and from any thread; null where nobody counts. Whoever makes no requests to models need not look at it.</summary>
    [JsonIgnore]
    public Action<ModelUsage>? ModelUsed { get; init; }
}
