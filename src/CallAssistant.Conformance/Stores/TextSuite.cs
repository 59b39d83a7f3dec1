namespace CallAssistant.Conformance;

/// <summary>Texts that are no valid Unicode: callees, models and users send them, and no call may be lost for it.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class TextSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    /// <summary>A NUL character and half of a surrogate pair come back as they were or as U+FFFD, and never make a commit fail.</summary>
    /// <param name="text">A text that not every database can hold.</param>
    [Theory]
    [InlineData("a\0b")]
    [InlineData("\0")]
    [InlineData("a\ud83db")]
    [InlineData("\ude00b")]
    [InlineData("a\ud83d")]
    public async Task EveryText_NulOrLoneSurrogate_ComesBackAsItWasOrReplaced(string text)
    {
        var task = await StoreTaskAsync(Alice, task => task with
        {
            Title = text,
            RawInstruction = text,
            StatusReason = text,
            HardConstraints = [text],
            Answers = new Dictionary<string, string> { ["message"] = text },
            Mandate = new Mandate { AutoApproveLimit = new Money(0, "USD"), Window = new TimeWindow(Records.Start, Records.Start.AddDays(1), text) },
        });
        var session = Records.Session(task) with { JournalSequence = 1, EndReason = text, Summary = new CallSummary(text, false, Sentiment.Neutral, false, 0, null) };
        var commit = new CallCommit
        {
            UserId = Alice,
            Session = session,
            Journal = [Records.Entry(session, 1) with { Event = new CallEvent.CalleeSpoke(text, 0, 1) }],
            Transcript = [Records.Segment(1, text)],
            Facts = [Records.Fact(session) with { Value = text, RawFragment = text }],
            Notifications = [Records.Notification(Alice, task, session) with { Title = text, Body = text }],
        };
        var contact = Records.Contact(Alice, text) with { Notes = text };

        await Calls.CommitAsync(commit, Token);
        await Host.Contacts.SaveContactAsync(contact, Token);
        await Host.Settings.SaveSettingsAsync(new AssistantSettings { UserId = Alice, Version = 1, Profile = new Dictionary<string, string> { ["email"] = text } }, Token);

        var readTask = (await Calls.FindTaskAsync(Alice, task.Id, Token))!;
        var readSession = (await Calls.FindSessionAsync(Alice, session.Id, Token))!;
        var result = (await Calls.FindResultAsync(Alice, session.Id, Token))!;
        var notification = Assert.Single((await Host.Notifications.ListNotificationsAsync(Alice, new NotificationQuery(), Token)).Items);
        var readContact = (await Host.Contacts.FindContactAsync(Alice, contact.Id, Token))!;
        string?[] read =
        [
            readTask.Title, readTask.RawInstruction, readTask.StatusReason, readTask.HardConstraints[0], readTask.Answers["message"], readTask.Mandate!.Window!.Words,
            readSession.EndReason, readSession.Summary!.Text, ((CallEvent.CalleeSpoke)(await Calls.ReadJournalAsync(Alice, session.Id, 0, Token))[0].Event).Text,
            result.Transcript[0].Text, result.Facts[0].Value, result.Facts[0].RawFragment, notification.Title, notification.Body,
            readContact.Name, readContact.Notes, (await Host.Settings.GetSettingsAsync(Alice, Token)).Profile["email"],
        ];
        Assert.All(read, back => Assert.Equal(Replaced(text), Replaced(back!)));
    }

    /// <summary>Both answers that are allowed, made the same.</summary>
    private static string Replaced(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.Value == 0 ? "\ufffd" : rune.ToString()));
}
