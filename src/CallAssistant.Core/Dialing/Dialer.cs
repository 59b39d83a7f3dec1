using CallAssistant.Builder;
using CallAssistant.Diagnostics;
using CallAssistant.Journal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

/// <summary>Dials an attempt, once, and stores what came of it. Only the first holder of a session's lease may call it: any later one cannot know what the first did.</summary>
internal sealed class Dialer(ITelephonyProvider provider, DialPolicy policy, IOptions<DialOptions> options, TimeProvider time, Telemetry telemetry, ILogger<Dialer> logger)
{
    /// <summary>How long a provider may take to say what came of a dial that was given up: it may know that nothing was sent.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    public async Task DialAsync(SessionWriter writer, CallTask task, CancellationToken cancellationToken)
    {
        var session = writer.Session;
        using var span = telemetry.Span("dial");
        logger.Dialling(session.Id, PhoneMask.Mask(session.PhoneNumber));
        cancellationToken.ThrowIfCancellationRequested();
        var result = await RefuseAsync(task, cancellationToken) is { } refusal ? new DialResult.Rejected(DialRejection.Policy, refusal) : await AskProviderAsync(session);
        telemetry.Dialled(result);
        logger.Dialled(session.Id, result.GetType().Name);

        // From here on the phone may ring: what came of it is stored even when the caller has given up waiting.
        switch (result)
        {
            case DialResult.Accepted accepted:
                await StoreAcceptedAsync(writer, accepted.ProviderCallId);
                break;
            case DialResult.Rejected rejected:
                await writer.CommitAsync(
                    s => s with { Status = CallSessionStatus.Failed, EndedAt = time.Now(), EndReason = rejected.Detail },
                    [new CallEvent.DialRejected(rejected.Reason, rejected.Detail), new CallEvent.Ended(CallSessionStatus.Failed, 0, rejected.Detail)],
                    CancellationToken.None);
                break;
            case DialResult.Unknown unknown:
                await writer.CommitAsync(
                    s => s with { Status = CallSessionStatus.SubmissionUnknown },
                    [new CallEvent.DialUnknown(unknown.Detail), new CallEvent.StatusChanged(CallSessionStatus.SubmissionUnknown)],
                    CancellationToken.None);
                break;
        }
    }

    /// <summary>Why it must not be dialled. Not to know is a reason too: nobody's phone rings, and the task is tried again.</summary>
    private async ValueTask<string?> RefuseAsync(CallTask task, CancellationToken cancellationToken)
    {
        try
        {
            return (await policy.CheckAtItsTurnAsync(task, cancellationToken))?.Message;
        }
        catch (CallAssistantException fault)
        {
            logger.CheckFaulted(task.Id, fault);
            return fault.Message;
        }
    }

    private async Task StoreAcceptedAsync(SessionWriter writer, string providerCallId)
    {
        try
        {
            await writer.CommitAsync(
                s => s with { Status = CallSessionStatus.Queued, ProviderCallId = providerCallId },
                [new CallEvent.DialAccepted(providerCallId), new CallEvent.StatusChanged(CallSessionStatus.Queued)],
                CancellationToken.None);
        }
        catch (CallAssistantException fault) when (fault is LeaseLostException or StoreConflictException)
        {
            // Somebody else has decided about this attempt meanwhile. Nobody would talk on this call: end it.
            await provider.EndAsync(providerCallId, CancellationToken.None);
            throw;
        }
    }

    private async Task<DialResult> AskProviderAsync(CallSession session)
    {
        var dial = options.Value;
        var request = new DialRequest(session.Id, session.PhoneNumber, dial.RingTimeout, dial.MaxCallDuration);

        // Once asked, the answer is waited for even when the lease is lost meanwhile: a call that nobody owns has to be ended. A provider that does not heed
        // its token is not waited for much longer.
        using var timeout = new CancellationTokenSource(dial.AnswerTimeout, time);
        try
        {
            return await provider.DialAsync(request, timeout.Token).AsTask().WaitAsync(dial.AnswerTimeout + LastWords, time, CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever goes wrong here, the phone may ring: the only true answer is "unknown".
        catch (Exception fault)
#pragma warning restore CA1031
        {
            logger.DialFaulted(session.Id, fault);
            return new DialResult.Unknown(timeout.IsCancellationRequested ? "The provider did not answer in time." : "The provider's answer was lost.");
        }
    }
}
