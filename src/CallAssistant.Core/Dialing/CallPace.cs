using System.Globalization;
using CallAssistant.Builder;
using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

/// <summary>Limits how often a user's tasks call one number, all of them together: what an instruction may not ask for may not be had by many instructions either.</summary>
internal sealed class CallPace(ICallStore store, ITelephonyProvider provider, IOptions<DialPolicyOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Why the task's number may not be called now; null when it may. Looks at the user's latest 200 calls.</summary>
    public async ValueTask<DialRefusal?> CheckAsync(CallTask task, CancellationToken cancellationToken)
    {
        if (!provider.Capabilities.ReachesPeople || task.TargetPhoneNumber is not { } number)
        {
            return null;
        }

        var since = time.Now() - Day;
        var latest = await store.ListSessionsAsync(task.UserId, new CallSessionQuery { Limit = CallTaskQuery.MaxLimit }, cancellationToken);
        var calls = latest.Items.Where(session => session.PhoneNumber == number && session.CreatedAt > since).ToList();
        if (calls.Count < options.Value.MaxCallsPerNumberPerDay)
        {
            return null;
        }

        var next = calls[options.Value.MaxCallsPerNumberPerDay - 1].CreatedAt + Day;
        return new DialRefusal(
            "too_many_calls",
            string.Create(CultureInfo.InvariantCulture, $"That number was called {calls.Count} times within a day, which is the most that is allowed. Start the call after {next:yyyy-MM-dd HH:mm zzz}."),
            next);
    }
}
