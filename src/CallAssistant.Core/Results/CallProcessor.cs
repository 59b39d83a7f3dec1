using CallAssistant.Builder;
using CallAssistant.Dialing;
using CallAssistant.Diagnostics;
using CallAssistant.Journal;
using CallAssistant.Notifications;
using CallAssistant.Principal;
using CallAssistant.Retention;
using CallAssistant.Tasks;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Results;

/// <summary>Turns a call that is over into its result: transcript, checked facts, outcome, follow-ups, notifications, and where the task goes from here; all in one commit.</summary>
internal sealed class CallProcessor(
    ICallStore store,
    ISettingsStore settings,
    ICallAnalyst analyst,
    RetryPolicy retries,
    RecordingRetention recordings,
    NotificationWriter notifications,
    ICallIds ids,
    TimeProvider time,
    Telemetry telemetry,
    ILogger<CallProcessor> logger) : IDisposable
{
    /// <summary>Calls that are over let those go first on which somebody waits for an answer: however many end at once, only so many are worked on.</summary>
    private static readonly int MostAtOnce = 2 * Environment.ProcessorCount;

    private const int MaxTries = 5;
    private const int MaxFollowUps = 5;
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(MostAtOnce);

    public void Dispose() => _turn.Dispose();

    public async Task ProcessAsync(SessionWriter writer, CancellationToken cancellationToken)
    {
        using var span = telemetry.Span("process");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ProcessOnceAsync(writer, cancellationToken);
                return;
            }
            catch (StoreConflictException) when (attempt < MaxTries)
            {
                // The user changed the task meanwhile; the session is ours alone.
            }
            catch (CallAssistantException fault) when (fault is not LeaseLostException and not StoreConflictException)
            {
                logger.SessionFaulted(writer.Session.Id, fault);
                await writer.CommitAsync(s => s with { DueAt = time.Now() + TryAgain }, [], commit => commit with { ReleaseLease = true }, cancellationToken);
                return;
            }
        }
    }

    private async Task ProcessOnceAsync(SessionWriter writer, CancellationToken cancellationToken)
    {
        var session = writer.Session;
        var task = await store.FindTaskAsync(session.UserId, session.TaskId, cancellationToken)
            ?? throw new LeaseLostException("results.process", $"Session {session.Id} was erased.");
        var userSettings = await settings.GetSettingsAsync(session.UserId, cancellationToken);
        var context = await ReadAsync(task, session, userSettings, cancellationToken);
        var analysis = await analyst.AnalyseAsync(context, cancellationToken);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await SettleAsync(writer, task, userSettings, context, analysis, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task SettleAsync(SessionWriter writer, CallTask task, AssistantSettings userSettings, AnalysisContext context, CallAnalysis analysis, CancellationToken cancellationToken)
    {
        var session = writer.Session;
        var evidence = new EvidenceCheck(context);
        var facts = analysis.Facts.Select(candidate => Check(candidate, evidence, session.Id)).ToList();
        var outcome = OutcomeRules.Decide(session.Status, context.Journal, facts, context.Task.Plan!, context.Task.Mandate!);
        var drafts = LateAnswers.Drafts(task, context.Journal).Concat(analysis.FollowUps.Take(MaxFollowUps));

        // The number of somebody else must not be called again.
        var number = outcome == CallOutcome.WrongNumber ? null : task.TargetPhoneNumber;
        var followUps = drafts.Select(draft => FollowUps.Of(draft, task, number, ids.NewId(), time.Now())).ToList();
        var summary = Summarise(analysis, outcome, followUps.Count, context);
        var next = Settle(task, outcome, context, analysis.Summary, userSettings) with { Version = task.Version + 1, UpdatedAt = time.Now() };
        var done = session with { Outcome = outcome, Summary = summary, DueAt = recordings.DueAt(session, context.Journal) };

        await writer.CommitAsync(
            _ => done,
            [new CallEvent.Processed(outcome, facts.Count(fact => fact.Status == FactStatus.Verified), followUps.Count)],
            commit => commit with
            {
                Tasks = [next, .. followUps],
                Transcript = context.Segments,
                Facts = facts,
                Notifications =
                [
                    notifications.Processed(next, done, analysis.Summary),
                    .. followUps.Select(followUp => notifications.FollowUpProposed(followUp, done)),
                ],
                ReleaseLease = true,
            },
            cancellationToken);
        telemetry.Processed(outcome);
        logger.Processed(session.Id, outcome);
    }

    private async Task<AnalysisContext> ReadAsync(CallTask task, CallSession session, AssistantSettings userSettings, CancellationToken cancellationToken)
    {
        var journal = await store.ReadJournalAsync(session.UserId, session.Id, after: 0, cancellationToken);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(task.Plan?.TimeZone ?? userSettings.TimeZone, out var known) ? known : TimeZoneInfo.Utc;
        return new AnalysisContext
        {
            Task = task,
            Session = session,
            Segments = TranscriptBuilder.Build(journal),
            Journal = journal,
            CallTime = TimeZoneInfo.ConvertTime(session.StartedAt ?? session.CreatedAt, zone),
            Region = userSettings.Region,
            Currency = userSettings.Currency,
        };
    }

    private ExtractedFact Check(CandidateFact candidate, EvidenceCheck evidence, Guid sessionId) => new(
        ids.NewId(),
        sessionId,
        candidate.Key,
        candidate.Type,
        candidate.Value,
        evidence.StatusOf(candidate),
        candidate.SegmentId,
        candidate.RawFragment);

    private static CallSummary Summarise(CallAnalysis analysis, CallOutcome outcome, int followUps, AnalysisContext context)
    {
        var needsUser = outcome == CallOutcome.NeedsUser;
        return new CallSummary(
            analysis.Summary,
            outcome == CallOutcome.Achieved,
            analysis.Sentiment,
            needsUser || followUps > 0,
            followUps,
            needsUser ? OpenOffer.In(context.Journal, PrincipalRequest.Read(context.Journal)) : null);
    }

    private CallTask Settle(CallTask task, CallOutcome outcome, AnalysisContext context, string summary, AssistantSettings userSettings)
    {
        var settled = TaskAfterCall.Of(task, outcome, context.Session, summary);
        var wasNotPlaced = context.Journal.Any(entry => entry.Event is CallEvent.DialRejected { Reason: DialRejection.Throttled or DialRejection.Policy });
        return retries.Next(settled, outcome, wasNotPlaced, userSettings) is { } retryAt
            ? settled with { Status = CallTaskLifecycle.Fire(settled.Status, CallTaskTrigger.MakeReady), DueAt = retryAt }
            : settled;
    }
}
