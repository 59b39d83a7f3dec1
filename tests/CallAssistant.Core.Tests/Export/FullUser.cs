using CallAssistant.Core.Tests.Engine;

namespace CallAssistant.Core.Tests.Export;

/// <summary>A user with a record of every kind in the store and a journal with every kind of event, each text a canary.</summary>
internal sealed record FullUser(CallTask Task, CallSession Session, Contact Contact, Notification Notification, IReadOnlyList<(string Place, string Word)> Words)
{
    public const string IdempotencyKey = "key";

    public static async Task<FullUser> StoreAsync(EngineHost host, string userId, int seed)
    {
        var canaries = new Canaries(seed);
        var task = canaries.Fill<CallTask>() with { UserId = userId, Version = 1, ParentTaskId = null };
        var events = Canaries.KindsOf(typeof(CallEvent)).Length;
        var session = canaries.Fill<CallSession>() with { UserId = userId, TaskId = task.Id, Version = 1, JournalSequence = events };
        var contact = canaries.Fill<Contact>() with { UserId = userId, Version = 1 };
        var notification = canaries.Fill<Notification>() with { UserId = userId, TaskId = task.Id, SessionId = session.Id };
        await host.Store.CommitAsync(new CallCommit { UserId = userId, Tasks = [task] }, default);
        await host.Store.CommitAsync(
            new CallCommit
            {
                UserId = userId,
                Session = session,
                Journal = [.. Enumerable.Range(1, events).Select(position => canaries.Fill<JournalEntry>() with { SessionId = session.Id, Sequence = position })],
                Transcript = [canaries.Fill<TranscriptSegment>()],
                Facts = [canaries.Fill<ExtractedFact>() with { SessionId = session.Id }],
                Notifications = [notification],
            },
            default);
        await host.Get<IContactStore>().SaveContactAsync(contact, default);
        await host.Get<ISettingsStore>().SaveSettingsAsync(canaries.Fill<AssistantSettings>() with { UserId = userId, Version = 1 }, default);
        await host.Get<IIdempotencyStore>().BeginAsync(new IdempotentRequest(userId, IdempotencyKey, "fingerprint", session.Id), default);

        // The user's identifier is the test's own.
        return new FullUser(task, session, contact, notification, [.. canaries.Words.Where(canary => !canary.Place.EndsWith(".UserId", StringComparison.Ordinal))]);
    }
}
