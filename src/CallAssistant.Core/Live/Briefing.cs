using CallAssistant.Language;

namespace CallAssistant.Live;

/// <summary>What the task and the settings fix for the whole call, and the agent's view of it.</summary>
internal sealed class Briefing
{
    private readonly CallTask _task;
    private readonly AssistantSettings _settings;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, string> _disclosable;

    public Briefing(CallTask task, AssistantSettings settings, TimeProvider time)
    {
        _task = task;
        _settings = settings;
        _time = time;
        Plan = task.Plan!;
        Mandate = task.Mandate!;
        Zone = TimeZoneInfo.TryFindSystemTimeZoneById(Plan.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

        // The mandate was agreed at plan time; a field that the user has forbidden since then stays in.
        _disclosable = Mandate.DisclosableFields
            .Where(settings.AllowedAuthFields.Contains)
            .Where(settings.Profile.ContainsKey)
            .ToDictionary(field => field, field => settings.Profile[field]);
    }

    public CallPlan Plan { get; }

    public Mandate Mandate { get; }

    public TimeZoneInfo Zone { get; }

    /// <summary>The user's private values that must not be said, by field.</summary>
    public IReadOnlyDictionary<string, string> SecretValues =>
        _settings.Profile.Where(value => !_disclosable.ContainsKey(value.Key)).ToDictionary();

    public IReadOnlyDictionary<string, string> DisclosableValues => _disclosable;

    public string PrincipalName => _disclosable.GetValueOrDefault(PrivateFields.FullName, "my client");

    public TextContext TextContext => new(Now, Zone, _settings.Region, _settings.Currency);

    private DateTimeOffset Now => TimeZoneInfo.ConvertTime(_time.GetUtcNow(), Zone);

    public CallContext Context(ConversationState state, TimeSpan silence) => new()
    {
        Plan = Plan,
        Mandate = Mandate,
        Tone = _task.Tone ?? _settings.DefaultCallTone,
        PrincipalName = PrincipalName,
        DisclosableValues = _disclosable,
        Now = Now,
        Region = _settings.Region,
        AnsweredBy = state.AnsweredBy,
        BeepHeard = state.BeepHeard,
        Turns = [.. state.Turns],
        Accepted = state.Accepted,
        Silence = silence,
    };
}
