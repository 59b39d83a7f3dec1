using System.Security.Cryptography;
using System.Text;
using CallAssistant.Builder;
using CallAssistant.Notifications;
using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

/// <summary>
/// Links a call that comes in to the task that its number was called for: one notification an hour for a number and a task, however often it calls. Of callers that nobody has called nothing is stored.
/// </summary>
internal sealed class CallBacks(ICallStore store, INotificationStore stored, ISettingsStore settings, NotificationWriter notifications, IOptions<DialPolicyOptions> options, TimeProvider time)
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    /// <summary>Numbers can be forged, and a machine may call again and again: after one notification this long none.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromHours(1);

    public async ValueTask NoteAsync(string from, CancellationToken cancellationToken)
    {
        if (!IsNumber(from)
            || await store.FindLastCallToAsync(from, time.Now() - options.Value.CallBackWindow, cancellationToken) is not { } session
            || await store.FindTaskAsync(session.UserId, session.TaskId, cancellationToken) is not { } task)
        {
            return;
        }

        var since = time.Now() - Gap;
        if (await AnyAsync(session.UserId, since, told => told.Kind == NotificationKind.CallBack && told.TaskId == task.Id && told.CreatedAt > since, cancellationToken))
        {
            return;
        }

        var notification = notifications.CalledBack(IdOf(task.Id), task, session, await settings.GetSettingsAsync(session.UserId, cancellationToken));
        try
        {
            await store.CommitAsync(new CallCommit { UserId = session.UserId, Notifications = [notification] }, cancellationToken);
        }
        catch (StoreConflictException) when (!cancellationToken.IsCancellationRequested)
        {
            // Told before, or the user was erased meanwhile. Anything else is a fault.
            if (await store.FindSessionAsync(session.UserId, session.Id, cancellationToken) is not null && !await AnyAsync(session.UserId, since, told => told.Id == notification.Id, cancellationToken))
            {
                throw;
            }
        }
    }

    /// <summary>The same for the same task within an hour, in any process: of two that are noted at once, one is stored. A task is called at one number.</summary>
    private Guid IdOf(Guid taskId) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"call_back\n{taskId:D}\n{time.Now().Ticks / Gap.Ticks}")).AsSpan(0, 16), bigEndian: true);

    /// <summary>Whether the user has a notification of that kind since a moment. Read newest first, as far as that.</summary>
    private async Task<bool> AnyAsync(string userId, DateTimeOffset since, Func<Notification, bool> isMeant, CancellationToken cancellationToken)
    {
        var query = new NotificationQuery { Limit = CallTaskQuery.MaxLimit };
        while (true)
        {
            var page = await stored.ListNotificationsAsync(userId, query, cancellationToken);
            if (page.Items.Any(isMeant))
            {
                return true;
            }

            if (page.NextCursor is not { } next || page.Items[^1].CreatedAt < since)
            {
                return false;
            }

            query = query with { Cursor = next };
        }
    }

    private static bool IsNumber(string text) =>
        text is ['+', not '0', ..] && text.Length is > FewestDigits and <= MostDigits + 1 && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
