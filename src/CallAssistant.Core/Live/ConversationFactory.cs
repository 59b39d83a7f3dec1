using CallAssistant.Diagnostics;
using CallAssistant.Journal;
using CallAssistant.Notifications;
using CallAssistant.Principal;
using CallAssistant.Recordings;
using CallAssistant.Speech;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Live;

/// <summary>Puts the conversation of a session together from what is stored.</summary>
internal sealed class ConversationFactory(
    ICallStore store,
    ISettingsStore settings,
    ITelephonyProvider provider,
    ICallAgent agent,
    ConsentRule consent,
    NotificationWriter notifications,
    TimeProvider time,
    IOptions<LiveCallOptions> options,
    IOptions<DialOptions> dialOptions,
    Telemetry telemetry,
    ILogger<LiveConversation> logger)
{
    public async Task<LiveConversation> CreateAsync(RunningCall call, SessionWriter writer, ILiveChannel line, CancellationToken cancellationToken)
    {
        var session = writer.Session;
        var task = await store.FindTaskAsync(session.UserId, session.TaskId, cancellationToken)
            ?? throw new LeaseLostException("live.join", $"Session {session.Id} was erased.");
        if (task is not { Plan: not null, Mandate: not null })
        {
            throw new CallAssistantException("live.join", $"Session {session.Id} belongs to no planned task.");
        }

        var state = new ConversationState();
        foreach (var entry in await store.ReadJournalAsync(session.UserId, session.Id, after: 0, cancellationToken))
        {
            state.Apply(entry.Sequence, entry.Event);
        }

        var briefing = new Briefing(task, await settings.GetSettingsAsync(session.UserId, cancellationToken), time, options.Value.PrincipalWait > TimeSpan.Zero);
        var mouth = new Mouth(writer, line, briefing, state, provider.Capabilities.CanSendDigits, logger);
        var turns = new AgentTurns(agent, call, briefing, state, time);
        var recording = new CallRecording(consent.Of(session.PhoneNumber), writer, line, state, mouth, turns, logger);
        var principal = new PrincipalDesk(call, writer, briefing, state, notifications, time, options.Value);
        return new LiveConversation(call, writer, line, briefing, state, mouth, turns, new OfferDesk(briefing, state), principal, recording, time, options.Value, dialOptions.Value, telemetry, logger);
    }
}
