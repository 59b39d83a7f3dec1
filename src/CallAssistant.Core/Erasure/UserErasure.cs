using CallAssistant.Engine;

namespace CallAssistant.Erasure;

/// <summary>Erases a user: ends the calls that speak for them, has the provider delete its recordings, then erases what is stored.</summary>
internal sealed class UserErasure(ICallStore store, ITelephonyProvider provider, ILiveCallHost host, TimeProvider time)
{
    private const string Operation = "user.erase";

    /// <summary>How long calls may take to end: a dial that is being answered, and a line that does not report its end, take their time.</summary>
    private static readonly TimeSpan EndWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private static readonly CallSessionStatus[] Open = [.. Enum.GetValues<CallSessionStatus>().Where(status => status < CallSessionStatus.Completed)];

    public async ValueTask EraseAsync(string userId, CancellationToken cancellationToken)
    {
        var done = new HashSet<Guid>();
        do
        {
            await EndCallsAsync(userId, cancellationToken);
        }
        while (await DeleteRecordingsAsync(userId, done, cancellationToken));

        await store.EraseUserAsync(userId, cancellationToken);
    }

    private async Task EndCallsAsync(string userId, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var hungUp = new HashSet<Guid>();
        while (await FindOpenAsync(userId, cancellationToken) is { Count: > 0 } sessions)
        {
            if (time.GetElapsedTime(begun) > EndWait)
            {
                throw new CallAssistantException(Operation, "A call of the user has not ended yet. Nothing was erased; try again in a minute.", isTransient: true);
            }

            foreach (var session in sessions)
            {
                await EndAsync(session, hungUp, cancellationToken);
            }

            await Task.Delay(LookAgain, time, cancellationToken);
        }
    }

    private async Task<List<CallSession>> FindOpenAsync(string userId, CancellationToken cancellationToken)
    {
        var sessions = new List<CallSession>();
        foreach (var status in Open)
        {
            var query = new CallSessionQuery { Status = status, Limit = CallTaskQuery.MaxLimit };
            sessions.AddRange((await store.ListSessionsAsync(userId, query, cancellationToken)).Items);
        }

        return sessions;
    }

    /// <summary>
    /// Hangs up here, once since each time is waited for anew; or at the provider when the line is held by another host or by none. Then makes sure that somebody stores how the call ended; not of an
    /// attempt that nobody has dialled yet, since its first holder dials.
    /// </summary>
    private async Task EndAsync(CallSession session, HashSet<Guid> hungUp, CancellationToken cancellationToken)
    {
        if (session.Status != CallSessionStatus.SubmissionUnknown && !hungUp.Contains(session.Id))
        {
            if ((await host.TellAsync(session.UserId, session.Id, new CallOrder.HangUp(), cancellationToken)).Status == CallOrderStatus.Done)
            {
                hungUp.Add(session.Id);
            }
            else if (session.ProviderCallId is { } callId)
            {
                await AskProviderAsync(() => provider.EndAsync(callId, cancellationToken), "end a call", cancellationToken);
            }
        }

        if (session.Status != CallSessionStatus.Initiated)
        {
            await host.EnsureRunningAsync(session.UserId, session.Id, cancellationToken);
        }
    }

    /// <summary>Has the recordings of calls deleted that were not looked at before.</summary>
    /// <returns>True when there was such a call, or one that was started meanwhile and is not over: then it is worth another look.</returns>
    private async Task<bool> DeleteRecordingsAsync(string userId, HashSet<Guid> done, CancellationToken cancellationToken)
    {
        var isWorthAnother = false;
        await foreach (var session in store.AllSessionsAsync(userId, taskId: null, cancellationToken))
        {
            if (session.IsOver && !done.Add(session.Id))
            {
                continue;
            }

            isWorthAnother = true;
            if (session.IsOver && session.ProviderCallId is { } callId && provider.Capabilities.CanRecord)
            {
                await AskProviderAsync(() => provider.DeleteRecordingsAsync(callId, cancellationToken), "delete recordings", cancellationToken);
            }
        }

        return isWorthAnother;
    }

    private async Task AskProviderAsync(Func<ValueTask> askAsync, string what, CancellationToken cancellationToken)
    {
        try
        {
            await askAsync();
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CallAssistantException(Operation, $"The telephony provider {provider.Name} could not be asked to {what}. Nothing was erased; try again later.", isTransient: true, fault);
        }
    }
}
