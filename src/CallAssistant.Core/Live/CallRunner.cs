using CallAssistant.Builder;
using CallAssistant.Dialing;
using CallAssistant.Diagnostics;
using CallAssistant.Journal;
using CallAssistant.Results;
using CallAssistant.Retention;
using CallAssistant.Work;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Live;

/// <summary>
/// Takes one session as far as it goes under one lease: dial, join the line, talk, process, and much later have its recordings deleted. Where the session stands is read from the store, so that any host can go
/// on after a crash at any point.
/// </summary>
internal sealed class CallRunner(
    ICallStore store,
    ITelephonyProvider provider,
    Dialer dialer,
    Reconciler reconciler,
    ConversationFactory conversations,
    JoinedCalls joined,
    CallProcessor processor,
    RecordingRetention recordings,
    JournalFeed feed,
    TimeProvider time,
    IOptions<WorkerOptions> options,
    ILogger<CallRunner> logger)
{
    public async Task RunAsync(RunningCall call, WorkLease lease, CancellationToken cancellationToken)
    {
        await using var keeper = new LeaseKeeper(store, time, lease, options.Value.LeaseDuration, cancellationToken);
        try
        {
            if (await store.FindSessionAsync(lease.UserId, call.SessionId, keeper.Token) is { } session)
            {
                await RunAsync(call, new SessionWriter(store, time, feed, lease, session), keeper.Token);
            }
        }
        catch (LeaseLostException)
        {
            logger.LeaseLost(call.SessionId);
        }
        catch (StoreConflictException fault)
        {
            // Nobody else writes a session that we hold: our picture of it is wrong. The next holder starts from what is stored.
            logger.SessionFaulted(call.SessionId, fault);
        }
        catch (OperationCanceledException) when (keeper.Token.IsCancellationRequested)
        {
            // The lease is lost or the host stops; the work is taken up again when the lease ends.
        }
#pragma warning disable CA1031 // One poisoned session must not stop the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            logger.SessionFaulted(call.SessionId, fault);
        }
        finally
        {
            call.DecideDial();
        }
    }

    private async Task RunAsync(RunningCall call, SessionWriter writer, CancellationToken cancellationToken)
    {
        var isFirstHolder = writer.Lease.Epoch == 1;
        if (!isFirstHolder && writer.Session is { IsOver: false, Status: not CallSessionStatus.SubmissionUnknown })
        {
            await writer.CommitAsync(new CallEvent.HolderChanged(writer.Lease.Epoch), cancellationToken);
        }

        if (writer.Session.Status == CallSessionStatus.Initiated && isFirstHolder && call.IsHangUpWanted)
        {
            await CancelAsync(writer, cancellationToken);
        }
        else if (writer.Session.Status == CallSessionStatus.Initiated && isFirstHolder)
        {
            var task = await store.FindTaskAsync(writer.Session.UserId, writer.Session.TaskId, cancellationToken) ?? throw new LeaseLostException("dial", "The task was erased before it was dialled.");
            await ConfirmLeaseAsync(writer.Lease, cancellationToken);
            await dialer.DialAsync(writer, task, cancellationToken);
        }
        else if (writer.Session.Status is CallSessionStatus.Initiated or CallSessionStatus.SubmissionUnknown)
        {
            await reconciler.ReconcileAsync(writer, cancellationToken);
        }

        call.DecideDial();
        if (call.IsHangUpWanted && writer.Session is { IsOver: false, ProviderCallId: null })
        {
            // There is no line to close yet: kept for the moment when the call is found.
            await writer.CommitAsync(new CallEvent.UserHungUp(), cancellationToken);
        }

        if (writer.Session is { IsOver: false, ProviderCallId: { } providerCallId })
        {
            await JoinAsync(call, writer, providerCallId, cancellationToken);
        }

        switch (writer.Session)
        {
            case { Status: CallSessionStatus.SubmissionUnknown } when isFirstHolder:
                // Given back, so that whoever hears of the call first can look at once: a webhook, or the next sweep.
                await writer.CommitAsync(static s => s, [], commit => commit with { ReleaseLease = true }, cancellationToken);
                break;
            case { IsOver: true, Summary: null }:
                await processor.ProcessAsync(writer, cancellationToken);
                break;
            case { IsOver: true }:
                // Processed long ago; only what the provider recorded is left to look at.
                await recordings.LookAsync(writer, cancellationToken);
                break;
        }
    }

    /// <summary>The user hung up while the attempt waited for its turn: nobody's phone rings.</summary>
    private async Task CancelAsync(SessionWriter writer, CancellationToken cancellationToken)
    {
        const string Reason = "Hung up before it was dialled.";
        await writer.CommitAsync(
            s => s with { Status = CallSessionStatus.Cancelled, EndedAt = time.Now(), EndReason = Reason },
            [new CallEvent.UserHungUp(), new CallEvent.Ended(CallSessionStatus.Cancelled, 0, Reason)],
            cancellationToken);
    }

    /// <summary>A host that slept since it took the lease must not dial: another may have found by now that nobody did, and closed the attempt.</summary>
    private async Task ConfirmLeaseAsync(WorkLease lease, CancellationToken cancellationToken)
    {
        if (!await store.RenewLeaseAsync(lease, options.Value.LeaseDuration, cancellationToken))
        {
            throw new LeaseLostException("dial", "The session was taken over before it was dialled.");
        }
    }

    private async Task JoinAsync(RunningCall call, SessionWriter writer, string providerCallId, CancellationToken cancellationToken)
    {
        var session = writer.Session;
        await using var line = await provider.OpenChannelAsync(session.Id, providerCallId, cancellationToken);
        if (line is not null)
        {
            using var conversation = await conversations.CreateAsync(call, writer, line, cancellationToken);
            using var _ = joined.Join(providerCallId);
            await conversation.RunAsync(cancellationToken);
            return;
        }

        // A call that nobody can talk on any more must not go on: end it, then store how it ended.
        await provider.EndAsync(providerCallId, cancellationToken);
        await reconciler.ReconcileAsync(writer, cancellationToken);
    }
}
