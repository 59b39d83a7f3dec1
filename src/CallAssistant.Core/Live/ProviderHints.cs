using CallAssistant.Builder;
using CallAssistant.Diagnostics;
using CallAssistant.Journal;
using Microsoft.Extensions.Logging;

namespace CallAssistant.Live;

/// <summary>Looks at what a webhook hints at. It never dials.</summary>
internal sealed class ProviderHints(ICallStore store, ITelephonyProvider provider, ILiveCallHost host, JoinedCalls joined, JournalFeed feed, TimeProvider time, ILogger<ProviderHints> logger)
{
    private const int MaxTries = 5;

    /// <summary>Of attempts that were erased, so that the store cannot tell.</summary>
    private readonly EndedStrays _ended = new(time);

    /// <summary>A call that this host talks on is left alone: its line tells more than any webhook.</summary>
    public async ValueTask NoteEventAsync(string providerCallId, Guid? attemptId, CancellationToken cancellationToken)
    {
        if (joined.Contains(providerCallId))
        {
            return;
        }

        switch (await FindAsync(providerCallId, attemptId, cancellationToken))
        {
            case null when attemptId is { } erased && !_ended.Contains(providerCallId):
                await provider.EndAsync(providerCallId, cancellationToken);
                _ended.Add(providerCallId);
                logger.StrayCallEnded(erased);
                break;
            case { IsOver: true } session when session.ProviderCallId != providerCallId:
                await EndStrayAsync(session, providerCallId, cancellationToken);
                break;
            case { Summary: null } session:
                await host.EnsureRunningAsync(session.UserId, session.Id, cancellationToken);
                break;
        }
    }

    private async ValueTask<CallSession?> FindAsync(string providerCallId, Guid? attemptId, CancellationToken cancellationToken) =>
        await store.FindSessionByProviderCallIdAsync(providerCallId, cancellationToken)
        ?? (attemptId is { } id ? await store.FindSessionByAttemptAsync(id, cancellationToken) : null);

    /// <summary>The attempt was given up before its call was known: nobody would talk on it, so the phone must not go on ringing.</summary>
    private async Task EndStrayAsync(CallSession session, string providerCallId, CancellationToken cancellationToken)
    {
        if (await IsNotedAsync(session, providerCallId, cancellationToken))
        {
            return;
        }

        await provider.EndAsync(providerCallId, cancellationToken);
        logger.StrayCallEnded(session.Id);
        for (var attempt = 1; ; attempt++)
        {
            if (session.Summary is null)
            {
                // Somebody is at work on the session, and its journal is theirs. The provider tells of the end too: then it is noted.
                await host.EnsureRunningAsync(session.UserId, session.Id, cancellationToken);
                return;
            }

            try
            {
                await store.AppendAsync(session, new CallEvent.StrayCallEnded(providerCallId), time, feed, extra: null, cancellationToken);
                return;
            }
            catch (StoreConflictException) when (attempt < MaxTries)
            {
                // Another webhook of the same call was faster, or the recordings of an earlier one were looked at.
                if (await store.FindSessionAsync(session.UserId, session.Id, cancellationToken) is not { } stored || await IsNotedAsync(stored, providerCallId, cancellationToken))
                {
                    return;
                }

                session = stored;
            }
        }
    }

    private async Task<bool> IsNotedAsync(CallSession session, string providerCallId, CancellationToken cancellationToken) =>
        (await store.ReadJournalAsync(session.UserId, session.Id, after: 0, cancellationToken)).Any(entry => entry.Event is CallEvent.StrayCallEnded stray && stray.ProviderCallId == providerCallId);
}
