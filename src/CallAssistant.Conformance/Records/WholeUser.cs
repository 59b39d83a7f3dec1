namespace CallAssistant.Conformance;

/// <summary>A user of whom there is something in every store.</summary>
internal static class WholeUser
{
    public const string Key = "key";

    public static IdempotentRequest Request(string user, Guid proposedId) => new(user, Key, "f", proposedId);

    public static async Task<(CallTask Task, CallSession Session, Notification Notification, Contact Contact)> StoreAsync(StoreHost host, Records records, string user, CancellationToken cancellationToken)
    {
        var task = records.Task(user) with { DueAt = Records.Start };
        var followUp = records.Task(user) with { ParentTaskId = task.Id };
        await host.Calls.CommitAsync(new CallCommit { UserId = user, Tasks = [task, followUp] }, cancellationToken);
        var session = records.Session(task) with { ProviderCallId = $"CA-{user}", DueAt = Records.Start, EndedAt = Records.Start, Status = CallSessionStatus.Completed };
        await host.Calls.CommitAsync(new CallCommit { UserId = user, Session = session }, cancellationToken);
        var notification = records.Notification(user, followUp, session);
        var commit = Records.Append(session, 2) with { Transcript = [Records.Segment(1)], Facts = [records.Fact(session)], Notifications = [notification] };
        await host.Calls.CommitAsync(commit, cancellationToken);
        var contact = records.Contact(user, "Dentist");
        await host.Contacts.SaveContactAsync(contact, cancellationToken);
        await host.Settings.SaveSettingsAsync(new AssistantSettings { UserId = user, Version = 1 }, cancellationToken);
        await host.Idempotency.BeginAsync(Request(user, records.Id()), cancellationToken);
        return (task, commit.Session!, notification, contact);
    }
}
