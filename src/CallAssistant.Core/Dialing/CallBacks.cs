using System.Security.Cryptography;
using System.Text;
using CallAssistant.Builder;
using CallAssistant.Notifications;
using Microsoft.Extensions.Options;

namespace CallAssistant.Dialing;

/// <summary>Links a call that comes in to the task that its number was called for. Of callers that nobody has called nothing is stored.</summary>
internal sealed class CallBacks(ICallStore store, INotificationStore stored, ISettingsStore settings, NotificationWriter notifications, IOptions<DialPolicyOptions> options, TimeProvider time)
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    public async ValueTask NoteAsync(string providerCallId, string from, CancellationToken cancellationToken)
    {
        if (!IsNumber(from)
            || await store.FindLastCallToAsync(from, time.Now() - options.Value.CallBackWindow, cancellationToken) is not { } session
            || await store.FindTaskAsync(session.UserId, session.TaskId, cancellationToken) is not { } task)
        {
            return;
        }

        var notification = notifications.CalledBack(IdOf(providerCallId), task, session, await settings.GetSettingsAsync(session.UserId, cancellationToken));
        try
        {
            await store.CommitAsync(new CallCommit { UserId = session.UserId, Notifications = [notification] }, cancellationToken);
        }
        catch (StoreConflictException) when (!cancellationToken.IsCancellationRequested)
        {
            // Told before, or the user was erased meanwhile. Anything else is a fault.
            if (await store.FindSessionAsync(session.UserId, session.Id, cancellationToken) is not null && !await IsStoredAsync(notification, cancellationToken))
            {
                throw;
            }
        }
    }

    /// <summary>The same for the same call, in any process: that is what makes it one notification.</summary>
    private static Guid IdOf(string providerCallId) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"call_back\n{providerCallId}")).AsSpan(0, 16), bigEndian: true);

    private async Task<bool> IsStoredAsync(Notification notification, CancellationToken cancellationToken)
    {
        var query = new NotificationQuery { Limit = CallTaskQuery.MaxLimit };
        while (true)
        {
            var page = await stored.ListNotificationsAsync(notification.UserId, query, cancellationToken);
            if (page.Items.Any(item => item.Id == notification.Id))
            {
                return true;
            }

            if (page.NextCursor is not { } next || page.Items[^1].CreatedAt < notification.CreatedAt - options.Value.CallBackWindow)
            {
                return false;
            }

            query = query with { Cursor = next };
        }
    }

    private static bool IsNumber(string text) =>
        text is ['+', not '0', ..] && text.Length is > FewestDigits and <= MostDigits + 1 && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
