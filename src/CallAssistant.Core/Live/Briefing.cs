using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Mandates.Secrecy;
using CallAssistant.Recordings;
using CallAssistant.Results;

namespace CallAssistant.Live;

/// <summary>What the task and the settings fix for the whole call, and the agent's view of it.</summary>
internal sealed class Briefing
{
    private readonly CallTask _task;
    private readonly AssistantSettings _settings;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, string> _disclosable;
    private readonly PrivateValues _private;
    private readonly PrivateValues _privateToMachines;
    private readonly string[] _sayable;
    private readonly Instructions _instructions;
    private readonly CallMemory _memory = new();

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
        PrincipalName = _disclosable.GetValueOrDefault(PrivateFields.FullName, "my client");

        // A name that the user gave for the booking may be said, also where it is the withheld name of the profile.
        var bookingName = Plan.Details.BookingName;
        var sayable = bookingName is null ? _disclosable.Keys : _disclosable.Keys.Concat(settings.Profile.Where(value => value.Value == bookingName).Select(value => value.Key));
        _sayable = [.. Sayable.Of(task, _disclosable.Values), .. RecordingLines.All];
        _instructions = new Instructions(Sayable.Hidden(task), _sayable);
        var secrets = settings.Profile.Concat(_instructions.Codes.Select(code => KeyValuePair.Create("instructions: " + code, code))).ToDictionary();
        _private = new PrivateValues(secrets, [.. sayable], PrincipalName);
        _privateToMachines = new PrivateValues(secrets, [], PrincipalName);
        Flow = new SpeechFlow(PrincipalName);
    }

    public CallPlan Plan { get; }

    public Mandate Mandate { get; }

    public TimeZoneInfo Zone { get; }

    /// <summary>The name for whom the call is made. Private like any other field: it is said only where the user allows it.</summary>
    public string PrincipalName { get; }

    /// <summary>How much may leave before a sentence is whole.</summary>
    public SpeechFlow Flow { get; }

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
        IsRecorded = state.Recording.IsRunning,
    };

    /// <summary>What the gate has to know when a sentence leaves.</summary>
    public SpeechState SpeechState(ConversationState state) => new()
    {
        Mandate = Mandate,
        Private = _private,
        PrincipalName = PrincipalName,
        Text = TextContext,
        DisclosureHeard = state.DisclosureHeard,
        MachineOnLine = state.Listener is Listener.Machine or Listener.Doubtful,
        ScreenerOnLine = state.Listener == Listener.Screener,
        BeepHeard = state.BeepHeard,
        Accepted = state.Accepted,
        PrivateToMachines = _privateToMachines,
        Instructions = _instructions,
        Sayable = _sayable,
        Memory = _memory,
        Said = state.Said,
        Heard = state.Heard,
        KeysSent = state.KeysSent,
    };
}
