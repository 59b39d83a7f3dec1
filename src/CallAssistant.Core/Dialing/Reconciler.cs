using CallAssistant.Builder;
using CallAssistant.Diagnostics;
using CallAssistant.Journal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

/// <summary>Finds out from the provider what became of a call whose dial or whose line was lost. Never dials.</summary>
internal sealed class Reconciler(ITelephonyProvider provider, ICallStore store, IOptions<DialOptions> options, TimeProvider time, ILogger<Reconciler> logger)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(10);

    /// <summary>Asks once and stores the answer: the session is joined to its provider's call, ended, or due again later.</summary>
    public async Task ReconcileAsync(SessionWriter writer, CancellationToken cancellationToken)
    {
        var session = writer.Session;
        ProviderCall? call;
        try
        {
            call = await provider.FindAsync(session.Id, cancellationToken);
        }
#pragma warning disable CA1031 // Not knowing is no answer: any failure means asking again later.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LookupFailed(session.Id, fault);
            await PostponeAsync(writer, cancellationToken);
            return;
        }

        if (call is null)
        {
            await MissAsync(writer, cancellationToken);
        }
        else if (session.ProviderCallId is null && await IsTakenAsync(call, session, cancellationToken))
        {
            // A stray call that another attempt owns says nothing about this one.
            await MissAsync(writer, cancellationToken);
        }
        else
        {
            await ApplyAsync(writer, call, cancellationToken);
        }
    }

    private async Task<bool> IsTakenAsync(ProviderCall call, CallSession session, CancellationToken cancellationToken) =>
        await store.FindSessionByProviderCallIdAsync(call.ProviderCallId, cancellationToken) is { } owner && owner.Id != session.Id;

    private async Task ApplyAsync(SessionWriter writer, ProviderCall call, CancellationToken cancellationToken)
    {
        var events = new List<CallEvent>();
        if (writer.Session.ProviderCallId is null)
        {
            events.Add(new CallEvent.DialAccepted(call.ProviderCallId));
        }

        if (call.Status < CallSessionStatus.Completed)
        {
            var status = SessionStatusRank.Later(writer.Session.Status, call.Status);
            events.Add(new CallEvent.StatusChanged(status));
            await writer.CommitAsync(
                s => s with { ProviderCallId = call.ProviderCallId, Status = status, StartedAt = s.StartedAt ?? (status == CallSessionStatus.InProgress ? time.Now() : null) },
                events,
                cancellationToken);
            return;
        }

        var seconds = call.DurationSeconds ?? 0;
        events.Add(new CallEvent.Ended(call.Status, seconds * 1000L, "The provider reports that the call is over."));
        await writer.CommitAsync(
            s => s with
            {
                ProviderCallId = call.ProviderCallId,
                Status = call.Status,
                EndedAt = time.Now(),
                DurationSeconds = seconds,
                EndReason = "The line to the call was lost.",
                DueAt = time.Now(),
            },
            events,
            cancellationToken);
    }

    /// <summary>The provider knows nothing of the call. A call that was never accepted may still appear until the settle window is over; one that was accepted is gone.</summary>
    private async Task MissAsync(SessionWriter writer, CancellationToken cancellationToken)
    {
        var session = writer.Session;
        var wasAccepted = session.ProviderCallId is not null;
        if (!wasAccepted && time.Now() < await DialledAtAsync(session, cancellationToken) + options.Value.SettleWindow)
        {
            await PostponeAsync(writer, cancellationToken);
            return;
        }

        var reason = wasAccepted ? "The line to the call was lost." : "The call was not placed.";
        await writer.CommitAsync(
            s => s with { Status = CallSessionStatus.Failed, EndedAt = time.Now(), EndReason = reason, DueAt = time.Now() },
            [new CallEvent.Ended(CallSessionStatus.Failed, 0, reason)],
            cancellationToken);
    }

    /// <summary>At the latest: what is noted first after the decision was noted after the dial. An attempt may have waited long for its turn, or for a process to come back.</summary>
    private async Task<DateTimeOffset> DialledAtAsync(CallSession session, CancellationToken cancellationToken) =>
        await store.ReadJournalAsync(session.UserId, session.Id, after: 1, cancellationToken) is [var first, ..] ? first.At : session.CreatedAt;

    private async Task PostponeAsync(SessionWriter writer, CancellationToken cancellationToken)
    {
        var next = time.Now() + AskAgain;
        var isNew = writer.Session.Status == CallSessionStatus.Initiated;
        await writer.CommitAsync(
            s => s with { DueAt = next, Status = isNew ? CallSessionStatus.SubmissionUnknown : s.Status },
            isNew ? [new CallEvent.StatusChanged(CallSessionStatus.SubmissionUnknown)] : [],
            extra: commit => commit with { ReleaseLease = true },
            cancellationToken);
    }
}
