using System.Text.Json;

namespace CallAssistant.Conformance;

/// <summary>What is read is what was written, in every field: moments to the microsecond, amounts with their decimals, texts of any script.</summary>
/// <typeparam name="THost">The stores under test.</typeparam>
public abstract class RoundTripSuite<THost> : StoreSuite<THost>
    where THost : StoreHost, new()
{
    private const int Iterations = 60;

    private readonly ArbitraryTasks _tasks;
    private readonly ArbitraryCalls _calls;

    /// <summary>Makes the suite.</summary>
    protected RoundTripSuite()
    {
        var any = new ArbitraryValues(new Random(20_260_302));
        (_tasks, _calls) = (new ArbitraryTasks(any), new ArbitraryCalls(any));
    }

    /// <summary>A task comes back as it was stored, whatever its values.</summary>
    [Fact]
    public async Task FindTaskAsync_AnyTask_EqualsWhatWasStored()
    {
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var task = _tasks.Task(Alice);
            await Calls.CommitAsync(new CallCommit { UserId = Alice, Tasks = [task] }, Token);
            AssertSame(task, await Calls.FindTaskAsync(Alice, task.Id, Token));
        }
    }

    /// <summary>"A higher version replaces the version before", in every field: nothing of the state before is left.</summary>
    [Fact]
    public async Task FindTaskAsync_AnyNextState_EqualsWhatWasStored()
    {
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var first = _tasks.Task(Alice);
            var second = _tasks.Task(Alice) with { Id = first.Id, Version = 2, ParentTaskId = null };
            await Calls.CommitAsync(new CallCommit { UserId = Alice, Tasks = [first] }, Token);
            await Calls.CommitAsync(new CallCommit { UserId = Alice, Tasks = [second] }, Token);
            AssertSame(second, await Calls.FindTaskAsync(Alice, first.Id, Token));
        }
    }

    /// <summary>A session with its transcript and its facts comes back as it was stored.</summary>
    [Fact]
    public async Task FindSessionAsync_AnySessionWithResult_EqualsWhatWasStored()
    {
        var task = await StoreTaskAsync(Alice);
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var session = _calls.Session(task);
            var (segment, fact) = (_calls.Segment(3), _calls.Fact(session));
            await Calls.CommitAsync(new CallCommit { UserId = Alice, Session = session, Transcript = [segment], Facts = [fact] }, Token);
            var result = await Calls.FindResultAsync(Alice, session.Id, Token);
            AssertSame(session, await Calls.FindSessionAsync(Alice, session.Id, Token));
            Assert.Equal([segment], result!.Transcript);
            Assert.Equal([fact], result.Facts);
        }
    }

    /// <summary>A contact comes back as it was stored.</summary>
    [Fact]
    public async Task FindContactAsync_AnyContact_EqualsWhatWasStored()
    {
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var contact = _tasks.Contact(Alice);
            await Host.Contacts.SaveContactAsync(contact, Token);
            Assert.Equal(contact, await Host.Contacts.FindContactAsync(Alice, contact.Id, Token));
        }
    }

    /// <summary>Settings come back as they were stored.</summary>
    [Fact]
    public async Task GetSettingsAsync_AnySettings_EqualWhatWasStored()
    {
        for (var version = 1; version <= Iterations; version++)
        {
            var settings = _tasks.Settings(Alice) with { Version = version };
            await Host.Settings.SaveSettingsAsync(settings, Token);
            AssertSame(settings, await Host.Settings.GetSettingsAsync(Alice, Token));
        }
    }

    /// <summary>"Stores write this text, so that every store holds the same bytes": every kind of event comes back equal, so its hash still fits.</summary>
    [Fact]
    public async Task ReadJournalAsync_EveryKindOfEvent_EqualsWhatWasStored()
    {
        var offer = _calls.Offer();
        CallEvent[] events =
        [
            new CallEvent.DialStarted("+12125550123", 1), new CallEvent.DialAccepted("CA1"), new CallEvent.DialRejected(DialRejection.Throttled, "\"no\" \u2028 é"),
            new CallEvent.DialUnknown("lost"), new CallEvent.StatusChanged(CallSessionStatus.InProgress, AnsweredBy.Human), new CallEvent.HolderChanged(3),
            new CallEvent.CalleeSpoke("Grüß Gott 😀 'quoted'", 0, long.MaxValue), new CallEvent.AssistantSpoke("Hello", 1, 2, true), new CallEvent.DigitsSent("1#"),
            new CallEvent.DigitsHeard("42*", 5), new CallEvent.BeepHeard(7), new CallEvent.OfferAccepted(offer), new CallEvent.OfferLeftOpen(offer, "max_price"),
            new CallEvent.Blocked("private"), new CallEvent.UserHungUp(), new CallEvent.AgentFailed("down"), new CallEvent.Ended(CallSessionStatus.Completed, 9, "bye"),
            new CallEvent.Processed(CallOutcome.Achieved, 2, 1), new CallEvent.AnsweredByKnown(AnsweredBy.Fax, 4), new CallEvent.StrayCallEnded("CA2"),
        ];
        var session = Records.Session(await StoreTaskAsync(Alice)) with { JournalSequence = events.Length };
        var entries = events.Select((callEvent, index) => Records.Entry(session, index + 1) with { At = Records.Start.AddMicroseconds(index), Event = callEvent }).ToList();

        await Calls.CommitAsync(new CallCommit { UserId = Alice, Session = session, Journal = entries }, Token);

        var stored = await Calls.ReadJournalAsync(Alice, session.Id, 0, Token);
        Assert.Equal(entries, stored);
        Assert.Equal(events.Select(CallEventJson.Serialize), stored.Select(entry => CallEventJson.Serialize(entry.Event)));
    }

    /// <summary>A JSON value of a fact is text: it comes back as it was written, spaces, order and decimals with it.</summary>
    /// <param name="json">The value.</param>
    [Theory]
    [InlineData("""{"b": 1.50,  "a": [1, 2.0], "b": null}""")]
    [InlineData("[]")]
    [InlineData("\"a \\u00e9 😀\"")]
    [InlineData("1e2")]
    public async Task FindResultAsync_FactOfTypeJson_KeepsItsText(string json)
    {
        var session = await StoreSessionAsync(await StoreTaskAsync(Alice));
        var fact = Records.Fact(session) with { Type = FactType.Json, Value = json };

        await Calls.CommitAsync(Records.Append(session, 0) with { Facts = [fact] }, Token);

        Assert.Equal([fact], (await Calls.FindResultAsync(Alice, session.Id, Token))!.Facts);
    }

    /// <summary>An amount keeps the decimals that it was written with, as a column and inside of plan and mandate: 80.00 stays 80.00 and 80 stays 80.</summary>
    /// <param name="amount">The amount in invariant form.</param>
    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("80")]
    [InlineData("80.0")]
    [InlineData("80.00")]
    [InlineData("0.01")]
    [InlineData("9999999999999.99")]
    public async Task FindTaskAsync_Amount_KeepsItsDecimals(string amount)
    {
        var money = new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "USD");
        var task = await StoreTaskAsync(Alice, task => task with { MaxPrice = money, Mandate = new Mandate { MaxPrice = money, AutoApproveLimit = money } });

        AssertSame(task, await Calls.FindTaskAsync(Alice, task.Id, Token));
    }

    private static void AssertSame<T>(T expected, T? actual) => Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(actual));
}
