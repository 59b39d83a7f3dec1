using CallAssistant.Language;
using CallAssistant.Mandates;
using CallAssistant.Mandates.Secrecy;
using CallAssistant.Recordings;
using CallAssistant.Results;

namespace CallAssistant.Live;

/// <summary>What the task and the settings fix for the whole call, and the agent's view of it.</summary>
internal sealed class Briefing
{
    /// <summary>Most questions to the user on one call.</summary>
    private const int MostRequests = 3;

    private readonly AssistantSettings _settings;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, string> _disclosable;
    private readonly bool _asksPrincipal;
    private readonly string[] _disclosableFields;
    private readonly string[] _sayable;
    private readonly Dictionary<string, string> _secrets;
    private readonly PrivateValues _privateToMachines;
    private readonly Instructions _instructions;
    private readonly CallMemory _memory = new();
    private readonly Dictionary<string, PrivateValues> _values = [];
    private PrivateValues _private;
    private List<string> _told = [];
    private IReadOnlyList<PrincipalRequest>? _requests;

    public Briefing(CallTask task, AssistantSettings settings, TimeProvider time, bool asksPrincipal)
    {
        Task = task;
        _asksPrincipal = asksPrincipal;
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
        _disclosableFields = [.. bookingName is null ? _disclosable.Keys : _disclosable.Keys.Concat(settings.Profile.Where(value => value.Value == bookingName).Select(value => value.Key))];
        _sayable = [.. Sayable.Of(task, _disclosable.Values), .. RecordingLines.All];
        _instructions = new Instructions(Sayable.Hidden(task), _sayable);
        _secrets = settings.Profile.Concat(_instructions.Codes.Select(code => KeyValuePair.Create("instructions: " + code, code))).ToDictionary();
        _private = new PrivateValues(_secrets, _disclosableFields, PrincipalName);
        _privateToMachines = new PrivateValues(_secrets, [], PrincipalName);
        Flow = new SpeechFlow(PrincipalName);
    }

    public CallTask Task { get; }

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
        Tone = Task.Tone ?? _settings.DefaultCallTone,
        PrincipalName = PrincipalName,
        DisclosableValues = _disclosable,
        Now = Now,
        Region = _settings.Region,
        AnsweredBy = state.AnsweredBy,
        BeepHeard = state.BeepHeard,
        Turns = [.. state.Turns],
        Accepted = state.Accepted,
        Requests = state.Requests,
        MayAskPrincipal = MayAskPrincipal(state),
        Hints = [.. state.Hints],
        Silence = silence,
        IsRecorded = state.Recording.IsRunning,
    };

    /// <summary>True when the user may be asked something now. A machine is not kept waiting, and nobody before the disclosure.</summary>
    public bool MayAskPrincipal(ConversationState state) =>
        _asksPrincipal && state.OpenRequest is null && state.Requests.Count < MostRequests && state is { DisclosureHeard: true, Listener: Listener.Person };

    /// <summary>What the gate has to know when a sentence leaves.</summary>
    public SpeechState SpeechState(ConversationState state) => new()
    {
        Mandate = Mandate,
        Private = PrivateAfter(state),
        PrincipalWords = state.PrincipalWords,
        PrincipalName = PrincipalName,
        Text = TextContext,
        DisclosureHeard = state.DisclosureHeard,
        MachineOnLine = state.Listener.IsRecorder(),
        ScreenerOnLine = state.Listener.IsGatekeeper(),
        BeepHeard = state.BeepHeard,
        Accepted = state.Accepted,
        PrivateToMachines = _privateToMachines,
        Instructions = _instructions,
        Sayable = _told.Count == 0 ? _sayable : [.. _sayable, .. _told],
        Memory = _memory,
        Said = state.Said,
        Heard = state.Heard,
        KeysSent = state.KeysSent,
    };

    /// <summary>The fields whose values the callee has just heard for the first time: those that may be said, and those that the user told on the call.</summary>
    public IReadOnlyList<string> DisclosedBy(string heard, ConversationState state)
    {
        IEnumerable<string> fields = _told.Count > 0 ? _settings.Profile.Keys : _disclosableFields;
        return [.. fields.Where(field => !state.Disclosed.Contains(field) && ValueOf(field).FindIn(heard, state.Said, _memory) is not null)];
    }

    /// <summary>One value alone, to find it where it may be said.</summary>
    private PrivateValues ValueOf(string field)
    {
        if (!_values.TryGetValue(field, out var value))
        {
            _values[field] = value = new PrivateValues(new Dictionary<string, string> { [field] = _settings.Profile[field] }, [], principalName: "");
        }

        return value;
    }

    /// <summary>What the user told on the call may be said on it.</summary>
    private PrivateValues PrivateAfter(ConversationState state)
    {
        if (ReferenceEquals(_requests, state.Requests))
        {
            return _private;
        }

        _requests = state.Requests;
        var told = _requests.Where(request => request.State == PrincipalRequestState.Answered).Select(request => request.Text ?? "").ToList();
        if (told.Count != _told.Count)
        {
            (_told, _private) = (told, new PrivateValues(_secrets, _disclosableFields, PrincipalName, told));
        }

        return _private;
    }
}
