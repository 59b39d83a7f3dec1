using CallAssistant.Core.Tests.Engine;
using CallAssistant.Core.Tests.Export;

namespace CallAssistant.Core.Tests.Erasure;

/// <summary>Asks every verb of the stores for a user's records.</summary>
internal static class StoreProbe
{
    /// <summary>Verbs that write or delete and tell nothing of what is there.</summary>
    private static readonly string[] Silent =
    [
        nameof(IContactStore.SaveContactAsync), nameof(ISettingsStore.SaveSettingsAsync), nameof(INotificationStore.MarkDeliveredAsync), nameof(ICallStore.PurgeAsync),
        nameof(ICallStore.EraseUserAsync), nameof(IIdempotencyStore.CompleteAsync), nameof(IIdempotencyStore.ForgetAsync),
    ];

    /// <summary>The verbs that find something.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(EngineHost host, string userId, FullUser records)
    {
        var (calls, contacts, notifications) = (host.Store, host.Get<IContactStore>(), host.Get<INotificationStore>());
        var (task, session) = (records.Task, records.Session);
        var lease = new WorkLease(userId, task.Id, session.Id, Epoch: 1, "probe");
        var probes = new Dictionary<string, Func<Task<bool>>>
        {
            [nameof(calls.FindTaskAsync)] = async () => await calls.FindTaskAsync(userId, task.Id, default) is not null,
            [nameof(calls.ListTasksAsync)] = async () => (await calls.ListTasksAsync(userId, new CallTaskQuery(), default)).Total > 0,
            [nameof(calls.FindSessionAsync)] = async () => await calls.FindSessionAsync(userId, session.Id, default) is not null,
            [nameof(calls.FindSessionByProviderCallIdAsync)] = async () => await calls.FindSessionByProviderCallIdAsync(session.ProviderCallId!, default) is not null,
            [nameof(calls.FindSessionByAttemptAsync)] = async () => await calls.FindSessionByAttemptAsync(session.Id, default) is not null,
            [nameof(calls.FindLastCallToAsync)] = async () => await calls.FindLastCallToAsync(session.PhoneNumber, default, default) is not null,
            [nameof(calls.ListSessionsAsync)] = async () => (await calls.ListSessionsAsync(userId, new CallSessionQuery(), default)).Total > 0,
            [nameof(calls.FindResultAsync)] = async () => await calls.FindResultAsync(userId, session.Id, default) is not null,
            [nameof(calls.ReadJournalAsync)] = async () => (await calls.ReadJournalAsync(userId, session.Id, 0, default)).Count > 0,
            [nameof(calls.CommitAsync)] = () => CanCommitAsync(calls, task),
            [nameof(calls.LeaseDueAsync)] = async () => (await calls.LeaseDueAsync(new LeaseRequest("probe", TimeSpan.FromSeconds(5), 1) { OnlyUserId = userId, OnlySessionId = session.Id }, default)).Count > 0,
            [nameof(calls.RenewLeaseAsync)] = async () => await calls.RenewLeaseAsync(lease, TimeSpan.FromSeconds(5), default),
            [nameof(contacts.FindContactAsync)] = async () => await contacts.FindContactAsync(userId, records.Contact.Id, default) is not null,
            [nameof(contacts.ListContactsAsync)] = async () => (await contacts.ListContactsAsync(userId, new ContactQuery(), default)).Total > 0,
            [nameof(contacts.DeleteContactAsync)] = async () => await contacts.DeleteContactAsync(userId, records.Contact.Id, default),
            [nameof(ISettingsStore.GetSettingsAsync)] = async () => (await host.Get<ISettingsStore>().GetSettingsAsync(userId, default)).Version > 0,
            [nameof(notifications.ListNotificationsAsync)] = async () => (await notifications.ListNotificationsAsync(userId, new NotificationQuery(), default)).Total > 0,
            [nameof(notifications.MarkReadAsync)] = async () => await notifications.MarkReadAsync(userId, records.Notification.Id, default, default) is not null,
            [nameof(notifications.LeaseUndeliveredAsync)] = async () => (await notifications.LeaseUndeliveredAsync(100, TimeSpan.FromSeconds(1), default)).Any(item => item.UserId == userId),
            [nameof(IIdempotencyStore.BeginAsync)] = async () => await host.Get<IIdempotencyStore>().BeginAsync(new IdempotentRequest(userId, FullUser.IdempotencyKey, "fingerprint", Guid.Empty), default)
                is not IdempotencyResult.Proceed { ResourceId: var id } || id != Guid.Empty,
        };
        Type[] stores = [typeof(ICallStore), typeof(IContactStore), typeof(ISettingsStore), typeof(INotificationStore), typeof(IIdempotencyStore)];
        Assert.Equal(stores.SelectMany(store => store.GetMethods()).Select(verb => verb.Name).Order(), probes.Keys.Concat(Silent).Order());

        var found = new List<string>();
        foreach (var (verb, findsAsync) in probes)
        {
            if (await findsAsync())
            {
                found.Add(verb);
            }
        }

        return found;
    }

    private static async Task<bool> CanCommitAsync(ICallStore calls, CallTask task)
    {
        try
        {
            await calls.CommitAsync(new CallCommit { UserId = task.UserId, Tasks = [task with { Version = task.Version + 1 }] }, default);
            return true;
        }
        catch (StoreConflictException)
        {
            return false;
        }
    }
}
