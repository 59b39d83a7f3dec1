using CallAssistant.Conformance;

namespace CallAssistant.EfCore.Tests;

/// <summary>Puts a row of a user into every table, with a word of the test's in every text.</summary>
internal static class Everything
{
    public static async Task<(CallTask Task, CallSession Session)> StoreAsync(StoreHost host, Records records, string user, string word)
    {
        var token = TestContext.Current.CancellationToken;
        var task = records.Task(user) with { RawInstruction = word, Title = word, DueAt = Records.Start };
        var session = records.Session(task) with { JournalSequence = 1, EndReason = word, ProviderCallId = $"{user} {word}", DueAt = Records.Start, EndedAt = Records.Start };
        await host.Calls.CommitAsync(
            new CallCommit
            {
                UserId = user,
                Tasks = [task],
                Session = session,
                Journal = [Records.Entry(session, 1) with { Event = new CallEvent.CalleeSpoke(word, 0, 1) }],
                Transcript = [.. Enumerable.Range(1, 200).Select(id => Records.Segment(id, $"{word} {new string('w', 500)}"))],
                Facts = [records.Fact(session) with { Value = word, RawFragment = word }],
                Notifications = [records.Notification(user, task, session) with { Body = word }],
            },
            token);
        await host.Contacts.SaveContactAsync(records.Contact(user, word), token);
        await host.Settings.SaveSettingsAsync(new AssistantSettings { UserId = user, Version = 1, Profile = new Dictionary<string, string> { ["email"] = word } }, token);
        await host.Idempotency.BeginAsync(new IdempotentRequest(user, word, word, records.Id()), token);
        await host.Idempotency.CompleteAsync(user, word, 200, word, token);
        return (task, session);
    }
}
